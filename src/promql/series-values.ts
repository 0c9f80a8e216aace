import type { Histogram } from '../model/histogram.ts'
import { addHistograms, subtractHistograms } from '../model/histogram-arithmetic.ts'
import type { Span } from '../text/span.ts'

/** One position of a series: a number, a stale marker, nothing, or a histogram. */
export type SeriesValue = number | 'stale' | null | Histogram

/**
 * One item of a series' values, which may stand for many positions; `1+2x999999999` is never more than this.
 * `count` is the number of positions; each differs from the one before by `step`, where there is one.
 */
export type SeriesItem =
  | { readonly kind: 'missing'; readonly span: Span; readonly count: number }
  | {
      readonly kind: 'float'
      readonly span: Span
      readonly count: number
      readonly first: number | 'stale'
      readonly step?: number
    }
  | {
      readonly kind: 'histogram'
      readonly span: Span
      readonly count: number
      readonly first: Histogram
      readonly step?: { readonly histogram: Histogram; readonly sign: '+' | '-' }
      /** A counter reset hint was written, so that a comparison regards it. */
      readonly hintWritten: boolean
    }

/** How many positions the items stand for. */
export function seriesLength(items: readonly SeriesItem[]): number {
  return items.reduce((sum, item) => sum + item.count, 0)
}

/** Computes the positions one by one; floats gather the error of repeated addition, as in Prometheus. */
export function* seriesValues(items: readonly SeriesItem[]): Generator<SeriesValue, void> {
  for (const item of items) {
    let value: SeriesValue = item.kind === 'missing' ? null : item.first
    for (let i = 0; i < item.count; i++) {
      yield value
      value = advance(item, value)
    }
  }
}

/** All positions, or an error where they are more than the limit. */
export function expandSeries(
  items: readonly SeriesItem[],
  limit: number,
): readonly SeriesValue[] | { readonly error: string } {
  const length = seriesLength(items)
  if (length > limit)
    return { error: `series has ${length} values, more than the limit of ${limit}` }
  return [...seriesValues(items)]
}

/** Why the second of two histograms cannot be added to the first, in Prometheus' words. */
export function combineError(first: Histogram, step: Histogram): string | undefined {
  if (first.schema > step.schema)
    return `error combining histograms: cannot merge from schema ${step.schema} to ${first.schema}`
  return addHistograms(first, step)
    ? undefined
    : 'cannot apply this operation on histograms with a mix of exponential and custom bucket schemas'
}

function advance(item: SeriesItem, value: SeriesValue): SeriesValue {
  if (item.kind === 'missing' || item.step === undefined) return value
  if (item.kind === 'float') return typeof value === 'number' ? value + item.step : Number.NaN
  if (value === null || typeof value !== 'object') return value
  const combine = item.step.sign === '+' ? addHistograms : subtractHistograms
  return combine(value, item.step.histogram)?.histogram ?? value
}
