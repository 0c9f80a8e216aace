import { describe, expect, it } from 'vitest'
import { bucketFraction, bucketQuantile, ClassicBuckets } from '../../src/engine/classic-buckets.ts'

const infinity = Number.POSITIVE_INFINITY

function buckets(...pairs: readonly (readonly [number, number])[]): ClassicBuckets {
  const gathered = new ClassicBuckets()
  for (const [bound, count] of pairs) gathered.add(bound, count)
  return gathered
}

describe('quantiles of classic histograms', () => {
  it('are interpolated linearly, from 0 in the lowest bucket', () => {
    expect(bucketQuantile(0.5, buckets([1, 2], [2, 4], [infinity, 4])).value).toBe(1)
    expect(bucketQuantile(0.25, buckets([1, 2], [2, 4], [infinity, 4])).value).toBe(0.5)
    expect(bucketQuantile(0.75, buckets([1, 2], [2, 4], [infinity, 4])).value).toBe(1.5)
  })

  it('are the bound of a lowest bucket that is not above 0', () => {
    expect(bucketQuantile(0.1, buckets([-1, 5], [infinity, 10])).value).toBe(-1)
  })

  it('are the highest finite bound in the last bucket', () => {
    expect(bucketQuantile(0.99, buckets([1, 1], [2, 2], [infinity, 10])).value).toBe(2)
  })

  it('are NaN without an infinite bucket, a second one, or observations', () => {
    expect(bucketQuantile(0.5, buckets([1, 1], [2, 2])).value).toBeNaN()
    expect(bucketQuantile(0.5, buckets([infinity, 2])).value).toBeNaN()
    expect(bucketQuantile(0.5, buckets([1, 0], [infinity, 0])).value).toBeNaN()
    expect(bucketQuantile(0.5, buckets()).value).toBeNaN()
  })

  it('take buckets in any order and add up equal bounds', () => {
    const mixed = buckets([infinity, 4], [2, 4], [1, 1], [1, 1])
    expect(bucketQuantile(0.75, mixed).value).toBe(1.5)
    expect(mixed.length).toBe(3)
  })

  it('pass over tiny differences and tell of greater ones', () => {
    const tiny = buckets([1, 10], [2, 10 - 1e-12], [infinity, 10])
    expect(bucketQuantile(0.5, tiny).fix).toBeUndefined()
    const falling = buckets([1, 10], [2, 8], [3, 7], [4, 12], [infinity, 12])
    expect(bucketQuantile(0.5, falling)).toEqual({
      value: 0.6,
      fix: { minBucket: 2, maxBucket: 3, maxDiff: 3 },
    })
  })

  it('can use a collection again', () => {
    const gathered = buckets([1, 1], [infinity, 1])
    gathered.clear()
    gathered.add(4, 2)
    gathered.add(infinity, 2)
    expect(bucketQuantile(0.5, gathered).value).toBe(2)
  })
})

describe('fractions of classic histograms', () => {
  it('are interpolated linearly', () => {
    const gathered = buckets([1, 2], [2, 4], [infinity, 8])
    expect(bucketFraction(0.5, 1.5, gathered)).toBe(0.25)
    expect(bucketFraction(Number.NEGATIVE_INFINITY, infinity, gathered)).toBe(1)
    expect(bucketFraction(3, infinity, gathered)).toBe(0.5)
    expect(bucketFraction(1, 1, gathered)).toBe(0)
    expect(bucketFraction(Number.NaN, 1, gathered)).toBeNaN()
  })
})
