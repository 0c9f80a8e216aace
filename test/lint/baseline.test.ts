import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import {
  applyBaseline,
  baselineOf,
  parseBaseline,
  printBaseline,
  pruneBaseline,
} from '../../src/lint/baseline.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'

const everywhere = () => true

function finding(file: SourceFile, text: string, nth = 0, alert = 'Down'): Diagnostic {
  let start = file.text.indexOf(text)
  for (let at = 0; at < nth; at++) start = file.text.indexOf(text, start + 1)
  return {
    check: 'a/b',
    severity: 'warning',
    file,
    span: { start, end: start + text.length },
    message: 'm',
    subject: { kind: 'alert', name: alert, group: 'g' },
  }
}

const before = sourceFile('a.yml', 'x: up == 1\ny: up == 2\n')

describe('a baseline', () => {
  test('accepts a finding that has moved', () => {
    const accepted = baselineOf([finding(before, 'up == 2')])
    const after = sourceFile('a.yml', '# a comment\n\ny:   up == 2\n')
    const { kept, stale } = applyBaseline([finding(after, 'up == 2')], accepted, everywhere)
    expect({ kept, stale }).toEqual({ kept: [], stale: [] })
  })

  test('accepts a finding whose text was laid out anew', () => {
    const accepted = baselineOf([finding(before, 'up == 2')])
    const after = sourceFile('a.yml', 'y: up\n  == 2\n')
    const { kept } = applyBaseline([finding(after, 'up\n  == 2')], accepted, everywhere)
    expect(kept).toEqual([])
  })

  test.each([
    ['another text', finding(before, 'up == 1')],
    ['another rule', finding(before, 'up == 2', 0, 'Other')],
    ['another file', finding(sourceFile('b.yml', before.text), 'up == 2')],
    ['another check', { ...finding(before, 'up == 2'), check: 'a/c' } satisfies Diagnostic],
  ])('does not accept a finding of %s', (_, other) => {
    const accepted = baselineOf([finding(before, 'up == 2')])
    const { kept, stale } = applyBaseline([other], accepted, everywhere)
    expect({ kept, stale }).toEqual({ kept: [other], stale: accepted })
  })

  test('accepts as many equal findings as there were, the upper ones', () => {
    const file = sourceFile('a.yml', 'up up up')
    const all = [0, 1, 2].map((nth) => finding(file, 'up', nth))
    const accepted = baselineOf(all.slice(0, 2))
    expect(accepted).toMatchObject([{ count: 2 }])
    const { kept, accepted: silenced } = applyBaseline(all, accepted, everywhere)
    expect(kept).toEqual(all.slice(2))
    expect(silenced.map(({ by }) => by)).toEqual([{ kind: 'baseline' }, { kind: 'baseline' }])
  })

  test('is not stale in files and checks that were not judged', () => {
    const accepted = baselineOf([finding(before, 'up == 2')])
    expect(applyBaseline([], accepted, (path) => path !== 'a.yml').stale).toEqual([])
    expect(applyBaseline([], accepted, (_, check) => check !== 'a/b').stale).toEqual([])
    expect(applyBaseline([], accepted, everywhere).stale).toEqual(accepted)
  })

  test('loses by pruning what is gone, and gains nothing', () => {
    const file = sourceFile('a.yml', 'up up up')
    const all = [0, 1, 2].map((nth) => finding(file, 'up', nth))
    const accepted = baselineOf(all)
    const left = all.slice(0, 1)
    const { stale } = applyBaseline(left, accepted, everywhere)
    expect(pruneBaseline(accepted, stale, baselineOf(left))).toEqual(baselineOf(left))
    const other = [finding(before, 'up == 1')]
    const gone = applyBaseline(other, accepted, everywhere).stale
    expect(pruneBaseline(accepted, gone, baselineOf(other))).toEqual([])
  })
})

describe('the file of a baseline', () => {
  const other = sourceFile('rules/"b".yml', 'up')
  const accepted = baselineOf([finding(other, 'up'), finding(before, 'up == 2')])

  test('gives back what was printed', () => {
    expect(parseBaseline(printBaseline(accepted))).toEqual(accepted)
    expect(parseBaseline(printBaseline([]))).toEqual([])
  })

  test('is the same whatever the order of the findings', () => {
    expect(printBaseline([...accepted].reverse())).toBe(printBaseline(accepted))
  })

  test('has a line for each entry', () => {
    const lines = printBaseline(accepted).split('\n')
    expect(lines.filter((line) => line.includes('fingerprint'))).toHaveLength(accepted.length)
  })

  test.each([
    ['<<<<<<< HEAD', 'is no JSON'],
    ['[]', 'is no baseline of promproof'],
    ['{"version":1}', 'is no baseline of promproof'],
    ['{"version":9,"findings":{}}', 'has version 9; this promproof reads 1'],
    [
      '{"version":1,"findings":{"a.yml":{"a/b":[{"fingerprint":"x","count":-1}]}}}',
      'has an entry that cannot be read, for `a/b` in a.yml',
    ],
  ])('says what is wrong with %s', (text, error) => {
    expect(parseBaseline(text)).toEqual({ error })
  })
})
