import { goExp2 } from '../model/go-math/exp2.ts'
import { goLog2 } from '../model/go-math/log2.ts'
import { type Histogram, hasCustomBuckets } from '../model/histogram.ts'
import { type Bucket, bucketAt, bucketTotal, countAt } from '../model/histogram-buckets.ts'

/** A quantile of a native histogram, and whether observations of NaN made it NaN or moved it up. */
export interface NativeQuantile {
  readonly value: number
  readonly nanObservations: 'none' | 'nan' | 'skewed'
}

interface Reached {
  readonly bucket: Bucket
  /** Observations from the start of the search to the end of the bucket. */
  readonly count: number
  readonly place: number
}

/**
 * The quantile `q` of a native histogram: exponential interpolation within exponential buckets, linear within the
 * zero bucket and custom ones. NaN without observations; observations of NaN count as the highest.
 */
export function histogramQuantile(q: number, histogram: Histogram): NativeQuantile {
  if (q < 0) return plain(Number.NEGATIVE_INFINITY)
  if (q > 1) return plain(Number.POSITIVE_INFINITY)
  if (histogram.count === 0 || Number.isNaN(q)) return plain(Number.NaN)
  const unordered = Number.isNaN(histogram.sum)
  const upwards = unordered || q < 0.5
  const rank = (upwards ? q : 1 - q) * histogram.count
  const reached = search(histogram, rank, upwards)
  const bucket = limitBucket(histogram, reached.bucket)
  if (hasCustomBuckets(histogram)) {
    if (bucket.lower === Number.NEGATIVE_INFINITY) return plain(bucket.upper)
    if (
      reached.bucket.lower > Number.NEGATIVE_INFINITY &&
      bucket.upper === Number.POSITIVE_INFINITY
    )
      return plain(bucket.lower)
  }
  const count = reached.count > histogram.count ? histogram.count : reached.count
  if (count < rank)
    return unordered ? { value: Number.NaN, nanObservations: 'nan' } : plain(bucket.upper)
  const within = upwards ? rank - (count - bucket.count) : count - rank
  if (!unordered) return plain(interpolate(histogram, bucket, within / bucket.count))
  return skewed(histogram, reached, bucket, within)
}

/**
 * With a sum of NaN Prometheus looks for observations of NaN behind the bucket that it found, and interpolates in
 * the last bucket that it has looked at.
 */
function skewed(
  histogram: Histogram,
  reached: Reached,
  found: Bucket,
  within: number,
): NativeQuantile {
  let { count } = reached
  const last = bucketTotal(histogram) - 1
  for (let place = reached.place + 1; place <= last; place++) count += countAt(histogram, place)
  const bucket = reached.place < last ? bucketAt(histogram, last) : found
  return {
    value: interpolate(histogram, bucket, within / bucket.count),
    nanObservations: count < histogram.count ? 'skewed' : 'none',
  }
}

function plain(value: number): NativeQuantile {
  return { value, nanObservations: 'none' }
}

const noBucket: Bucket = {
  lower: 0,
  upper: 0,
  lowerInclusive: false,
  upperInclusive: false,
  count: 0,
}

function search(histogram: Histogram, rank: number, upwards: boolean): Reached {
  const total = bucketTotal(histogram)
  let count = 0
  for (let i = 0; i < total; i++) {
    const place = upwards ? i : total - 1 - i
    const inside = countAt(histogram, place)
    count += inside
    if ((inside !== 0 && count >= rank) || i === total - 1)
      return { bucket: bucketAt(histogram, place), count, place }
  }
  return { bucket: noBucket, count, place: 0 }
}

/** The zero bucket of a histogram with observations on one side only ends at 0; so does the lowest custom one. */
function limitBucket(histogram: Histogram, bucket: Bucket): Bucket {
  if (hasCustomBuckets(histogram))
    return bucket.lower === Number.NEGATIVE_INFINITY && bucket.upper > 0
      ? { ...bucket, lower: 0 }
      : bucket
  if (!(bucket.lower < 0 && bucket.upper > 0)) return bucket
  const down = histogram.negativeBuckets.length > 0
  const up = histogram.positiveBuckets.length > 0
  if (up && !down) return { ...bucket, lower: 0 }
  return down && !up ? { ...bucket, upper: 0 } : bucket
}

function interpolate(histogram: Histogram, bucket: Bucket, fraction: number): number {
  const { lower, upper } = bucket
  if (hasCustomBuckets(histogram) || (lower <= 0 && upper >= 0))
    return lower + (upper - lower) * fraction
  const from = goLog2(Math.abs(lower))
  const to = goLog2(Math.abs(upper))
  return lower > 0
    ? goExp2(from + (to - from) * fraction)
    : -goExp2(to + (from - to) * (1 - fraction))
}
