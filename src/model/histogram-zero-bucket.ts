import { type BucketSpan, compactHistogram, type Histogram } from './histogram.ts'
import { exponentialBound } from './histogram-bounds.ts'
import { type BucketSide, bucketIndexes, spansOf } from './histogram-layout.ts'

/** A zero bucket that has taken in others. */
export interface ZeroBucket {
  readonly threshold: number
  readonly count: number
}

/**
 * The zero bucket of an exponential histogram widened to `least`, or farther: a populated bucket that the threshold
 * would cut is taken in whole, as Prometheus does.
 */
export function widerZeroBucket(histogram: Histogram, least: number): ZeroBucket {
  let threshold = least
  for (;;) {
    const zero = countWithin(histogram, threshold)
    if (!(zero.threshold > threshold)) return zero
    threshold = zero.threshold
  }
}

/** `a` and the zero bucket of `b`, widened until their thresholds agree; `a` has lost the buckets it took in. */
export function alignZeroBuckets(
  a: Histogram,
  b: Histogram,
): { readonly left: Histogram; readonly zeroOfRight: ZeroBucket } {
  let left = a
  let right: ZeroBucket = { threshold: b.zeroThreshold, count: b.zeroCount }
  while (left.zeroThreshold !== right.threshold) {
    if (right.threshold < left.zeroThreshold) right = widerZeroBucket(b, left.zeroThreshold)
    if (left.zeroThreshold < right.threshold) left = widened(left, right.threshold)
    if (Number.isNaN(left.zeroThreshold + right.threshold)) break
  }
  return { left, zeroOfRight: right }
}

/** Whether no bucket of a side ends within the zero bucket. */
export function beginsOutsideZero(
  spans: readonly BucketSpan[],
  { schema, zeroThreshold }: { readonly schema: number; readonly zeroThreshold: number },
): boolean {
  const first = spans[0]?.offset
  return first === undefined || exponentialBound(first, schema) > zeroThreshold
}

/** One side without the buckets that end within the zero bucket. */
export function outsideZero(side: BucketSide, schema: number, threshold: number): BucketSide {
  if (beginsOutsideZero(side.spans, { schema, zeroThreshold: threshold })) return side
  const indexes = bucketIndexes(side.spans)
  const kept = indexes.filter((index) => exponentialBound(index, schema) > threshold)
  return { spans: spansOf(kept), counts: side.counts.slice(indexes.length - kept.length) }
}

function widened(histogram: Histogram, least: number): Histogram {
  const zero = widerZeroBucket(histogram, least)
  const { schema, positiveSpans, positiveBuckets, negativeSpans, negativeBuckets } = histogram
  const up = dropWithin(positiveSpans, positiveBuckets, schema, zero.threshold)
  const down = dropWithin(negativeSpans, negativeBuckets, schema, zero.threshold)
  return compactHistogram({
    ...histogram,
    zeroThreshold: zero.threshold,
    zeroCount: zero.count,
    positiveSpans: up.spans,
    positiveBuckets: up.counts,
    negativeSpans: down.spans,
    negativeBuckets: down.counts,
  })
}

/** Counts what lies within the threshold, or tells where the threshold has to move to first. */
function countWithin(histogram: Histogram, threshold: number): ZeroBucket {
  const { schema } = histogram
  let count = histogram.zeroCount
  for (const side of ['positive', 'negative'] as const) {
    const indexes = bucketIndexes(histogram[`${side}Spans`])
    const counts = histogram[`${side}Buckets`]
    for (let i = 0; i < indexes.length; i++) {
      const index = indexes[i] ?? 0
      if (exponentialBound(index - 1, schema) >= threshold) break
      const inside = counts[i] ?? 0
      count += inside
      const bound = exponentialBound(index, schema)
      if (bound > threshold && inside !== 0) return { threshold: bound, count }
    }
  }
  return { threshold, count }
}

function dropWithin(
  spans: readonly BucketSpan[],
  counts: readonly number[],
  schema: number,
  threshold: number,
): BucketSide {
  const indexes = bucketIndexes(spans)
  const first = indexes.findIndex((index) => exponentialBound(index - 1, schema) >= threshold)
  if (first === -1) return { spans: [], counts: [] }
  return { spans: spansOf(indexes.slice(first)), counts: counts.slice(first) }
}
