import { histogramSize } from '../model/histogram-size.ts'
import type { RangeSeries } from './range-vector.ts'

/** What a histogram counts for at most where windows are only bounded. */
const largestHistogram = 64

/**
 * How many samples the windows of a series hold, as Prometheus counts them: of a run of one step its window; of many
 * steps, where `exact` is false, a bound that holds for the largest window, and only for its growth since the last one.
 */
export class WindowSizes {
  readonly #exact: boolean
  #from: Int32Array | undefined
  #largest = 0

  constructor(exact: boolean) {
    this.#exact = exact
  }

  /** Samples to take up for a series. */
  samplesOf(series: RangeSeries): number {
    if (this.#exact) return windowSize(series)
    if (series.from === this.#from) return 0
    this.#from = series.from
    const size = largestWindow(series) * (series.histograms ? largestHistogram : 1)
    const growth = Math.max(0, size - this.#largest)
    this.#largest += growth
    return growth
  }
}

/** Samples in the window of the only step. */
export function windowSize({ from, to, histograms }: RangeSeries): number {
  const start = from[0] ?? 0
  const end = to[0] ?? 0
  if (!histograms) return end - start
  let size = 0
  for (let i = start; i < end; i++) {
    const histogram = histograms[i]
    size += histogram ? histogramSize(histogram) : 1
  }
  return size
}

function largestWindow({ from, to }: RangeSeries): number {
  let largest = 0
  for (let i = 0; i < from.length; i++)
    largest = Math.max(largest, (to[i] as number) - (from[i] as number))
  return largest
}
