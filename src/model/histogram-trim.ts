import { compactHistogram, type Histogram, hasCustomBuckets } from './histogram.ts'
import {
  type Bucket,
  fractionBelow,
  negativeSide,
  positiveSide,
  zeroBucket,
} from './histogram-buckets.ts'

type Keep = 'below' | 'above'

/** What is left of a bucket: how much, and the value that stands for it in the sum. */
interface Part {
  readonly count: number
  readonly midpoint: number
}

const nothing: Part = { count: 0, midpoint: 0 }

/**
 * PromQL's `</` and `>/`: the observations below or above a bound, interpolated in the bucket that holds it. The sum
 * is then the sum of the middles of what is left; where nothing is cut off, count and sum stay as they are. A negative
 * zero bucket is neither cut nor counted.
 */
export function trimHistogram(histogram: Histogram, bound: number, keep: Keep): Histogram {
  const custom = hasCustomBuckets(histogram)
  const trimBucket = custom ? trimCustom : trimExponential
  const up = positiveSide(histogram)
  const down = custom ? [] : negativeSide(histogram)
  const positive = up.map((bucket) => trimBucket(bucket, bound, keep))
  const negative = down.map((bucket) => trimBucket(bucket, bound, keep))
  const zero = custom ? nothing : trimZero(histogram, bound, keep)
  const kept = (buckets: readonly Bucket[], parts: readonly Part[]) =>
    parts.every((part, i) => part.count === buckets[i]?.count)
  const untouched = custom || histogram.zeroCount <= 0
  const zeroKept = untouched || zero.count === histogram.zeroCount
  if (kept(up, positive) && kept(down, negative) && zeroKept) return histogram
  const parts = [...positive, ...negative, zero]
  return compactHistogram({
    ...histogram,
    count: parts.reduce((sum, part) => sum + part.count, 0),
    sum: parts.reduce((sum, part) => sum + part.count * part.midpoint, 0),
    zeroCount: untouched ? histogram.zeroCount : zero.count,
    positiveBuckets: positive.map((part) => part.count),
    negativeBuckets: negative.map((part) => part.count),
  })
}

function trimExponential(bucket: Bucket, bound: number, keep: Keep): Part {
  return cut(bucket, bound, keep, false)
}

function trimZero(histogram: Histogram, bound: number, keep: Keep): Part {
  const bucket = zeroBucket(histogram)
  if (bucket.count <= 0) return nothing
  if (Number.isNaN(bound) && bucket.count !== 0) return { count: Number.NaN, midpoint: Number.NaN }
  const down = histogram.negativeBuckets.some((count) => count !== 0)
  const up = histogram.positiveBuckets.some((count) => count !== 0)
  const lower = up && !down ? 0 : bucket.lower
  const upper = down && !up ? 0 : bucket.upper
  const part = cut({ ...bucket, lower, upper }, bound, keep, true)
  return keep === 'above' && lower < bound && bound < upper
    ? { ...part, count: bucket.count * ((upper - bound) / (upper - lower)) }
    : part
}

function trimCustom(bucket: Bucket, bound: number, keep: Keep): Part {
  const { lower, upper, count } = bucket
  if (Number.isNaN(bound)) return nothing
  if (upper === Number.POSITIVE_INFINITY) {
    if (keep === 'below')
      return bound === Number.POSITIVE_INFINITY ? { count, midpoint: lower } : nothing
    if (lower === Number.NEGATIVE_INFINITY)
      return bound === Number.NEGATIVE_INFINITY ? { count, midpoint: 0 } : nothing
    return bound === Number.POSITIVE_INFINITY
      ? nothing
      : { count, midpoint: Math.max(lower, bound) }
  }
  if (lower > Number.NEGATIVE_INFINITY) return cut(bucket, bound, keep, true)
  if (upper > 0) {
    if (keep === 'above' && bound < 0 && bound !== Number.NEGATIVE_INFINITY) return nothing
    return cutLowest(upper, count, bound, keep)
  }
  if (keep === 'below')
    return bound === Number.NEGATIVE_INFINITY
      ? nothing
      : { count, midpoint: Math.min(upper, bound) }
  return bound === Number.NEGATIVE_INFINITY ? { count, midpoint: upper } : nothing
}

/** The part of the lowest custom bucket, from 0 to a bound above. */
function cutLowest(upper: number, count: number, bound: number, keep: Keep): Part {
  const below = keep === 'below'
  if (bound <= 0) return below ? nothing : { count, midpoint: upper / 2 }
  if (bound >= upper) return below ? { count, midpoint: upper / 2 } : nothing
  const under = (count * bound) / upper
  return below
    ? { count: under, midpoint: bound / 2 }
    : { count: count - under, midpoint: (bound + upper) / 2 }
}

/** The part of a bucket with finite bounds on one side of a value. */
function cut(bucket: Bucket, bound: number, keep: Keep, linear: boolean): Part {
  const { lower, upper, count } = bucket
  const below = keep === 'below'
  const whole = { count, midpoint: middle(lower, upper, linear) }
  if (bound <= lower) return below ? nothing : whole
  if (bound >= upper) return below ? whole : nothing
  if (Number.isNaN(bound)) return nothing
  const under = count * fractionBelow(bucket, bound, linear)
  return below
    ? { count: under, midpoint: middle(lower, bound, linear) }
    : { count: count - under, midpoint: middle(bound, upper, linear) }
}

function middle(lower: number, upper: number, linear: boolean): number {
  if (linear) return (lower + upper) / 2
  const mean = Math.sqrt(lower * upper)
  return lower < 0 ? -mean : mean
}
