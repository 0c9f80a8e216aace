import { goLog2 } from './go-math/log2.ts'
import { type BucketSpan, type Histogram, hasCustomBuckets } from './histogram.ts'
import { bucketBound, exponentialBound } from './histogram-bounds.ts'
import { bucketIndexes } from './histogram-layout.ts'

/** A bucket with its bounds; which of them belong to it is told by the flags. */
export interface Bucket {
  readonly lower: number
  readonly upper: number
  readonly lowerInclusive: boolean
  readonly upperInclusive: boolean
  readonly count: number
}

/**
 * All buckets from the lowest to the highest: negative ones, zero's where it counts something, positive ones; empty
 * ones that the spans name are included. A bucket that overlaps the zero bucket ends where that one does.
 */
export function allBuckets(histogram: Histogram): Bucket[] {
  const buckets: Bucket[] = []
  for (let place = 0; place < bucketTotal(histogram); place++)
    buckets.push(bucketAt(histogram, place))
  return buckets
}

/** How many buckets `allBuckets` has. */
export function bucketTotal(histogram: Histogram): number {
  return histogram.positiveBuckets.length + histogram.negativeBuckets.length + zeroPlaces(histogram)
}

/** The count of the bucket at a place of `allBuckets`. */
export function countAt(histogram: Histogram, place: number): number {
  const { negativeBuckets, positiveBuckets, zeroCount } = histogram
  const below = hasCustomBuckets(histogram) ? 0 : negativeBuckets.length
  if (place < below) return negativeBuckets[below - 1 - place] ?? 0
  const above = place - below - zeroPlaces(histogram)
  return above < 0 ? zeroCount : (positiveBuckets[above] ?? 0)
}

/** The bucket at a place of `allBuckets`. */
export function bucketAt(histogram: Histogram, place: number): Bucket {
  const { zeroThreshold } = histogram
  const below = hasCustomBuckets(histogram) ? 0 : histogram.negativeBuckets.length
  const count = countAt(histogram, place)
  if (place < below) {
    const index = indexAt(histogram.negativeSpans, below - 1 - place)
    const bucket = negativeBucket(histogram, index, count)
    return bucket.upper > -zeroThreshold ? { ...bucket, upper: -zeroThreshold } : bucket
  }
  const above = place - below - zeroPlaces(histogram)
  if (above < 0) return zeroBucket(histogram)
  const bucket = positiveBucket(histogram, indexAt(histogram.positiveSpans, above), count)
  return !hasCustomBuckets(histogram) && bucket.lower < zeroThreshold
    ? { ...bucket, lower: zeroThreshold }
    : bucket
}

function zeroPlaces(histogram: Histogram): number {
  return histogram.zeroCount > 0 && !hasCustomBuckets(histogram) ? 1 : 0
}

function indexAt(spans: readonly BucketSpan[], at: number): number {
  let index = 0
  let left = at
  for (const { offset, length } of spans) {
    index += offset
    if (left < length) return index + left
    index += length
    left -= length
  }
  return index + left
}

/** The bucket around zero of an exponential histogram. */
export function zeroBucket(histogram: Histogram): Bucket {
  return {
    lower: -histogram.zeroThreshold,
    upper: histogram.zeroThreshold,
    lowerInclusive: true,
    upperInclusive: true,
    count: histogram.zeroCount,
  }
}

/** The buckets above zero (all of them where they are custom) from the lowest to the highest, with their own bounds. */
export function positiveSide(histogram: Histogram): Bucket[] {
  return bucketIndexes(histogram.positiveSpans).map((index, i) =>
    positiveBucket(histogram, index, histogram.positiveBuckets[i] ?? 0),
  )
}

/** The buckets below zero from the one next to zero downwards, with their own bounds. */
export function negativeSide(histogram: Histogram): Bucket[] {
  return bucketIndexes(histogram.negativeSpans).map((index, i) =>
    negativeBucket(histogram, index, histogram.negativeBuckets[i] ?? 0),
  )
}

function positiveBucket(histogram: Histogram, index: number, count: number): Bucket {
  const lowest = index === 0 && hasCustomBuckets(histogram)
  return {
    lower: lowest ? Number.NEGATIVE_INFINITY : bucketBound(histogram, index - 1),
    upper: bucketBound(histogram, index),
    lowerInclusive: lowest,
    upperInclusive: true,
    count,
  }
}

function negativeBucket({ schema }: Histogram, index: number, count: number): Bucket {
  return {
    lower: -exponentialBound(index, schema),
    upper: -exponentialBound(index - 1, schema),
    lowerInclusive: true,
    upperInclusive: false,
    count,
  }
}

/** The share of a bucket's width below a value inside it, on a logarithmic scale unless `linear`. */
export function fractionBelow(bucket: Bucket, value: number, linear: boolean): number {
  const { lower, upper } = bucket
  if (linear) return (value - lower) / (upper - lower)
  const from = goLog2(Math.abs(lower))
  const to = goLog2(Math.abs(upper))
  const at = goLog2(Math.abs(value))
  return value > 0 ? (at - from) / (to - from) : 1 - (at - to) / (from - to)
}
