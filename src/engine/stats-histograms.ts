import { type CounterResetHint, emptyHistogram, type Histogram } from '../model/histogram.ts'
import { detectReset } from '../model/histogram-reset.ts'
import type { RangeSeries } from './range-vector.ts'

/**
 * A histogram of a series as Prometheus reads it where it needs only counts and sums: without buckets, and with a hint
 * from comparing it with the one that was read before; without one the hint is `unknown`.
 */
export function readStats(
  histograms: readonly (Histogram | undefined)[],
  at: number,
  hasReadBefore: boolean,
): Histogram | undefined {
  const histogram = histograms[at]
  if (!histogram) return undefined
  const { schema, count, sum } = histogram
  const before = hasReadBefore ? histograms[at - 1] : undefined
  return { ...emptyHistogram, schema, count, sum, counterResetHint: hintOf(histogram, before) }
}

function hintOf(histogram: Histogram, before: Histogram | undefined): CounterResetHint {
  if (histogram.counterResetHint === 'gauge') return 'gauge'
  if (!before) return 'unknown'
  return detectReset(histogram, before) ? 'reset' : 'not_reset'
}

/**
 * A series of a range vector read so. Prometheus reads a single window from its left edge (milliseconds) on,
 * a sample on the edge included, though that is not in the window.
 */
export function readStatsOfRange(series: RangeSeries, leftEdge: number): RangeSeries {
  const { histograms, times, from } = series
  if (!histograms) return series
  const low = from.length === 1 ? (from[0] ?? 0) : 0
  const first = times[low - 1] === leftEdge ? low - 1 : low
  return {
    ...series,
    histograms: histograms.map((_, at) => readStats(histograms, at, at > first)),
    derived: new Map(),
  }
}
