import { describe, expect, test } from 'vitest'
import { runScript } from '../conformance/promqltest/run-script.ts'
import { scriptEngineOptions } from '../conformance/promqltest/script-options.ts'

const now = { ...scriptEngineOptions, delayedNameRemoval: false }

const numbers = `load 1m
  m{a="1",b="1"} 1 2
  m{a="1",b="2"} 3 4
  n{a="1"} 10 20
  n{a="2",o="w"} 30 40
  twice{a="1",b="1"} 5
  twice{a="1",b="2"} 6
  empty{a="1"} _ 1

`

const histograms = `load 1m
  h{a="1"} {{schema:0 sum:4 count:4 buckets:[1 2 1]}}
  custom{a="1"} {{schema:-53 sum:5 count:4 custom_values:[5 10] buckets:[1 2 1]}}
  coarse{a="1"} {{schema:-53 sum:5 count:3 custom_values:[5] buckets:[1 2]}}
  x{a="1"} 2
  left{a="1"} {{schema:0 sum:4 count:4 buckets:[1 2 1]}}
  left{a="2"} {{schema:0 sum:4 count:4 buckets:[1 2 1]}}
  right{a="1"} 5
  right{a="2"} {{schema:-53 sum:5 count:4 custom_values:[5 10] buckets:[1 2 1]}}

`

function outcome(load: string, script: string): string | undefined {
  return runScript(load + script, now)
}

describe('errors', () => {
  const duplicate = (side: string) =>
    `found duplicate series for the match group {a="1"} on the ${side} hand-side of the operation: [{__name__="twice", a="1", b="1"}, {__name__="twice", a="1", b="2"}];many-to-many matching not allowed: matching labels must be unique on one side`

  test.each([
    ['n + on (a) twice', duplicate('right')],
    ['m + on (a) group_left twice', duplicate('right')],
    ['twice + on (a) group_right m', duplicate('left')],
    ['nothing + on (a) fill_right(0) twice', duplicate('right')],
    [
      'm > bool on (a) n',
      'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)',
    ],
    [
      'm > on (a) n',
      'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)',
    ],
    [
      'm + on (a) group_left (b) n',
      'multiple matches for labels: grouping labels must ensure unique matches',
    ],
    ['1 </ 2', 'operator "</" not allowed for Scalar operations'],
    ['{__name__=~"m|twice"} + 1', 'vector cannot contain metrics with the same labelset'],
  ])('%s', (expr, message) => {
    expect(outcome(numbers, `eval instant at 0 ${expr}\n  expect fail msg: ${message}`)).toBe(
      undefined,
    )
  })

  test('duplicates at a step without elements on the other side are none', () => {
    const script = 'eval range from 0 to 2m step 1m empty + on (a) twice'
    const ended = numbers.replace('{a="1",b="2"} 6', '{a="1",b="2"} 6 stale')
    expect(outcome(numbers, script)).toContain('found duplicate series')
    expect(outcome(ended, `${script}\n  {a="1"} _ 6 6`)).toBe(undefined)
  })
})

describe('fill values', () => {
  test.each([
    [
      'm + ignoring (b) group_left fill(0) n',
      '{a="1",b="1"} 11',
      '{a="1",b="2"} 13',
      '{a="2",o="w"} 30',
    ],
    [
      'n * on (a) group_right fill_left(7) m',
      '{a="1",b="1"} 10',
      '{a="1",b="2"} 30',
      '{a="2"} 210',
    ],
    ['n * on (a) group_right fill_right(7) m', '{a="1",b="1"} 10', '{a="1",b="2"} 30'],
    ['n{a="1"} == fill(30) n{a="2"}', '{a="2",o="w"} 30'],
    ['nothing - fill(1) n', '{a="1"} -9', '{a="2",o="w"} -29'],
  ])('%s', (expr, ...lines) => {
    const result = lines.map((line) => `  ${line}`).join('\n')
    expect(outcome(numbers, `eval instant at 0 ${expr}\n${result}`)).toBe(undefined)
  })

  test('stand in at the steps where a series is missing', () => {
    const script = `eval range from 0 to 1m step 1m empty + on (a) fill(100) n
  {a="1"} 110 21
  {a="2"} 130 140`
    expect(outcome(numbers, script)).toBe(undefined)
  })
})

