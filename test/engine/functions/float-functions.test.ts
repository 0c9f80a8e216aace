import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

const load = `load 1m
  m{a="1"} -1.5 2.5 NaN
  m{a="2"} {{schema:0 sum:1 count:1 buckets:[1]}} {{schema:0 sum:1 count:1 buckets:[1]}} 0
  bound 0 1 2
`

describe('a function of floats', () => {
  test('drops the name and ignores histograms', () => {
    expect(linesAt(load, 'abs(m)')).toEqual(['{a="1"} 1.5'])
  })

  test('keeps the name until the end where its removal is put off', () => {
    const query = 'label_replace(abs(m), "was", "$1", "__name__", "(.*)")'
    expect(linesAt(load, query, 0, { delayedNameRemoval: true })).toEqual(['{a="1", was="m"} 1.5'])
  })

  test('has results of its own at each step', () => {
    expect(linesUpTo(load, 'ceil(m)', 2)).toEqual(['{a="1"} 0=-1 1=3 2=NaN', '{a="2"} 2=0'])
  })

  test.each([
    ['sgn(vector(-3))', '{} -1'],
    ['sgn(vector(NaN))', '{} NaN'],
    ['deg(vector(pi()))', '{} 180'],
    ['rad(vector(180))', '{} 3.141592653589793'],
    ['ln(vector(0))', '{} -Inf'],
    ['sqrt(vector(-1))', '{} NaN'],
    ['log2(vector(8))', '{} 3'],
    ['round(vector(-1.5))', '{} -1'],
    ['round(vector(2.5))', '{} 3'],
    ['round(vector(2.5), -1)', '{} 2'],
    ['round(vector(0.26), 0.1)', '{} 0.3'],
    ['round(vector(1), 0)', '{} NaN'],
  ])('%s is %s', (query, line) => {
    expect(linesAt('', query)).toEqual([line])
  })
})

describe('clamping', () => {
  test.each([
    ['clamp(vector(5), 0, 3)', ['{} 3']],
    ['clamp(vector(5), NaN, 3)', ['{} NaN']],
    ['clamp(vector(5), 3, 0)', []],
    ['clamp_min(vector(5), 7)', ['{} 7']],
    ['clamp_max(vector(5), NaN)', ['{} NaN']],
    ['clamp_min(vector(NaN), Inf)', ['{} +Inf']],
    ['clamp_max(vector(NaN), -Inf)', ['{} -Inf']],
  ])('%s gives %j', (query, lines) => {
    expect(linesAt('', query)).toEqual(lines)
  })

  test('takes the bound of each step, and leaves out steps whose bounds contradict each other', () => {
    expect(linesUpTo(load, 'clamp(vector(3), scalar(bound), 1)', 2)).toEqual(['{} 0=1 1=1'])
  })
})
