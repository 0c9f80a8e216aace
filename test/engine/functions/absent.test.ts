import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

const load = `load 1m
  m{a="1"} _ 1 stale
  h {{schema:0 sum:1 count:1 buckets:[1]}}
`

describe('the labels of what is absent', () => {
  test.each([
    ['absent(none{a="1", b!="", c=~"d"})', '{a="1"} 1'],
    ['absent((none{a="1"} offset 5m))', '{a="1"} 1'],
    ['absent({"none", a="1"})', '{a="1"} 1'],
    ['absent({__name__="none", a=""})', '{} 1'],
    ['absent(none{a="1", a="1", b="2"})', '{b="2"} 1'],
    ['absent(none{a!="1", a="2"})', '{a="2"} 1'],
    ['absent(none{a="2", a!="1"})', '{} 1'],
    ['absent(none{a="", a="2", b="3"})', '{b="3"} 1'],
    ['absent(+none{a="1"})', '{} 1'],
    ['absent(sum(none{a="1"}))', '{} 1'],
    ['absent_over_time(none{a="1"}[5m])', '{a="1"} 1'],
    ['absent_over_time((none{a="1"}[5m]))', '{a="1"} 1'],
    ['absent_over_time(none{a="1"}[5m:1m])', '{} 1'],
  ])('%s', (query, line) => {
    expect(linesAt(load, query)).toEqual([line])
  })
})

describe('absence', () => {
  test('is told at each step', () => {
    expect(linesUpTo(load, 'absent(m)', 3)).toEqual(['{} 0=1 2=1 3=1'])
    expect(linesUpTo(load, 'absent_over_time(m[2m])', 4)).toEqual(['{} 0=1 3=1 4=1'])
  })

  test('ends with a histogram', () => {
    expect(linesAt(load, 'absent(h)')).toEqual([])
    expect(linesAt(load, 'absent_over_time(h[1m])')).toEqual([])
  })

  test('is not told of an anchored range', () => {
    expect(linesAt(load, 'absent_over_time(m[5m] anchored)')).toEqual([
      'error: anchored modifier can only be used with: changes, delta, increase, rate, resets - not with absent_over_time',
    ])
  })
})
