/** A run of buckets; `offset` of the first counts from bucket 0, of the others from the end of the run before. */
export interface BucketSpan {
  readonly offset: number
  readonly length: number
}

/** What is known of a counter reset before a sample, in Prometheus' terms. */
export type CounterResetHint = 'unknown' | 'reset' | 'not_reset' | 'gauge'

/**
 * A native histogram with float counts. Schemas -4 to 8 have exponential buckets (bucket `i` ends at
 * `2^(i * 2^-schema)`), schema -53 has buckets that end at `customValues`. Counts are absolute.
 */
export interface Histogram {
  readonly schema: number
  readonly count: number
  readonly sum: number
  readonly zeroCount: number
  /** The zero bucket reaches from minus this to this. */
  readonly zeroThreshold: number
  readonly positiveSpans: readonly BucketSpan[]
  readonly positiveBuckets: readonly number[]
  readonly negativeSpans: readonly BucketSpan[]
  readonly negativeBuckets: readonly number[]
  /** Upper bounds, ascending, without +Inf. */
  readonly customValues: readonly number[]
  readonly counterResetHint: CounterResetHint
}

/** The schema of histograms with custom bucket bounds. */
export const customSchema = -53

/** One bucket of a side with its index. */
export interface IndexedBucket {
  readonly index: number
  readonly count: number
}

/** A histogram without observations. */
export const emptyHistogram: Histogram = {
  schema: 0,
  count: 0,
  sum: 0,
  zeroCount: 0,
  zeroThreshold: 0,
  positiveSpans: [],
  positiveBuckets: [],
  negativeSpans: [],
  negativeBuckets: [],
  customValues: [],
  counterResetHint: 'unknown',
}

/** Whether the bounds are given one by one (schema -53) and not by an exponent. */
export function hasCustomBuckets(histogram: Histogram): boolean {
  return histogram.schema === customSchema
}

/** The same observations under another counter reset hint. */
export function withHint(histogram: Histogram, hint: CounterResetHint): Histogram {
  return histogram.counterResetHint === hint ? histogram : { ...histogram, counterResetHint: hint }
}

/** Whether a count or the sum is infinite; Prometheus' averages turn to the incremental mean then. */
export function hasOverflow(histogram: Histogram): boolean {
  const infinite = (value: number) => Math.abs(value) === Number.POSITIVE_INFINITY
  return (
    infinite(histogram.zeroCount) ||
    infinite(histogram.count) ||
    infinite(histogram.sum) ||
    histogram.positiveBuckets.some(infinite) ||
    histogram.negativeBuckets.some(infinite) ||
    histogram.customValues.some(infinite)
  )
}

/** The buckets above zero by index, absolute counts, empty ones included. */
export function positiveBuckets(histogram: Histogram): IndexedBucket[] {
  return indexedBuckets(histogram.positiveSpans, histogram.positiveBuckets)
}

/** The buckets below zero by index, absolute counts, empty ones included. */
export function negativeBuckets(histogram: Histogram): IndexedBucket[] {
  return indexedBuckets(histogram.negativeSpans, histogram.negativeBuckets)
}

function indexedBuckets(spans: readonly BucketSpan[], counts: readonly number[]): IndexedBucket[] {
  const buckets: IndexedBucket[] = []
  let index = 0
  let at = 0
  for (const { offset, length } of spans) {
    index += offset
    for (let i = 0; i < length && at < counts.length; i++)
      buckets.push({ index: index++, count: counts[at++] ?? 0 })
  }
  return buckets
}

/**
 * Prometheus' `Compact`: without empty buckets, except that at most `maxEmptyBuckets` of them between two
 * populated ones stay (or come) so that these share a span. A histogram that is compact is returned itself.
 */
export function compactHistogram(histogram: Histogram, maxEmptyBuckets = 0): Histogram {
  const { positiveSpans, positiveBuckets: up, negativeSpans, negativeBuckets: down } = histogram
  if (maxEmptyBuckets === 0 && isCompact(positiveSpans, up) && isCompact(negativeSpans, down))
    return histogram
  const positive = compactBuckets(positiveSpans, up, maxEmptyBuckets)
  const negative = compactBuckets(negativeSpans, down, maxEmptyBuckets)
  return {
    ...histogram,
    positiveSpans: positive.spans,
    positiveBuckets: positive.counts,
    negativeSpans: negative.spans,
    negativeBuckets: negative.counts,
  }
}

function isCompact(spans: readonly BucketSpan[], counts: readonly number[]): boolean {
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]
    if (!span || span.length === 0 || (i > 0 && span.offset === 0)) return false
  }
  for (const count of counts) if (count === 0) return false
  return true
}

function compactBuckets(
  spans: readonly BucketSpan[],
  counts: readonly number[],
  maxEmptyBuckets: number,
): { readonly spans: readonly BucketSpan[]; readonly counts: readonly number[] } {
  const kept: { offset: number; length: number }[] = []
  const keptCounts: number[] = []
  let last: { offset: number; length: number } | undefined
  let end = 0
  let index = 0
  let at = 0
  for (const { offset, length } of spans) {
    index += offset
    for (let i = 0; i < length; i++, index++) {
      const count = counts[at++] ?? 0
      if (count === 0) continue
      const gap = index - end
      if (last && gap <= maxEmptyBuckets) {
        for (let empty = 0; empty < gap; empty++) keptCounts.push(0)
        last.length += gap + 1
      } else {
        last = { offset: gap, length: 1 }
        kept.push(last)
      }
      keptCounts.push(count)
      end = index + 1
    }
  }
  return { spans: kept, counts: keptCounts }
}
