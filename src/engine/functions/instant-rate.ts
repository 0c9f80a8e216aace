import {
  compactHistogram,
  type Histogram,
  hasCustomBuckets,
  withHint,
} from '../../model/histogram.ts'
import { divideHistogram, subtractHistograms } from '../../model/histogram-arithmetic.ts'
import { detectReset } from '../../model/histogram-reset.ts'
import type { Call } from '../../promql/ast.ts'
import { type Column, float, histogram, setHistogram } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { RangeSeries } from '../range-vector.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { argumentSpan, RangeAnnotations } from './range-annotations.ts'
import { startsAnew } from './start-time.ts'

/** `irate` and `idelta`: what happens between the last two samples of a window. */
export const instantRateKernels: Readonly<Record<string, KernelEntry>> = {
  irate: { kernelOf: (call) => lastTwoKernel(call, true) },
  idelta: { kernelOf: (call) => lastTwoKernel(call, false) },
}

function lastTwoKernel(call: Call, counter: boolean): RangeKernel {
  const span = argumentSpan(call, 0)
  return (series, _ranges, out, run) => {
    const annotations = new RangeAnnotations(run, series, span)
    for (let i = 0; i < out.kinds.length; i++) {
      const last = (series.to[i] as number) - 1
      if (last - 1 < (series.from[i] as number)) continue
      const anew = counter && series.startTimes !== undefined && startsAnew(series, last)
      const kinds = series.kinds
      if (kinds === undefined || (kinds[last] !== histogram && kinds[last - 1] !== histogram))
        setFloatRate(series, last, counter, anew, out, i)
      else setHistogramRate(series, last, counter, anew, out, i, annotations)
    }
  }
}

function setFloatRate(
  { times, values }: RangeSeries,
  last: number,
  counter: boolean,
  anew: boolean,
  out: Column,
  step: number,
): void {
  const current = values[last] as number
  const previous = values[last - 1] as number
  const change = counter && (anew || current < previous) ? current : current - previous
  const seconds = ((times[last] as number) - (times[last - 1] as number)) / 1000
  out.values[step] = counter ? change / seconds : change
  out.kinds[step] = float
}

function setHistogramRate(
  { times, histograms }: RangeSeries,
  last: number,
  counter: boolean,
  anew: boolean,
  out: Column,
  step: number,
  annotations: RangeAnnotations,
): void {
  const current = histograms?.[last]
  const previous = histograms?.[last - 1]
  if (!current || !previous) {
    annotations.mixedSamples()
    return
  }
  const change = changeOf(current, previous, counter, anew, annotations)
  if (!change) return
  const seconds = ((times[last] as number) - (times[last - 1] as number)) / 1000
  setHistogram(out, step, counter ? divideHistogram(change, seconds) : change)
}

function changeOf(
  current: Histogram,
  previous: Histogram,
  counter: boolean,
  anew: boolean,
  annotations: RangeAnnotations,
): Histogram | undefined {
  const gauges =
    Number(current.counterResetHint === 'gauge') + Number(previous.counterResetHint === 'gauge')
  if (counter && gauges > 0) annotations.notCounter()
  if (!counter && gauges < 2) annotations.notGauge()
  if (counter && (anew || detectReset(current, previous))) return asGauge(current)
  if (hasCustomBuckets(current) !== hasCustomBuckets(previous)) {
    annotations.mixedSchemas()
    return undefined
  }
  const difference = subtractHistograms(current, previous)
  if (difference?.boundsReconciled) annotations.reconciledBounds('subtraction')
  return difference && asGauge(difference.histogram)
}

function asGauge(value: Histogram): Histogram {
  return compactHistogram(withHint(value, 'gauge'))
}
