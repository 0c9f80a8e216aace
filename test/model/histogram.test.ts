import { describe, expect, it } from 'vitest'
import { compactHistogram, emptyHistogram, type Histogram } from '../../src/model/histogram.ts'
import { addHistograms, subtractHistograms } from '../../src/model/histogram-arithmetic.ts'
import { reduceResolution } from '../../src/model/histogram-resolution.ts'

function exponential(buckets: readonly number[], more: Partial<Histogram> = {}): Histogram {
  return {
    ...emptyHistogram,
    positiveSpans: [{ offset: 0, length: buckets.length }],
    positiveBuckets: buckets,
    ...more,
  }
}

describe('histograms', () => {
  it('adds counts, sums and buckets', () => {
    const a = exponential([1, 2], { count: 3, sum: 5 })
    const b = exponential([4], { count: 4, sum: 1, positiveSpans: [{ offset: 3, length: 1 }] })
    expect(addHistograms(a, b)?.histogram).toMatchObject({
      count: 7,
      sum: 6,
      positiveSpans: [
        { offset: 0, length: 2 },
        { offset: 1, length: 1 },
      ],
      positiveBuckets: [1, 2, 4],
    })
  })

  it('subtracts in the coarser schema', () => {
    const fine = exponential([1, 2, 3], { schema: 1 })
    const coarse = exponential([1, 1])
    expect(subtractHistograms(coarse, fine)?.histogram).toMatchObject({
      schema: 0,
      positiveBuckets: [0, -4],
    })
    expect(reduceResolution(fine, 0).positiveBuckets).toEqual([1, 5])
    expect(reduceResolution(fine, 3)).toBe(fine)
  })

  it('widens a zero bucket over the buckets that it reaches', () => {
    const narrow = exponential([1, 2], { zeroCount: 1, zeroThreshold: 0.001 })
    const wide = exponential([], { zeroCount: 4, zeroThreshold: 0.75, positiveSpans: [] })
    expect(addHistograms(narrow, wide)?.histogram).toMatchObject({
      zeroThreshold: 1,
      zeroCount: 6,
      positiveSpans: [{ offset: 1, length: 1 }],
      positiveBuckets: [2],
    })
  })

  it('keeps the common bounds of custom buckets', () => {
    const a = exponential([1, 2, 3], { schema: -53, customValues: [1, 2] })
    const b = exponential([5, 7], { schema: -53, customValues: [2] })
    const sum = addHistograms(a, b)
    expect(sum?.boundsReconciled).toBe(true)
    expect(sum?.histogram).toMatchObject({ customValues: [2], positiveBuckets: [8, 10] })
  })

  it('refuses to mix custom and exponential buckets', () => {
    expect(addHistograms(emptyHistogram, { ...emptyHistogram, schema: -53 })).toBeUndefined()
  })

  it('combines counter reset hints and tells when they collide', () => {
    const reset: Histogram = { ...emptyHistogram, counterResetHint: 'reset' }
    const gauge: Histogram = { ...emptyHistogram, counterResetHint: 'gauge' }
    const not: Histogram = { ...emptyHistogram, counterResetHint: 'not_reset' }
    expect(addHistograms(reset, gauge)?.histogram.counterResetHint).toBe('gauge')
    expect(addHistograms(reset, emptyHistogram)?.counterResetCollision).toBe(false)
    expect(addHistograms(reset, not)).toMatchObject({
      counterResetCollision: true,
      histogram: { counterResetHint: 'unknown' },
    })
  })

  it('drops empty buckets when compacted', () => {
    const histogram = exponential([0, 1, 0, 2, 0])
    expect(compactHistogram(histogram)).toMatchObject({
      positiveSpans: [
        { offset: 1, length: 1 },
        { offset: 1, length: 1 },
      ],
      positiveBuckets: [1, 2],
    })
  })

  it('ends where a threshold is no number', () => {
    const odd = { ...emptyHistogram, zeroThreshold: Number.NaN }
    expect(addHistograms(odd, emptyHistogram)?.histogram.count).toBe(0)
  })
})
