import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allChecks } from '../src/checks/all-checks.ts'
import { metadata } from '../src/checks/metadata.ts'
import { checksWithBody } from '../src/checks/registry.ts'
import { fixUntilStable } from '../src/lint/fix.ts'
import { sourceFile } from '../src/text/source-file.ts'
import { compareExpectations, describeDiagnostic } from './fixtures/expectation.ts'
import {
  checkedAlone,
  isOfTests,
  lintSide,
  readSide,
  renderFindings,
  stripped,
  textOf,
} from './fixtures/fixture.ts'
import { findingsOf, renderVerdicts, runSide } from './fixtures/run-side.ts'

describe('the registry', () => {
  test('has unique ids in kebab-case', () => {
    const ids = metadata.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/)
  })

  test('has a body for every check that nobody else reports', () => {
    const expected = metadata.filter(({ raisedBy }) => !raisedBy).map(({ id }) => id)
    expect([...checksWithBody].sort()).toEqual([...expected].sort())
    expect(allChecks.map(({ id }) => id).sort()).toEqual([...expected].sort())
  })
})

describe.each(metadata.filter((check) => !isOfTests(check)))('$id', (check) => {
  const bad = readSide(check.id, 'bad')
  const good = readSide(check.id, 'good')

  test('finds exactly what the bad fixture says', () => {
    if (!bad) throw new Error(`rules-fixtures/${check.id} has no bad.yml`)
    const findings = lintSide(bad, check, { only: checkedAlone(check.id) })
    expect(findings.map((one) => one.check)).toContain(check.id)
    expect(compareExpectations(bad.expectations, findings)).toEqual({ missing: [], unexpected: [] })
  })

  test('shows the findings of the bad fixture', async () => {
    const findings = bad ? lintSide(bad, check, { only: checkedAlone(check.id) }) : []
    const path = join('fixtures', 'frames', `${check.id.replace('/', '-')}.txt`)
    await expect(renderFindings(findings)).toMatchFileSnapshot(`./${path}`)
  })

  test('is silent on the good fixture', () => {
    if (!good) throw new Error(`rules-fixtures/${check.id} has no good.yml`)
    const own = lintSide(good, check, { only: checkedAlone(check.id) })
    expect(own.map(describeDiagnostic)).toEqual([])
    const all = lintSide(good, check, {}).filter(({ severity }) => severity !== 'info')
    expect(all.map(describeDiagnostic)).toEqual([])
  })
})

describe.each(metadata.filter(isOfTests))('$id', (check) => {
  const bad = readSide(check.id, 'bad')
  const good = readSide(check.id, 'good')

  test('is all that the tests of the bad fixture tell', () => {
    if (!bad) throw new Error(`rules-fixtures/${check.id} has no bad side`)
    const findings = findingsOf(runSide(bad))
    expect(findings.map((one) => [one.check, one.severity])).toEqual(
      findings.map(() => [check.id, check.severity]),
    )
    expect(compareExpectations(bad.expectations, findings)).toEqual({ missing: [], unexpected: [] })
  })

  test('shows what the tests of the bad fixture tell', async () => {
    const path = join('fixtures', 'frames', `${check.id.replace('/', '-')}.txt`)
    const text = bad ? renderVerdicts(runSide(stripped(bad))) : ''
    await expect(text).toMatchFileSnapshot(`./${path}`)
  })

  test('has nothing to tell of the good fixture, whose tests pass', () => {
    if (!good) throw new Error(`rules-fixtures/${check.id} has no good side`)
    const verdicts = runSide(good)
    expect(verdicts.map(({ passed }) => passed)).toEqual([true])
    const all = [...findingsOf(verdicts), ...lintSide(good, check, {})]
    expect(all.map(describeDiagnostic)).toEqual([])
  })
})

describe.each(metadata.filter(({ fixable }) => fixable))('the fix of $id', (check) => {
  const bad = readSide(check.id, 'bad')
  const fixed = readSide(check.id, 'bad.fixed')

  test('changes the bad fixture as expected, and leaves nothing to fix', async () => {
    if (!bad || !fixed) throw new Error(`rules-fixtures/${check.id} has no bad.fixed.yml`)
    for (const [path, bytes] of bad.files) {
      const relint = async (file: { text: string }) =>
        lintSide({ ...bad, files: new Map([[path, Buffer.from(file.text)]]) }, check, {
          only: checkedAlone(check.id),
        })
      const options = { unsafe: check.fixable === 'unsafe' }
      const once = await fixUntilStable(sourceFile(path, textOf(bytes)), relint, options)
      const expected = fixed.files.get(path.replace('bad', 'bad.fixed'))
      expect(once.text).toBe(expected && textOf(expected))
      const again = await fixUntilStable(sourceFile(path, once.text), relint, options)
      expect(again).toEqual({ text: once.text, applied: [] })
    }
  })
})
