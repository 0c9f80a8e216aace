import { type BucketSpan, type Histogram, hasCustomBuckets } from './histogram.ts'
import { sameNumbers } from './histogram-layout.ts'

/**
 * Whether two histograms are the same data: layout, thresholds, custom bounds, and counts and sum to the bit (a NaN
 * equals a NaN). Empty buckets count; the counter reset hint does not.
 */
export function equalHistograms(a: Histogram, b: Histogram): boolean {
  return (
    a.schema === b.schema &&
    Object.is(a.count, b.count) &&
    Object.is(a.sum, b.sum) &&
    a.zeroThreshold === b.zeroThreshold &&
    Object.is(a.zeroCount, b.zeroCount) &&
    (!hasCustomBuckets(a) || sameNumbers(a.customValues, b.customValues)) &&
    sameSpans(a.negativeSpans, b.negativeSpans) &&
    identicalNumbers(a.negativeBuckets, b.negativeBuckets) &&
    sameSpans(a.positiveSpans, b.positiveSpans) &&
    identicalNumbers(a.positiveBuckets, b.positiveBuckets)
  )
}

/** Whether spans are the same but for empty ones, whose offset goes to the next. */
export function sameSpans(a: readonly BucketSpan[], b: readonly BucketSpan[]): boolean {
  let i = 0
  let j = 0
  for (;;) {
    let offsetA = 0
    let offsetB = 0
    while (i < a.length && a[i]?.length === 0) offsetA += a[i++]?.offset ?? 0
    while (j < b.length && b[j]?.length === 0) offsetB += b[j++]?.offset ?? 0
    const x = a[i++]
    const y = b[j++]
    if (!x || !y) return x === y
    if (x.length !== y.length || x.offset + offsetA !== y.offset + offsetB) return false
  }
}

function identicalNumbers(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
  return true
}
