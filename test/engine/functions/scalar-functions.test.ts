import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

const load = `load 1m
  m{a="1"} 4 _ stale
  m{a="2"} {{schema:0 sum:1 count:1 buckets:[1]}} _ 6
`

describe('scalar', () => {
  test('is the only float, whatever histograms stand beside it', () => {
    expect(linesAt(load, 'scalar(m)')).toEqual(['4'])
  })

  test('is NaN where there is no float or several', () => {
    expect(linesAt(load, 'scalar(m{a="2"})')).toEqual(['NaN'])
    expect(linesAt(load, 'scalar(vector(1) or label_join(vector(2), "a", "", "a"))')).toEqual(['1'])
    expect(linesAt(`${load}  m{a="3"} 1`, 'scalar(m)')).toEqual(['NaN'])
  })

  test('has a value at each step', () => {
    expect(linesUpTo(load, 'vector(scalar(m))', 3)).toEqual(['{} 0=4 1=4 2=6 3=6'])
  })
})

test.each([
  ['min_of(1, NaN)', 'NaN'],
  ['min_of(-Inf, NaN)', '-Inf'],
  ['min_of(0, -0)', '-0'],
  ['max_of(NaN, Inf)', '+Inf'],
  ['max_of(-0, 0)', '0'],
  ['pi()', '3.141592653589793'],
  ['time()', '90'],
  ['start() + end() + step() + range()', '180'],
])('%s at 90s is %s', (query, value) => {
  expect(linesAt('', query, 90)).toEqual([value])
})

test('start, end, step and range are those of the range query', () => {
  expect(linesUpTo('', 'start() + 10 * end() + 1000 * step() + 100000 * range()', 2)).toEqual([
    '{} 0=12061200 1=12061200 2=12061200',
  ])
})
