import { type Histogram, hasCustomBuckets } from '../model/histogram.ts'
import { allBuckets, type Bucket, fractionBelow } from '../model/histogram-buckets.ts'

/** A share of the observations, and whether there are observations of NaN, which no share includes. */
export interface NativeFraction {
  readonly value: number
  readonly nanObservations: boolean
}

/**
 * The share of a native histogram's observations between two bounds, interpolated as the quantile is. NaN without
 * observations or where a bound is NaN; 0 where `lower` is not below `upper`.
 */
export function histogramFraction(
  lower: number,
  upper: number,
  histogram: Histogram,
): NativeFraction {
  if (histogram.count === 0 || Number.isNaN(lower) || Number.isNaN(upper))
    return { value: Number.NaN, nanObservations: false }
  if (lower >= upper) return { value: 0, nanObservations: false }
  const buckets = allBuckets(histogram)
  const observed = buckets.reduce((sum, bucket) => sum + bucket.count, 0)
  const unordered = Number.isNaN(histogram.sum)
  const most = unordered ? observed : histogram.count
  const above = rankBelow(upper, most, histogram, buckets)
  const below = rankBelow(lower, most, histogram, buckets)
  return {
    value: (above - below) / histogram.count,
    nanObservations: unordered && observed < histogram.count,
  }
}

function rankBelow(
  value: number,
  most: number,
  histogram: Histogram,
  buckets: readonly Bucket[],
): number {
  let rank = 0
  for (const whole of buckets) {
    const bucket = limitBucket(histogram, whole)
    if (bucket.lower >= value) return Math.min(rank, most)
    if (bucket.upper > value && bucket.lower > Number.NEGATIVE_INFINITY) {
      const fraction = fractionBelow(bucket, value, isLinear(histogram, bucket))
      return Math.min(rank + bucket.count * fraction, most)
    }
    rank += bucket.count
    if (bucket.upper > value) return Math.min(rank, most)
  }
  return most
}

/** A bucket around zero of a histogram with buckets on one side only ends at 0; custom ones count as positive. */
function limitBucket(histogram: Histogram, bucket: Bucket): Bucket {
  if (!(bucket.lower <= 0 && bucket.upper >= 0)) return bucket
  const down = histogram.negativeBuckets.length > 0
  const up = histogram.positiveBuckets.length > 0
  if (up && !down) return { ...bucket, lower: 0 }
  return down && !up ? { ...bucket, upper: 0 } : bucket
}

function isLinear(histogram: Histogram, bucket: Bucket): boolean {
  return hasCustomBuckets(histogram) || (bucket.lower <= 0 && bucket.upper >= 0)
}
