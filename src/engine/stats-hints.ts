import type { Histogram } from '../model/histogram.ts'
import { detectReset } from '../model/histogram-reset.ts'
import type { RangeSeries } from './range-vector.ts'

/**
 * A histogram of a series with the hint that Prometheus gives it where it reads only counts and sums: it then compares
 * each with the one that it has read before, and without one the hint is `unknown`.
 */
export function withStatsHint(
  histograms: readonly (Histogram | undefined)[],
  at: number,
  hasReadBefore: boolean,
): Histogram | undefined {
  const histogram = histograms[at]
  if (!histogram || histogram.counterResetHint === 'gauge') return histogram
  const before = hasReadBefore ? histograms[at - 1] : undefined
  if (!before) return { ...histogram, counterResetHint: 'unknown' }
  const reset = detectReset(histogram, before)
  return { ...histogram, counterResetHint: reset ? 'reset' : 'not_reset' }
}

/**
 * A series of a range vector with such hints. Prometheus reads a single window from its left edge (milliseconds) on,
 * a sample on the edge included, though that is not in the window.
 */
export function withStatsHints(series: RangeSeries, leftEdge: number): RangeSeries {
  const { histograms, times, from } = series
  if (!histograms) return series
  const low = from.length === 1 ? (from[0] ?? 0) : 0
  const first = times[low - 1] === leftEdge ? low - 1 : low
  return {
    ...series,
    histograms: histograms.map((_, at) => withStatsHint(histograms, at, at > first)),
    derived: new Map(),
  }
}
