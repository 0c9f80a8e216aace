import { describe, expect, test } from 'vitest'
import { emptyHistogram, type Histogram } from '../../src/model/histogram.ts'
import { multiplyHistogram } from '../../src/model/histogram-arithmetic.ts'
import { trimHistogram } from '../../src/model/histogram-trim.ts'
import { formatHistogram } from '../../src/promql/histogram-notation.ts'

const exponential: Histogram = {
  ...emptyHistogram,
  count: 4,
  sum: 4,
  zeroCount: 1,
  zeroThreshold: 0.1,
  positiveSpans: [{ offset: 0, length: 4 }],
  positiveBuckets: [1, 0, 2, 0],
}

const custom: Histogram = {
  ...emptyHistogram,
  schema: -53,
  count: 6,
  sum: 4,
  positiveSpans: [{ offset: 0, length: 1 }],
  positiveBuckets: [6],
}

describe('the test notation of odd histograms, as in Prometheus', () => {
  test('empty buckets go at the ends only, and keep their sign', () => {
    expect(formatHistogram(multiplyHistogram(exponential, -1))).toBe(
      '{{count:-4 sum:-4 z_bucket:-1 z_bucket_w:0.1 counter_reset_hint:gauge buckets:[-1 -0 -2]}}',
    )
  })

  test('a list of custom bounds is written even where it is empty', () => {
    expect(formatHistogram(custom)).toBe(
      '{{schema:-53 count:6 sum:4 custom_values:[] buckets:[6]}}',
    )
  })

  test('custom buckets have no zero bucket', () => {
    expect(formatHistogram({ ...custom, zeroCount: Number.NaN })).not.toContain('z_bucket')
  })
})

describe('trimming a histogram of negative counts', () => {
  const negative = multiplyHistogram(exponential, -1)

  test('neither cuts nor counts the zero bucket', () => {
    const { count, zeroCount } = trimHistogram(negative, 1, 'below')
    expect([count, zeroCount]).toEqual([-1, -1])
  })

  test('at NaN leaves nothing', () => {
    const { count, sum, zeroCount } = trimHistogram(negative, Number.NaN, 'above')
    expect([count, sum, zeroCount]).toEqual([0, 0, -1])
  })
})
