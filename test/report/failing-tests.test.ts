import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import pico from 'picocolors'
import { describe, expect, test } from 'vitest'
import { concise } from '../../src/report/concise.ts'
import { full } from '../../src/report/full.ts'
import { json } from '../../src/report/json.ts'
import { mergeFindings } from '../../src/report/merge-findings.ts'
import type { Reporter, ReportInput, TextOptions } from '../../src/report/report.ts'
import { closingLines } from '../../src/report/summary.ts'
import { assertionTitle } from '../../src/report/test-title.ts'
import { assertionTitle as filteredTitle } from '../../src/unittest/title.ts'
import type { FileVerdict } from '../../src/unittest/verdict.ts'
import { runFixture } from './run-fixture.ts'
import { input, plain } from './sample.ts'

const cases = [
  'wrong-label',
  'wrong-annotation',
  'still-pending',
  'no-data',
  'extra-alert',
  'several-alerts',
  'float-difference',
  'rule-failure',
  'passes-under-2',
  'unusable-input',
  'weak',
  'control-characters',
  'group-order',
  'passing',
  'broken-rules',
  'two-groups',
  'long-expression',
]

function inputOf(tests: readonly FileVerdict[], checks = 0): ReportInput {
  const diagnostics = mergeFindings([], tests)
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
  const summary = {
    ...input.summary,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    checks,
  }
  return { ...input, files: [], notices: [], diagnostics, tests, summary }
}

function render(reporter: Reporter, tests: readonly FileVerdict[], options?: Partial<TextOptions>) {
  return reporter(inputOf(tests), { ...plain, ...options })
}

describe('a report of tests', () => {
  test.each(cases)('says of %s what differs and why', async (name) => {
    const verdict = runFixture(name)
    const options = { ...plain, milliseconds: 234 }
    const text = full(inputOf([verdict]), options) + closingLines(inputOf([verdict]), options)
    await expect(text).toMatchFileSnapshot(`./__snapshots__/failing-tests/${name}.txt`)
  })

  test('shows with a trace what happened to alerts that pass', async () => {
    const tests = [runFixture('passing', { trace: true })]
    const text = render(full, tests, { trace: true })
    await expect(text).toMatchFileSnapshot('./__snapshots__/failing-tests/passing-trace.txt')
    expect(render(full, tests)).not.toContain('state')
  })

  test('lists each file once, and with quiet only those that fail', () => {
    const tests = [runFixture('passing'), runFixture('still-pending')]
    expect(render(full, tests)).toMatch(
      /^ PASS {2}passing\/test.yml {9}3 tests\n FAIL {2}still-pending\/test.yml {3}1 of 1 test failed\n\n/,
    )
    expect(render(full, tests, { quiet: true })).toMatch(/^ FAIL {2}still-pending/)
    expect(render(full, [runFixture('passing')], { quiet: true })).toBe('')
  })

  test('is the same in colours', () => {
    const tests = cases.map((name) => runFixture(name))
    const painted = render(full, tests, { paint: pico.createColors(true) })
    expect(painted.replaceAll(/\x1b\[\d+m/g, '')).toBe(render(full, tests))
  })

  test('has no character beyond ASCII where the terminal has none', () => {
    const tests = ['several-alerts', 'float-difference', 'no-data', 'group-order', 'passing'].map(
      (name) => runFixture(name, { trace: true }),
    )
    expect(render(full, tests, { ascii: true, trace: true })).toMatch(/^[\x00-\x7f]*$/)
    expect(render(concise, tests, { ascii: true })).toMatch(/^[\x00-\x7f]*$/)
  })

  test('cannot be made to steer the terminal', () => {
    const tests = [runFixture('control-characters')]
    const steering = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028\u202e\ufffd]|\p{Surrogate}/u
    expect(render(full, tests)).not.toMatch(steering)
    expect(render(concise, tests)).not.toMatch(steering)
  })

  test('says once what two test files tell of one rule file', () => {
    const once = mergeFindings([], [runFixture('broken-rules')])
    expect(once.map(({ check, file }) => `${file.path}: ${check}`)).toEqual([
      'broken-rules/rules.yml: syntax/promql',
    ])
    const verdicts = [runFixture('broken-rules'), runFixture('broken-rules')]
    expect(mergeFindings(once, verdicts)).toEqual(once)
  })

  test('shortens the title of a long expression, and keeps its time', () => {
    const verdict = runFixture('long-expression')
    const [line = ''] = render(concise, [verdict]).split('\n')
    expect(line).toMatch(/: `sums › sum\(up\).{80,100}… at 5m`: 1 sample differs$/)
    expect(render(concise, [verdict], { ascii: true })).toMatch(/`sums > .*\.\.\. at 5m`/)
  })

  test('calls assertions as the filter knows them', () => {
    for (const { groups } of cases.map((name) => runFixture(name)))
      for (const group of groups)
        for (const assertion of group.assertions)
          expect(assertionTitle(group, assertion, false)).toBe(filteredTitle(group, assertion))
  })

  test('leaves no blanks at the ends of lines', () => {
    const tests = cases.map((name) => runFixture(name, { trace: true }))
    expect(render(full, tests, { trace: true })).not.toMatch(/ $/m)
  })
})

