import { type Histogram, hasCustomBuckets } from '../model/histogram.ts'
import { allBuckets, type Bucket } from '../model/histogram-buckets.ts'
import { KahanSum } from '../model/kahan.ts'

/** The mean of a native histogram's observations; NaN without any. */
export function histogramAvg(histogram: Histogram): number {
  return histogram.sum / histogram.count
}

/** The estimated standard deviation of a native histogram's observations; NaN without any. */
export function histogramStddev(histogram: Histogram): number {
  return Math.sqrt(histogramStdvar(histogram))
}

/**
 * The estimated variance of a native histogram's observations, as though all of a bucket lay in its middle: the
 * geometric one of exponential buckets, the arithmetic one of custom buckets, 0 for the zero bucket.
 */
export function histogramStdvar(histogram: Histogram): number {
  const mean = histogramAvg(histogram)
  const custom = hasCustomBuckets(histogram)
  const sum = new KahanSum()
  for (const bucket of allBuckets(histogram)) {
    if (bucket.count === 0) continue
    const distance = middle(bucket, custom) - mean
    sum.add(bucket.count * distance * distance)
  }
  return sum.total / histogram.count
}

function middle({ lower, upper }: Bucket, custom: boolean): number {
  if (custom) return (upper + lower) / 2
  if (lower <= 0 && upper >= 0) return 0
  const mean = Math.sqrt(upper * lower)
  return upper < 0 ? -mean : mean
}
