import { describe, expect, test } from 'vitest'
import { emptyCycles } from '../../../src/analysis/graph/empty-cycles.ts'
import { analysed } from './rules-of.ts'

function cycles(...files: readonly (readonly string[])[]): readonly string[] {
  const { files: ruleFiles, analysis } = analysed(...files)
  return emptyCycles(ruleFiles, analysis).map(({ rule, others }) =>
    [rule, ...others].map(({ name }) => name.value).join(' '),
  )
}

describe('rules that need their own earlier values', () => {
  test.each([
    ['a:b + 1', ['a:b']],
    ['sum(a:b)', ['a:b']],
    ['a:b and x', ['a:b']],
    ['x unless a:b', []],
    ['a:b unless x', ['a:b']],
    ['a:b or x', []],
    ['(a:b or x) + 1', []],
    ['(a:b or a:b) + 1', ['a:b']],
    ['last_over_time(a:b[1h])', ['a:b']],
    ['max_over_time(a:b[1h:])', ['a:b']],
    ['absent(a:b)', []],
    ['x * scalar(a:b)', []],
    ['a:b offset 5m + x', ['a:b']],
    ['x + a:b{c="1"}', ['a:b']],
  ])('a:b = %s: %j', (expr, wanted) => {
    expect(cycles([`record a:b: ${expr}`])).toEqual(wanted)
  })

  test('a metric that programs expose is there without the rule', () => {
    expect(cycles(['record x: x + 1'])).toEqual([])
  })

  test('several rules make a cycle, across files too', () => {
    expect(cycles(['record a:a: sum(b:b)'], ['record b:b: a:a + 1'])).toEqual(['a:a b:b'])
    expect(cycles(['record a:a: sum(b:b) or x'], ['record b:b: a:a + 1'])).toEqual([])
  })
})
