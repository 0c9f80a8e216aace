import { histogramSize } from '../model/histogram-size.ts'
import type { Column } from './column.ts'
import { heldByColumn } from './held-samples.ts'
import type { RangeSeries } from './range-vector.ts'
import type { Run } from './run.ts'

/** What a histogram counts for at most where windows are only bounded. */
const largestHistogram = 64

/** The samples that windows are cut from, and the windows. */
type Cut = Pick<RangeSeries, 'from' | 'to' | 'histograms'>

/** Counts the samples of windows in the budget of a run, series after series. */
export class WindowBudget {
  readonly #run: Run
  #from: Int32Array | undefined
  #largest = 0

  constructor(run: Run) {
    this.#run = run
  }

  /** Takes up for good what lies in any window of a series, or a bound for the window of any one step. */
  take(series: Cut): void {
    const { budget } = this.#run
    const { from, to, histograms } = series
    const all = { from: from.subarray(0, 1), to: to.subarray(to.length - 1), histograms }
    budget.take(budget.isExact ? (windowSizes(all)[0] ?? 0) : largestWindow(series))
  }

  /** Takes up the windows of a series one after the other, and what was computed from them, which stays. */
  exchange(series: Cut, result: Pick<Column, 'kinds' | 'histograms'>): void {
    const { budget } = this.#run
    const held = heldByColumn(result, this.#run)
    const need = budget.isExact
      ? greatestNeed(windowSizes(series), result)
      : this.#growth(series) + held
    budget.take(need)
    if (budget.isExact) budget.release(need - held)
  }

  /** By how much the largest window of a series is larger than those of the series before. */
  #growth(series: Cut): number {
    if (series.from === this.#from) return 0
    this.#from = series.from
    const growth = Math.max(0, largestWindow(series) - this.#largest)
    this.#largest += growth
    return growth
  }
}

/** The most samples that are held at any step: its window with the results up to there. */
function greatestNeed(
  windows: Float64Array,
  { kinds, histograms }: Pick<Column, 'kinds' | 'histograms'>,
): number {
  let results = 0
  let greatest = 0
  for (let i = 0; i < windows.length; i++) {
    const histogram = histograms?.[i]
    if (kinds[i] !== 0) results += histogram ? histogramSize(histogram) : 1
    greatest = Math.max(greatest, (windows[i] as number) + results)
  }
  return greatest
}

/** The samples in the window of each step. */
function windowSizes({ from, to, histograms }: Cut): Float64Array {
  const sizes = new Float64Array(from.length)
  for (let i = 0; i < sizes.length; i++) {
    const start = from[i] as number
    const end = to[i] as number
    sizes[i] = end - start
    if (histograms)
      for (let at = start; at < end; at++) {
        const histogram = histograms[at]
        if (histogram) sizes[i] = (sizes[i] as number) + histogramSize(histogram) - 1
      }
  }
  return sizes
}

function largestWindow({ from, to, histograms }: Cut): number {
  let largest = 0
  for (let i = 0; i < from.length; i++)
    largest = Math.max(largest, (to[i] as number) - (from[i] as number))
  return largest * (histograms ? largestHistogram : 1)
}
