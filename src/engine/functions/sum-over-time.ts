import type { Call } from '../../promql/ast.ts'
import { type Column, float, setHistogram } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import { addRest, isInfinite } from './compensation.ts'
import { averageHistograms, type HistogramTotal, sumHistograms } from './histogram-totals.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { argumentSpan, RangeAnnotations } from './range-annotations.ts'
import { type FloatWindows, type HistogramWindows, splitSamples } from './split-samples.ts'

/** `sum_over_time` and `avg_over_time`. */
export const sumKernels: Readonly<Record<string, KernelEntry>> = {
  sum_over_time: { kernelOf: (call) => totalKernel(call, sumFloats, sumHistograms) },
  avg_over_time: { kernelOf: (call) => totalKernel(call, averageFloats, averageHistograms) },
}

type FloatTotal = (floats: FloatWindows, from: number, to: number) => number
type HistogramFold = (histograms: HistogramWindows, from: number, to: number) => HistogramTotal

function totalKernel(call: Call, ofFloats: FloatTotal, ofHistograms: HistogramFold): RangeKernel {
  const span = argumentSpan(call, 0)
  return (series, _ranges, out, run) => {
    const { floats, histograms } = splitSamples(series)
    for (let i = 0; i < out.kinds.length; i++) {
      const from = floats.from[i] as number
      const to = floats.to[i] as number
      const others = histograms && histograms.to[i] !== histograms.from[i]
      if (others) {
        const annotations = new RangeAnnotations(run, series, span)
        if (from !== to) annotations.mixedSamples()
        else setTotal(out, i, ofHistograms, histograms, annotations)
      } else if (from !== to) {
        out.values[i] = ofFloats(floats, from, to)
        out.kinds[i] = float
      }
    }
  }
}

function setTotal(
  out: Column,
  step: number,
  fold: HistogramFold,
  histograms: HistogramWindows,
  annotations: RangeAnnotations,
): void {
  const total = fold(histograms, histograms.from[step] as number, histograms.to[step] as number)
  if (!total.histogram) {
    annotations.mixedSchemas()
    return
  }
  if (total.conflictingResets) annotations.conflictingResets('aggregation')
  if (total.reconciled) annotations.reconciledBounds('aggregation')
  setHistogram(out, step, total.histogram)
}

function sumFloats({ values }: FloatWindows, from: number, to: number): number {
  let sum = 0
  let rest = 0
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    const next = sum + value
    rest = addRest(sum, value, next, rest)
    sum = next
  }
  return isInfinite(sum) ? sum : sum + rest
}

/** Divides the sum; from where that is infinite on, the mean is moved sample by sample. */
function averageFloats(floats: FloatWindows, from: number, to: number): number {
  const { values } = floats
  let sum = values[from] as number
  let rest = 0
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number
    const next = sum + value
    if (isInfinite(next)) return movedMean(floats, i, to, i - from, sum, rest)
    rest = addRest(sum, value, next, rest)
    sum = next
  }
  const count = to - from
  return sum / count + rest / count
}

/** The mean of `known` samples that sum up to `sum`, and those from index `from` on. */
function movedMean(
  { values }: FloatWindows,
  from: number,
  to: number,
  known: number,
  sum: number,
  sumRest: number,
): number {
  let mean = sum / known
  let rest = sumRest / known
  let count = known
  for (let i = from; i < to; i++) {
    count++
    const weight = (count - 1) / count
    const scaled = weight * mean
    const part = (values[i] as number) / count
    const next = part + scaled
    rest = addRest(scaled, part, next, weight * rest)
    mean = next
  }
  return mean + rest
}
