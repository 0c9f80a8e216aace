import { describe, expect, it } from 'vitest'
import { histogramFraction } from '../../src/engine/histogram-fraction.ts'
import { histogramQuantile } from '../../src/engine/histogram-quantile.ts'
import {
  histogramAvg,
  histogramStddev,
  histogramStdvar,
} from '../../src/engine/histogram-variance.ts'
import { emptyHistogram, type Histogram } from '../../src/model/histogram.ts'

function exponential(buckets: readonly number[], more: Partial<Histogram> = {}): Histogram {
  return {
    ...emptyHistogram,
    count: buckets.reduce((sum, count) => sum + count, 0),
    positiveSpans: [{ offset: 1, length: buckets.length }],
    positiveBuckets: buckets,
    ...more,
  }
}

const custom = exponential([1, 2, 1], {
  schema: -53,
  customValues: [5, 10],
  positiveSpans: [{ offset: 0, length: 3 }],
})

describe('quantiles of native histograms', () => {
  it('are interpolated exponentially within an exponential bucket', () => {
    expect(histogramQuantile(0.5, exponential([1])).value).toBe(Math.SQRT2 - Number.EPSILON)
    expect(histogramQuantile(1, exponential([1, 1])).value).toBe(4)
    expect(histogramQuantile(0, exponential([1, 1])).value).toBe(1)
  })

  it('are interpolated linearly within the zero bucket and custom buckets', () => {
    const zero = { ...emptyHistogram, count: 4, zeroCount: 4, zeroThreshold: 1 }
    expect(histogramQuantile(0.75, zero).value).toBe(0.5)
    expect(histogramQuantile(0.5, custom).value).toBe(7.5)
    expect(histogramQuantile(0.125, custom).value).toBe(2.5)
    expect(histogramQuantile(0.99, custom).value).toBe(10)
  })

  it('hold the zero bucket to be positive where only positive buckets are', () => {
    const histogram = exponential([2], { count: 4, zeroCount: 2, zeroThreshold: 1 })
    expect(histogramQuantile(0.25, histogram).value).toBe(0.5)
  })

  it('are infinite outside 0 to 1 and NaN without observations', () => {
    expect(histogramQuantile(-0.1, custom).value).toBe(Number.NEGATIVE_INFINITY)
    expect(histogramQuantile(1.1, custom).value).toBe(Number.POSITIVE_INFINITY)
    expect(histogramQuantile(Number.NaN, custom).value).toBeNaN()
    expect(histogramQuantile(0.5, emptyHistogram).value).toBeNaN()
  })

  it('tell of observations of NaN', () => {
    const histogram = exponential([8], { count: 10, sum: Number.NaN })
    expect(histogramQuantile(0.9, histogram)).toEqual({
      value: Number.NaN,
      nanObservations: 'nan',
    })
    expect(histogramQuantile(0.4, histogram)).toEqual({
      value: Math.SQRT2 - Number.EPSILON,
      nanObservations: 'skewed',
    })
    expect(histogramQuantile(0.5, { ...histogram, count: 8 }).nanObservations).toBe('none')
  })
})

describe('fractions of native histograms', () => {
  it('are the reverse of quantiles', () => {
    const histogram = exponential([1, 1])
    expect(histogramFraction(Number.NEGATIVE_INFINITY, 2, histogram).value).toBe(0.5)
    expect(histogramFraction(1, 4, histogram).value).toBe(1)
    expect(histogramFraction(2.5, 7.5, custom).value).toBe(0.375)
  })

  it('are nothing between bounds in the wrong order and NaN without observations', () => {
    expect(histogramFraction(2, 1, custom).value).toBe(0)
    expect(histogramFraction(Number.NaN, 1, custom).value).toBeNaN()
    expect(histogramFraction(0, 1, emptyHistogram).value).toBeNaN()
  })

  it('leave out observations of NaN', () => {
    const histogram = exponential([8], { count: 10, sum: Number.NaN })
    expect(histogramFraction(0, Number.POSITIVE_INFINITY, histogram)).toEqual({
      value: 0.8,
      nanObservations: true,
    })
  })
})

describe('moments of native histograms', () => {
  it('use the geometric middle of exponential buckets', () => {
    const histogram = exponential([0, 0, 4], { sum: 20 })
    expect(histogramAvg(histogram)).toBe(5)
    expect(histogramStddev(histogram)).toBeCloseTo(Math.abs(Math.sqrt(32) - 5), 12)
  })

  it('use the arithmetic middle of custom buckets and 0 for the zero bucket', () => {
    const inner = { ...custom, count: 2, sum: 10, positiveBuckets: [0, 2, 0] }
    expect(histogramStdvar(inner)).toBe(6.25)
    const zero = { ...emptyHistogram, count: 2, sum: 1, zeroCount: 2, zeroThreshold: 3 }
    expect(histogramStdvar(zero)).toBe(0.25)
    expect(histogramStdvar(emptyHistogram)).toBeNaN()
  })
})
