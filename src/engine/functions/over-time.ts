import type { Call } from '../../promql/ast.ts'
import { float, histogram, setHistogram } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { Operator } from '../operator.ts'
import type { RangeSeries } from '../range-vector.ts'
import { addRest } from './compensation.ts'
import { type FloatFold, floatKernel, floatsKernel } from './float-kernel.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { fillExtremes } from './sliding-extreme.ts'
import type { FloatWindows } from './split-samples.ts'

/** Functions that pick or count samples of a window, or tell their spread. */
export const overTimeKernels: Readonly<Record<string, KernelEntry>> = {
  min_over_time: extreme(-1),
  max_over_time: extreme(1),
  stdvar_over_time: folded(variance),
  stddev_over_time: folded((floats, from, to) => Math.sqrt(variance(floats, from, to))),
  ts_of_min_over_time: folded(timeOfSmallest),
  ts_of_max_over_time: folded(timeOfLargest),
  ts_of_first_over_time: counted((series, from) => (series.times[from] as number) / 1000),
  ts_of_last_over_time: counted(timeOfLast),
  count_over_time: counted((_series, from, to) => to - from),
  present_over_time: counted(() => 1),
  first_over_time: picked((from) => from),
  last_over_time: picked((_from, to) => to - 1),
}

function folded(fold: FloatFold): KernelEntry {
  return { kernelOf: (call: Call) => floatKernel(call, fold) }
}

function extreme(sign: 1 | -1): KernelEntry {
  return {
    kernelOf: (call: Call) => floatsKernel(call, (floats, out) => fillExtremes(floats, sign, out)),
  }
}

/** A function of all samples, whatever their kind. */
function counted(measure: (series: RangeSeries, from: number, to: number) => number): KernelEntry {
  const kernel: RangeKernel = (series, _ranges, out) => {
    for (let i = 0; i < out.kinds.length; i++) {
      const from = series.from[i] as number
      const to = series.to[i] as number
      if (from === to) continue
      out.values[i] = measure(series, from, to)
      out.kinds[i] = float
    }
  }
  return { kernelOf: () => kernel }
}

/** A function that gives one of the samples. */
function picked(choose: (from: number, to: number) => number): KernelEntry {
  const kernel: RangeKernel = (series, _ranges, out) => {
    const { values, kinds, histograms } = series
    for (let i = 0; i < out.kinds.length; i++) {
      const from = series.from[i] as number
      const to = series.to[i] as number
      if (from === to) continue
      const at = choose(from, to)
      const sample = kinds?.[at] === histogram ? histograms?.[at] : undefined
      if (sample) setHistogram(out, i, sample)
      else {
        out.values[i] = values[at] as number
        out.kinds[i] = float
      }
    }
  }
  return { kernelOf: (_call: Call, _args: readonly Operator[]) => kernel, keepsName: true }
}

/** Never before 1970, as in Prometheus. */
function timeOfLast(series: RangeSeries, _from: number, to: number): number {
  return Math.max(0, series.times[to - 1] as number) / 1000
}

/** Of equal values the last. */
function timeOfSmallest({ values, times }: FloatWindows, from: number, to: number): number {
  let at = from
  for (let i = from + 1; i < to; i++) {
    const least = values[at] as number
    if ((values[i] as number) <= least || Number.isNaN(least)) at = i
  }
  return (times[at] as number) / 1000
}

/** Of equal values the last. */
function timeOfLargest({ values, times }: FloatWindows, from: number, to: number): number {
  let at = from
  for (let i = from + 1; i < to; i++) {
    const most = values[at] as number
    if ((values[i] as number) >= most || Number.isNaN(most)) at = i
  }
  return (times[at] as number) / 1000
}

/** Population variance by Welford's method; mean and sum of squares are compensated, as in Prometheus. */
function variance({ values }: FloatWindows, from: number, to: number): number {
  let count = 0
  let mean = 0
  let meanRest = 0
  let squares = 0
  let squaresRest = 0
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    count++
    const delta = value - (mean + meanRest)
    const part = delta / count
    const nextMean = mean + part
    meanRest = addRest(mean, part, nextMean, meanRest)
    mean = nextMean
    const square = delta * (value - (mean + meanRest))
    const nextSquares = squares + square
    squaresRest = addRest(squares, square, nextSquares, squaresRest)
    squares = nextSquares
  }
  return (squares + squaresRest) / count
}
