import { type BucketSpan, type Histogram, hasCustomBuckets } from './histogram.ts'
import { exponentialBound } from './histogram-bounds.ts'
import { bucketsUnder, commonBounds } from './histogram-custom-bounds.ts'
import { bucketIndexes, identicalSpans, sameNumbers, sideOf } from './histogram-layout.ts'
import { coarserIndex } from './histogram-resolution.ts'
import { outsideZero, widerZeroBucket } from './histogram-zero-bucket.ts'

/**
 * Whether the counter was reset between two samples of a native histogram, as Prometheus 3.14 decides it. The hint
 * of the current one settles it if it is reset or not_reset; else any count that fell, a populated bucket that is
 * gone, a finer schema, a smaller or cutting zero threshold, or a change between exponential and custom buckets do.
 */
export function detectReset(current: Histogram, previous: Histogram): boolean {
  if (current.counterResetHint === 'reset') return true
  if (current.counterResetHint === 'not_reset') return false
  if (current.count < previous.count) return true
  if (hasCustomBuckets(current) !== hasCustomBuckets(previous)) return true
  return hasCustomBuckets(current)
    ? customReset(current, previous)
    : exponentialReset(current, previous)
}

function customReset(current: Histogram, previous: Histogram): boolean {
  const same = sameNumbers(current.customValues, previous.customValues)
  return same
    ? sideReset(
        current.positiveSpans,
        current.positiveBuckets,
        previous.positiveSpans,
        previous.positiveBuckets,
      )
    : commonBoundsReset(current, previous)
}

function commonBoundsReset(current: Histogram, previous: Histogram): boolean {
  const bounds = commonBounds(current.customValues, previous.customValues)
  const now = countsUnder(current, bounds)
  const before = countsUnder(previous, bounds)
  return now.some((count, i) => count < (before[i] ?? 0))
}

function countsUnder(histogram: Histogram, bounds: readonly number[]): Float64Array {
  const counts = new Float64Array(bounds.length + 1)
  const { positiveSpans, positiveBuckets, customValues } = histogram
  for (const [i, target] of bucketsUnder(positiveSpans, customValues, bounds).entries())
    counts[target] = (counts[target] ?? 0) + (positiveBuckets[i] ?? 0)
  return counts
}

function exponentialReset(current: Histogram, previous: Histogram): boolean {
  if (current.schema > previous.schema) return true
  if (current.zeroThreshold < previous.zeroThreshold) return true
  let before = previous.zeroCount
  if (current.zeroThreshold > previous.zeroThreshold) {
    const zero = widerZeroBucket(previous, current.zeroThreshold)
    if (zero.threshold !== current.zeroThreshold) return true
    before = zero.count
  }
  if (current.zeroCount < before) return true
  const steps = previous.schema - current.schema
  const start = current.zeroThreshold
  return (
    outsideReset(current, previous, 'positive', steps, start) ||
    outsideReset(current, previous, 'negative', steps, start)
  )
}

/** Compares one side, in the current schema and without what lies in the current zero bucket. */
function outsideReset(
  current: Histogram,
  previous: Histogram,
  side: 'positive' | 'negative',
  steps: number,
  start: number,
): boolean {
  const { schema } = current
  const now = outsideZero(sideOf(current, side), schema, start)
  const old = sideOf(previous, side)
  if (steps === 0) {
    const before = outsideZero(old, schema, start)
    return sideReset(now.spans, now.counts, before.spans, before.counts)
  }
  const before = outside(bucketIndexes(old.spans), old.counts, schema, steps, start)
  return indexedReset(bucketIndexes(now.spans), now.counts, before.indexes, before.counts)
}

function outside(
  indexes: readonly number[],
  counts: readonly number[],
  schema: number,
  steps: number,
  start: number,
): { readonly indexes: readonly number[]; readonly counts: readonly number[] } {
  const merged: number[] = []
  const sums: number[] = []
  for (let i = 0; i < indexes.length; i++) {
    const own = indexes[i] ?? 0
    const index = steps === 0 ? own : coarserIndex(own, steps)
    const last = merged.length - 1
    if (last >= 0 && merged[last] === index) sums[last] = (sums[last] ?? 0) + (counts[i] ?? 0)
    else if (exponentialBound(index, schema) > start) {
      merged.push(index)
      sums.push(counts[i] ?? 0)
    }
  }
  return { indexes: merged, counts: sums }
}

function sideReset(
  spans: readonly BucketSpan[],
  counts: readonly number[],
  spansBefore: readonly BucketSpan[],
  countsBefore: readonly number[],
): boolean {
  if (!identicalSpans(spans, spansBefore))
    return indexedReset(bucketIndexes(spans), counts, bucketIndexes(spansBefore), countsBefore)
  for (let i = 0; i < counts.length; i++) if ((counts[i] ?? 0) < (countsBefore[i] ?? 0)) return true
  return false
}

/**
 * Whether a bucket fell or a populated one is gone. Beyond the last of the current buckets only the first of the
 * previous ones is looked at, as in Prometheus 3.14.
 */
function indexedReset(
  indexes: readonly number[],
  counts: readonly number[],
  indexesBefore: readonly number[],
  countsBefore: readonly number[],
): boolean {
  let at = 0
  for (let i = 0; i < indexesBefore.length; i++) {
    const index = indexesBefore[i] ?? 0
    const before = countsBefore[i] ?? 0
    while (at < indexes.length && (indexes[at] ?? 0) < index) at++
    if (at === indexes.length) return before !== 0
    if (indexes[at] === index ? (counts[at] ?? 0) < before : before !== 0) return true
  }
  return false
}
