import { formatGeneral } from '../model/go-number.ts'
import {
  type CounterResetHint,
  customSchema,
  emptyHistogram,
  type Histogram,
  type IndexedBucket,
  negativeBuckets,
  positiveBuckets,
} from '../model/histogram.ts'

/** Keys of a histogram in test notation. */
export type HistogramKey =
  | 'schema'
  | 'count'
  | 'sum'
  | 'z_bucket'
  | 'z_bucket_w'
  | 'custom_values'
  | 'buckets'
  | 'offset'
  | 'n_buckets'
  | 'n_offset'
  | 'counter_reset_hint'

/** What was written in `{{…}}`. */
export type HistogramFields = Map<HistogramKey, number | readonly number[] | string>

const hints: ReadonlySet<string> = new Set(['unknown', 'reset', 'not_reset', 'gauge'])

/** The histogram that the fields describe; an offset without buckets means nothing. */
export function histogramOf(fields: HistogramFields): Histogram {
  const number = (key: HistogramKey) => {
    const value = fields.get(key)
    return typeof value === 'number' ? value : 0
  }
  const list = (key: HistogramKey) => {
    const value = fields.get(key)
    return typeof value === 'object' ? value : []
  }
  const spans = (buckets: readonly number[], offset: number) =>
    buckets.length > 0 ? [{ offset, length: buckets.length }] : []
  const positive = list('buckets')
  const negative = list('n_buckets')
  return {
    ...emptyHistogram,
    schema: number('schema'),
    count: number('count'),
    sum: number('sum'),
    zeroCount: number('z_bucket'),
    zeroThreshold: number('z_bucket_w'),
    positiveSpans: spans(positive, number('offset')),
    positiveBuckets: positive,
    negativeSpans: spans(negative, number('n_offset')),
    negativeBuckets: negative,
    customValues: list('custom_values'),
    counterResetHint: hintOf(fields.get('counter_reset_hint')),
  }
}

function hintOf(value: unknown): CounterResetHint {
  return typeof value === 'string' && hints.has(value) ? (value as CounterResetHint) : 'unknown'
}

/**
 * The histogram in test notation, `{{schema:1 count:3 …}}`: fields that are not zero, one list of buckets a side.
 * Undefined where a side's buckets lie so far apart that the list would have more than `limit` entries.
 */
export function formatHistogram(histogram: Histogram, limit = 10_000): string | undefined {
  const positive = withoutEmptyEnds(positiveBuckets(histogram))
  const negative = withoutEmptyEnds(negativeBuckets(histogram))
  if (extent(positive) > limit || extent(negative) > limit) return undefined
  const parts = [
    field('schema', histogram.schema),
    field('count', histogram.count),
    field('sum', histogram.sum),
    ...(histogram.schema === customSchema
      ? [`custom_values:[${histogram.customValues.map(formatGeneral).join(' ')}]`]
      : [field('z_bucket', histogram.zeroCount), field('z_bucket_w', histogram.zeroThreshold)]),
    histogram.counterResetHint === 'unknown'
      ? []
      : [`counter_reset_hint:${histogram.counterResetHint}`],
    side('', positive),
    side('n_', negative),
  ]
  return `{{${parts.flat().join(' ')}}}`
}

function field(key: HistogramKey, value: number): string[] {
  return value === 0 ? [] : [`${key}:${formatGeneral(value)}`]
}

function withoutEmptyEnds(buckets: readonly IndexedBucket[]): readonly IndexedBucket[] {
  const first = buckets.findIndex(({ count }) => count !== 0)
  const last = buckets.findLastIndex(({ count }) => count !== 0)
  return first < 0 ? [] : buckets.slice(first, last + 1)
}

function side(prefix: '' | 'n_', buckets: readonly IndexedBucket[]): string[] {
  const first = buckets[0]
  if (!first) return []
  const counts = new Array<number>(extent(buckets)).fill(0)
  for (const { index, count } of buckets) counts[index - first.index] = count
  const list = `${prefix}buckets:[${counts.map(formatGeneral).join(' ')}]`
  return first.index === 0 ? [list] : [`${prefix}offset:${first.index}`, list]
}

function extent(buckets: readonly IndexedBucket[]): number {
  const first = buckets[0]
  const last = buckets.at(-1)
  return first && last ? last.index - first.index + 1 : 0
}
