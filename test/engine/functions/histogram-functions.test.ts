import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo, remarksAt, remarksUpTo } from './query-lines.ts'

const native = '{{schema:0 sum:3 count:4 buckets:[1 3]}}'
const guide =
  'input to histogram_quantile needed to be fixed for monotonicity (see https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)'

const load = `load 1m
  c_bucket{a="1", le="1"} 1x5
  c_bucket{a="1", le="2"} 3x5
  c_bucket{a="1", le="+Inf"} 4x5
  c_bucket{a="2", le="1"} 2x5
  c_bucket{a="2", le="+Inf"} 2x5
  n{a="1", __type__="histogram"} ${native}x5
  n{a="2"} 7x5
`

describe('the functions of one native histogram', () => {
  test.each([
    ['histogram_count(n)', 4],
    ['histogram_sum(n)', 3],
    ['histogram_avg(n)', 0.75],
  ])('%s drops the name only, and ignores floats', (query, value) => {
    expect(linesAt(load, query)).toEqual([`{__type__="histogram", a="1"} ${value}`])
  })
})

describe('histogram_quantile', () => {
  test('groups classic buckets by their other labels', () => {
    expect(linesAt(load, 'histogram_quantile(0.5, c_bucket)')).toEqual([
      '{a="1"} 1.5',
      '{a="2"} 0.5',
    ])
  })

  test('takes native and classic histograms side by side', () => {
    expect(linesAt(load, 'histogram_quantile(0, {__name__=~"n|c_bucket", a!="2"} or n)')).toEqual([
      'error: vector cannot contain metrics with the same labelset',
    ])
    expect(linesAt(load, 'histogram_quantile(0, n or c_bucket{a="2"})')).toEqual([
      '{a="1"} 0.5',
      '{a="2"} 0',
    ])
  })

  test('takes the quantile of each step', () => {
    expect(linesUpTo(load, 'histogram_quantile(time() / 120, c_bucket{a="1"})', 2)).toEqual([
      '{a="1"} 0=0 1=1.5 2=2',
    ])
  })

  test.each([
    [
      'histogram_quantile((2), none)',
      ['warning 21: quantile value should be between 0 and 1, got 2'],
    ],
    [
      'histogram_quantile(NaN, none)',
      ['warning 20: quantile value should be between 0 and 1, got NaN'],
    ],
    [
      'histogram_quantile(0.5, n{a="2"})',
      ['warning 25: bucket label "le" is missing or has a malformed value of ""'],
    ],
  ])('%s warns', (query, remarks) => {
    expect(remarksAt(load, query)).toEqual(remarks)
  })

  test('passes over histograms that are there in both ways', () => {
    const both = `load 1m\n  m{le="1"} 1\n  m{le="+Inf"} 1\n  m ${native}\n`
    const mix = 'vector contains a mix of classic and native histograms'
    expect(linesAt(both, 'histogram_quantile(0.5, m)')).toEqual([])
    expect(remarksAt(both, 'histogram_quantile(0.5, m)')).toEqual([`warning 25: ${mix}`])
    expect(remarksAt(both, 'histogram_quantile(0.5, m)', 0, { delayedNameRemoval: true })).toEqual([
      `warning 25: ${mix} for metric name "m"`,
    ])
  })

  test('a native histogram keeps a label le', () => {
    expect(linesAt(`load 1m\n  m{le="1"} ${native}`, 'histogram_quantile(1, m)')).toEqual([
      '{le="1"} 2',
    ])
  })

  test('informs of buckets that were not monotonic, once for each metric', () => {
    const falling = 'load 1m\n  m{le="1"} 3\n  m{le="2"} 1\n  m{le="+Inf"} 4\n'
    const from = 'from buckets 2 to 2, with a max diff of 2'
    expect(remarksAt(falling, 'histogram_quantile(0.5, m)', 90)).toEqual([
      `info 25: ${guide}, ${from}, over 1 samples from 1970-01-01T00:01:30Z to 1970-01-01T00:01:30Z`,
    ])
    expect(remarksUpTo(falling, 'histogram_quantile(0.5, m)', 2)).toEqual([
      `info 25: ${guide}, ${from}, over 10 samples from 1970-01-01T00:00:00Z to 1970-01-01T00:02:00Z`,
    ])
  })

  test('informs of observations of NaN', () => {
    const skewed = 'load 1m\n  m {{schema:0 count:15 sum:NaN buckets:[12]}}\n'
    const text = 'input to histogram_quantile has NaN observations'
    expect(remarksAt(skewed, 'histogram_quantile(0.5, m)')).toEqual([
      `info 20: ${text}, result is skewed higher`,
    ])
    expect(remarksAt(skewed, 'histogram_quantile(0.9, m)')).toEqual([
      `info 20: ${text}, result is NaN`,
    ])
  })
})

describe('histogram_quantiles', () => {
  test('labels the results of each quantile', () => {
    expect(linesAt(load, 'histogram_quantiles(c_bucket, "q", 0.5, 1, 1e-7)')).toEqual([
      '{a="1", q="0.5"} 1.5',
      '{a="2", q="0.5"} 0.5',
      '{a="1", q="1.0"} 2',
      '{a="2", q="1.0"} 1',
      '{a="1", q="1e-07"} 0.0000004',
      '{a="2", q="1e-07"} 0.0000001',
    ])
  })

  test('labels by the quantile of each step', () => {
    expect(linesUpTo(load, 'histogram_quantiles(c_bucket{a="1"}, "q", time() / 60)', 1)).toEqual([
      '{a="1", q="0.0"} 0=0',
      '{a="1", q="1.0"} 1=2',
    ])
  })

  test('fails where the label makes series equal', () => {
    expect(linesAt(load, 'histogram_quantiles(c_bucket, "a", 0.5)')).toEqual([
      'error: vector cannot contain metrics with the same labelset',
    ])
  })
})

describe('histogram_fraction', () => {
  test('takes classic and native histograms', () => {
    expect(linesAt(load, 'histogram_fraction(0, 1, c_bucket)')).toEqual([
      '{a="1"} 0.25',
      '{a="2"} 1',
    ])
    expect(linesAt(load, 'histogram_fraction(0, 1, n{a="1"})')).toEqual(['{a="1"} 0.25'])
  })

  test('takes the bounds of each step', () => {
    expect(linesUpTo(load, 'histogram_fraction(0, time() / 60, c_bucket{a="1"})', 2)).toEqual([
      '{a="1"} 0=0 1=0.25 2=0.75',
    ])
  })
})
