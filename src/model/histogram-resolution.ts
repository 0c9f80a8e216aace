import { type BucketSpan, type Histogram, withHint } from './histogram.ts'
import { type BucketSide, bucketIndexes, spansOf } from './histogram-layout.ts'

/** The histogram in a coarser (lower) exponential schema; itself where the schema is not lower. */
export function reduceResolution(histogram: Histogram, schema: number): Histogram {
  if (schema >= histogram.schema) return histogram
  const steps = histogram.schema - schema
  const positive = mergeBuckets(histogram.positiveSpans, histogram.positiveBuckets, steps)
  const negative = mergeBuckets(histogram.negativeSpans, histogram.negativeBuckets, steps)
  return {
    ...histogram,
    schema,
    positiveSpans: positive.spans,
    positiveBuckets: positive.counts,
    negativeSpans: negative.spans,
    negativeBuckets: negative.counts,
  }
}

/** Why Prometheus cannot merge the buckets of a histogram whose spans and counts disagree; undefined where it can. */
export function resolutionProblem(histogram: Histogram): string | undefined {
  return (
    spanProblem(histogram.positiveSpans, histogram.positiveBuckets.length) ??
    spanProblem(histogram.negativeSpans, histogram.negativeBuckets.length)
  )
}

function spanProblem(spans: readonly BucketSpan[], buckets: number): string | undefined {
  const mismatch = 'histogram spans specify different number of buckets than provided'
  let needed = 0
  for (const [i, { offset, length }] of spans.entries()) {
    if (i > 0 && offset < 0)
      return `span number ${i + 1} with offset ${offset}: histogram has a span whose offset is negative`
    needed += length
    if (needed > buckets) return `have ${buckets} buckets but spans need more: ${mismatch}`
  }
  return needed === buckets
    ? undefined
    : `spans need ${needed} buckets, have ${buckets} buckets: ${mismatch}`
}

/** A copy in a coarser schema, of which nothing is known about resets; itself where the schema is not lower. */
export function copyToSchema(histogram: Histogram, schema: number): Histogram {
  return schema >= histogram.schema
    ? histogram
    : withHint(reduceResolution(histogram, schema), 'unknown')
}

/** The index of the bucket, `steps` schemas coarser, that holds the bucket `index`. */
export function coarserIndex(index: number, steps: number): number {
  return ((index - 1) >> steps) + 1
}

function mergeBuckets(
  spans: readonly BucketSpan[],
  counts: readonly number[],
  steps: number,
): BucketSide {
  const indexes = bucketIndexes(spans)
  const merged: number[] = []
  const sums: number[] = []
  let size = 0
  for (let i = 0; i < indexes.length; i++) {
    const index = coarserIndex(indexes[i] ?? 0, steps)
    const count = counts[i] ?? 0
    if (size > 0 && merged[size - 1] === index) sums[size - 1] = (sums[size - 1] ?? 0) + count
    else {
      merged.push(index)
      sums.push(count)
      size++
    }
  }
  return { spans: spansOf(merged), counts: sums }
}
