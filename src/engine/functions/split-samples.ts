import type { Histogram } from '../../model/histogram.ts'
import { histogram } from '../column.ts'
import type { RangeSeries } from '../range-vector.ts'

/** Samples of one kind, and the windows of every step as index ranges from `from` up to, not including, `to`. */
interface SampleWindows {
  /** Milliseconds, ascending. */
  readonly times: Float64Array
  /** Milliseconds, 0 where unknown; undefined: none is known, or they are not to be regarded. */
  readonly startTimes: Float64Array | undefined
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The floats of a range vector's series. */
export interface FloatWindows extends SampleWindows {
  readonly values: Float64Array
}

/** The histograms of a range vector's series. */
export interface HistogramWindows extends SampleWindows {
  readonly histograms: readonly Histogram[]
}

/** A series taken apart by the kind of its samples; no histograms: the floats are the series itself. */
export interface SplitSamples {
  readonly floats: FloatWindows
  readonly histograms: HistogramWindows | undefined
}

/** Takes the windows of a series apart into floats and histograms. */
export function splitSamples(series: RangeSeries): SplitSamples {
  const steps = series.from.length
  const low = series.from[0] ?? 0
  const high = series.to[steps - 1] ?? 0
  const found = series.histograms ? histogramIndexes(series, low, high) : []
  if (found.length === 0) return { floats: series, histograms: undefined }
  const others = otherIndexes(found, low, high)
  const values = new Float64Array(others.length)
  for (let i = 0; i < others.length; i++) values[i] = series.values[others[i] as number] as number
  return {
    floats: { ...windowsOf(series, others), values },
    histograms: {
      ...windowsOf(series, found),
      histograms: found.flatMap((index) => series.histograms?.[index] ?? []),
    },
  }
}

function histogramIndexes(series: RangeSeries, low: number, high: number): number[] {
  const indexes: number[] = []
  for (let i = low; i < high; i++) if (series.kinds?.[i] === histogram) indexes.push(i)
  return indexes
}

function otherIndexes(indexes: readonly number[], low: number, high: number): number[] {
  const others: number[] = []
  let next = 0
  for (let i = low; i < high; i++)
    if (indexes[next] === i) next++
    else others.push(i)
  return others
}

function windowsOf(series: RangeSeries, indexes: readonly number[]): SampleWindows {
  return {
    times: picked(series.times, indexes),
    startTimes: series.startTimes && picked(series.startTimes, indexes),
    from: positions(series.from, indexes),
    to: positions(series.to, indexes),
  }
}

function picked(values: Float64Array, indexes: readonly number[]): Float64Array {
  const result = new Float64Array(indexes.length)
  for (let i = 0; i < indexes.length; i++) result[i] = values[indexes[i] as number] as number
  return result
}

/** How many of the ascending indexes lie before each of the ascending bounds. */
function positions(bounds: Int32Array, indexes: readonly number[]): Int32Array {
  const result = new Int32Array(bounds.length)
  let before = 0
  for (let i = 0; i < bounds.length; i++) {
    while (before < indexes.length && (indexes[before] as number) < (bounds[i] as number)) before++
    result[i] = before
  }
  return result
}