describe('histograms', () => {
  const refused = (op: string, left: string, right: string) =>
    `expect info msg: PromQL info: incompatible sample types encountered for binary operator "${op}": ${left} ${op} ${right}`

  test.each([
    ['h * x', '{a="1"} {{schema:0 sum:8 count:8 buckets:[2 4 2]}}'],
    ['2 * h', '{a="1"} {{schema:0 sum:8 count:8 buckets:[2 4 2]}}'],
    ['h / 2', '{a="1"} {{schema:0 sum:2 count:2 buckets:[0.5 1 0.5]}}'],
    ['h - h', '{a="1"} {{counter_reset_hint:gauge}}'],
    ['h == h', 'h{a="1"} {{schema:0 sum:4 count:4 buckets:[1 2 1]}}'],
    ['h != bool h', '{a="1"} 0'],
    [
      'custom + coarse',
      'expect info msg: PromQL info: mismatched custom buckets were reconciled during addition',
      '{a="1"} {{schema:-53 sum:10 count:7 custom_values:[5] buckets:[2 5]}}',
    ],
    [
      'h + custom',
      'expect warn msg: PromQL warning: incompatible bucket layout encountered for binary operator +',
    ],
    ['h + x', refused('+', 'histogram', 'float')],
    ['x / h', refused('/', 'float', 'histogram')],
    ['h > h', refused('>', 'histogram', 'histogram')],
    ['x </ x', refused('</', 'float', 'float')],
    ['3 == bool h', refused('==', 'float', 'histogram')],
  ])('%s', (expr, ...lines) => {
    const result = lines.map((line) => `  ${line}`).join('\n')
    expect(outcome(histograms, `eval instant at 0 ${expr}\n${result}`)).toBe(undefined)
  })

  test('of the remarks on one step only the last is told', () => {
    const script = `eval instant at 0 left + right
  expect no_info
  expect warn msg: PromQL warning: incompatible bucket layout encountered for binary operator +`
    expect(outcome(histograms, script)).toBe(undefined)
  })

  test('a filled-in value stands beside an element that has no defined result', () => {
    const script = `eval instant at 0 h + on (a) fill(0) x
  expect info
  {a="1"} 2`
    expect(outcome(histograms, script)).toBe(undefined)
  })
})

describe('names that are dropped at the end', () => {
  const label = (expr: string) => `label_replace(${expr}, "was", "$1", "__name__", "(.*)")`

  test.each([
    [label('n{a="1"} + 1'), '{a="1",was="n"} 11'],
    [label('n{a="1"} > bool 1'), '{a="1",was="n"} 1'],
    [label('n{a="1"} + on (a) n'), '{a="1"} 20'],
    [label('n{a="1"} >= bool ignoring (o) n'), '{a="1",was="n"} 1'],
    ['(n{a="1"} + 1) > ignoring (o) n', 'n{a="1"} 11'],
    ['(n{a="1"} + 1) > 0', '{a="1"} 11'],
    ['(n{a="1"} + 1) and n', '{a="1"} 11'],
  ])('%s', (expr, line) => {
    expect(runScript(`${numbers}eval instant at 0 ${expr}\n  ${line}`)).toBe(undefined)
  })
})

test('labels in group_left replace those of the many side, the name among them', () => {
  const script = `eval instant at 0 m * on (a) group_left (__name__) n
  n{a="1",b="1"} 10
  n{a="1",b="2"} 30`
  expect(outcome(numbers, script)).toBe(undefined)
})