describe('concise', () => {
  test('prints one line for each failure that a problem matcher can read', async () => {
    const text = render(
      concise,
      cases.map((name) => runFixture(name)),
    )
    await expect(text).toMatchFileSnapshot('./__snapshots__/failing-tests/concise.txt')
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^[^\s:][^:]*:\d+:\d+: (error|warning)\[[a-z]+\/[a-z-]+\]: .+$/)
  })
})

describe('json', () => {
  const schema: object = JSON.parse(readFileSync('schemas/report.json', 'utf8'))
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)

  test.each(cases)('keeps to its schema for %s', (name) => {
    validate(JSON.parse(render(json, [runFixture(name, { trace: true })])))
    expect(validate.errors).toBeNull()
  })

  test('holds the counts, and no durations', () => {
    const slow = { clock: steps() }
    const text = render(json, [runFixture('several-alerts', slow), runFixture('passing', slow)])
    expect(text).toBe(render(json, [runFixture('several-alerts'), runFixture('passing')]))
    expect(JSON.parse(text).summary.tests).toEqual({
      passed: 4,
      failed: 1,
      notRun: 0,
      total: 5,
      filesPassed: 1,
      filesFailed: 1,
      filesWithoutMatch: 0,
      rulesCovered: 2,
      rules: 4,
    })
  })

  test('has values as texts', () => {
    const { tests } = JSON.parse(render(json, [runFixture('float-difference')]))
    const values = tests[0].groups[0].assertions.map(
      (one: { received: readonly { value: string }[] }) => one.received[0]?.value,
    )
    expect(values).toEqual(['0.0501', '0.30000000000000004', 'NaN', null, undefined])
  })
})

describe('the closing lines', () => {
  const tests = ['several-alerts', 'passing', 'rule-failure'].map((name) => runFixture(name))

  test('tell how many tests passed, and which rules none asserts', () => {
    expect(closingLines(inputOf(tests), { ...plain, milliseconds: 1234 })).toBe(
      'Tests  5 passed, 1 failed, 1 not run (7)   Files  2 failed, 1 passed (3)   Rules covered  3 of 6 (several-alerts/rules.yml: `job:errors:ratio`, `ApiDown`; rule-failure/rules.yml: `instance:load:ratio` untested)   1.2s\n',
    )
  })

  test('tell first what lint found, and the time once', () => {
    const [lint, line, ...more] = closingLines(inputOf(tests, 14), {
      ...plain,
      milliseconds: 1234,
    }).split('\n')
    expect(lint).toBe('✓ 4 rules in 2 files, no findings')
    expect(line).toMatch(/^Tests {2}5 passed.* 1\.2s$/)
    expect(more).toEqual([''])
  })

  test('count findings of the tests where nothing was linted', () => {
    expect(closingLines(inputOf([runFixture('weak')]), plain)).toMatch(
      / {3}Findings {2}1 error, 1 warning\n$/,
    )
  })

  test('tell of files in which a filter finds nothing', () => {
    const filtered = ['several-alerts', 'passing'].map((name) =>
      runFixture(name, { filter: 'TargetDown at 4m' }),
    )
    expect(closingLines(inputOf(filtered), plain)).toMatch(
      /^Tests {2}1 passed \(1\) {3}Files {2}1 passed, 1 without a match \(2\)/,
    )
    expect(render(full, filtered)).toBe(
      ' PASS  passing/test.yml   1 test, 2 left out by the filter\n\n',
    )
  })
})

function steps(): () => number {
  let now = 0
  return () => {
    now += 7
    return now
  }
}
