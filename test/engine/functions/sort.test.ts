import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo, remarksAt, remarksUpTo } from './query-lines.ts'

const load = `load 1m
  m{i="10"} 2
  m{i="2"} NaN
  m{i="3"} 1
  m{i="4"} {{schema:0 sum:1 count:1 buckets:[1]}}
  m{i="5"} 3
`
const ineffective =
  'sort is ineffective for range queries since results are always ordered by labels'

describe('sorting an instant query', () => {
  test.each([
    ['sort(m)', ['3', '10', '5', '2']],
    ['sort_desc(m)', ['5', '10', '3', '2']],
    ['sort_by_label(m, "i")', ['2', '3', '4', '5', '10']],
    ['sort_by_label_desc(m, "i")', ['10', '5', '4', '3', '2']],
    ['sort_by_label(m)', ['10', '2', '3', '4', '5']],
  ])('%s', (query, order) => {
    const lines = linesAt(load, query)
    expect(lines.map((line) => /i="(\d+)"/.exec(line)?.[1])).toEqual(order)
  })

  test('keeps equal values as they come', () => {
    expect(linesAt('load 1m\n  m{a="1"} 1\n  m{a="2"} 1', 'sort_desc(m)')).toEqual([
      'm{a="1"} 1',
      'm{a="2"} 1',
    ])
  })

  test('is followed by what takes the first elements', () => {
    expect(linesAt(load, 'limitk(1, sort_desc(m))')).toEqual(['m{i="5"} 3'])
  })
})

describe('sorting a range query', () => {
  test('warns and has no effect but for the histograms', () => {
    expect(linesUpTo(load, 'sort_desc(m)', 1)).toHaveLength(4)
    expect(remarksUpTo(load, 'sort_desc(m)', 1)).toEqual([`warning 1: ${ineffective}`])
  })

  test('warns in a subquery', () => {
    expect(remarksAt(load, 'max_over_time(sort(m)[3m:1m])', 180)).toEqual([
      `warning 15: ${ineffective}`,
    ])
  })

  test('does not warn in an instant query', () => {
    expect(remarksAt(load, 'sort(m)')).toEqual([])
  })
})
