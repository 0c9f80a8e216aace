import type { BucketSpan, Histogram } from './histogram.ts'

/** The buckets of one side: counts in the order of the spans. */
export interface BucketSide {
  readonly spans: readonly BucketSpan[]
  readonly counts: readonly number[]
}

/** The buckets above or below zero. */
export function sideOf(histogram: Histogram, side: 'positive' | 'negative'): BucketSide {
  return side === 'positive'
    ? { spans: histogram.positiveSpans, counts: histogram.positiveBuckets }
    : { spans: histogram.negativeSpans, counts: histogram.negativeBuckets }
}

/** The index of each bucket of a side. */
export function bucketIndexes(spans: readonly BucketSpan[]): number[] {
  const indexes: number[] = []
  let index = 0
  for (const { offset, length } of spans) {
    index += offset
    for (let i = 0; i < length; i++) indexes.push(index++)
  }
  return indexes
}

/** The spans of buckets whose indexes ascend; neighbours share a span. */
export function spansOf(indexes: readonly number[]): BucketSpan[] {
  const spans: { offset: number; length: number }[] = []
  let last: { offset: number; length: number } | undefined
  let end = 0
  for (const index of indexes) {
    if (last && index === end) last.length++
    else {
      last = { offset: index - end, length: 1 }
      spans.push(last)
    }
    end = index + 1
  }
  return spans
}

/** Whether two lists of spans are the same, span by span. */
export function identicalSpans(a: readonly BucketSpan[], b: readonly BucketSpan[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++)
    if (a[i]?.offset !== b[i]?.offset || a[i]?.length !== b[i]?.length) return false
  return true
}

/** Whether two lists of numbers are equal one by one. */
export function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
