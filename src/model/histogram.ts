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

/** The buckets of one side with their indexes, empty ones included. */
export function indexedBuckets(
  spans: readonly BucketSpan[],
  counts: readonly number[],
): IndexedBucket[] {
  const buckets: IndexedBucket[] = []
  let index = 0
  let at = 0
  for (const span of spans) {
    index += span.offset
    for (let i = 0; i < span.length && at < counts.length; i++)
      buckets.push({ index: index++, count: counts[at++] ?? 0 })
  }
  return buckets
}

/** Spans and counts of buckets that are in order of their indexes; neighbours share a span. */
export function spansOf(buckets: readonly IndexedBucket[]): {
  readonly spans: readonly BucketSpan[]
  readonly counts: readonly number[]
} {
  const spans: { offset: number; length: number }[] = []
  let end = 0
  for (const { index } of buckets) {
    const last = spans.at(-1)
    if (last && index === end) last.length++
    else spans.push({ offset: index - end, length: 1 })
    end = index + 1
  }
  return { spans, counts: buckets.map((bucket) => bucket.count) }
}

/** The same histogram with other buckets. */
export function withBuckets(
  histogram: Histogram,
  positive: readonly IndexedBucket[],
  negative: readonly IndexedBucket[],
): Histogram {
  const up = spansOf(positive)
  const down = spansOf(negative)
  return {
    ...histogram,
    positiveSpans: up.spans,
    positiveBuckets: up.counts,
    negativeSpans: down.spans,
    negativeBuckets: down.counts,
  }
}

/** The buckets above zero by index, absolute counts. */
export function positiveBuckets(histogram: Histogram): IndexedBucket[] {
  return indexedBuckets(histogram.positiveSpans, histogram.positiveBuckets)
}

/** The buckets below zero by index, absolute counts. */
export function negativeBuckets(histogram: Histogram): IndexedBucket[] {
  return indexedBuckets(histogram.negativeSpans, histogram.negativeBuckets)
}

/** The histogram without its empty buckets. */
export function compactHistogram(histogram: Histogram): Histogram {
  const filled = (bucket: IndexedBucket) => bucket.count !== 0
  return withBuckets(
    histogram,
    positiveBuckets(histogram).filter(filled),
    negativeBuckets(histogram).filter(filled),
  )
}

/** The end of an exponential bucket that lies farther from zero. */
export function exponentialBound(index: number, schema: number): number {
  return 2 ** (index * 2 ** -schema)
}
