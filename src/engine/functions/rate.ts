import type { Call } from '../../promql/ast.ts'
import { absent, type Column, float } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { RangeVector } from '../range-vector.ts'
import { fillExtendedHistogramRates } from './extended-histogram-rate.ts'
import { fillExtendedRates } from './extended-rate.ts'
import { extrapolationFactor, type SampledStretch } from './extrapolation.ts'
import { fillHistogramRates } from './histogram-rate.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { argumentSpan, RangeAnnotations } from './range-annotations.ts'
import { goSeconds, type RateKind } from './rate-kind.ts'
import { type FloatWindows, type HistogramWindows, splitSamples } from './split-samples.ts'
import { hasOverlap, startsAnew, usableStart } from './start-time.ts'
import { windowStretch } from './window-stretch.ts'

/** `rate`, `increase` and `delta`. */
export const rateKernels: Readonly<Record<string, KernelEntry>> = {
  rate: entry({ counter: true, perSecond: true }),
  increase: entry({ counter: true, perSecond: false }),
  delta: entry({ counter: false, perSecond: false }),
}

function entry(kind: RateKind): KernelEntry {
  return { kernelOf: (call) => rateKernel(call, kind), extended: ['anchored', 'smoothed'] }
}

function rateKernel(call: Call, kind: RateKind): RangeKernel {
  const span = argumentSpan(call, 0)
  return (series, ranges, out, run) => {
    const annotations = new RangeAnnotations(run, series, span)
    const { floats, histograms } = splitSamples(series)
    const fillFloats = ranges.extended ? fillExtendedRates : fillRates
    fillFloats(floats, ranges, kind, out)
    if (histograms) dropMixed(floats, histograms, out, annotations)
    if (kind.counter && out.kinds.includes(float)) annotations.possibleNonCounter()
    if (kind.counter && !ranges.extended) warnOfOverlaps(floats, out, annotations)
    if (!histograms) return
    const fillOthers = ranges.extended ? fillExtendedHistogramRates : fillHistogramRates
    fillOthers(histograms, floats, ranges, kind, out, annotations)
  }
}

/** Windows with floats and histograms have no result. */
function dropMixed(
  floats: FloatWindows,
  histograms: HistogramWindows,
  out: Column,
  annotations: RangeAnnotations,
): void {
  for (let i = 0; i < out.kinds.length; i++) {
    if (histograms.from[i] === histograms.to[i] || floats.from[i] === floats.to[i]) continue
    annotations.mixedSamples()
    out.kinds[i] = absent
    out.values[i] = 0
  }
}

function fillRates(floats: FloatWindows, ranges: RangeVector, kind: RateKind, out: Column): void {
  if (floats.startTimes === undefined) fillPlainRates(floats, ranges, kind, out)
  else fillStartedRates(floats, ranges, kind, out)
}

/** Without start timestamps the extrapolation is that of all series at the same times, but for the zero point of a counter. */
function fillPlainRates(
  floats: FloatWindows,
  ranges: RangeVector,
  kind: RateKind,
  out: Column,
): void {
  const { values, from, to } = floats
  const { sampled, before, after } = windowStretch(floats, ranges)
  const resets = kind.counter ? counterResets(floats) : []
  const seconds = goSeconds(ranges.rangeMs)
  let nextReset = 0
  for (let i = 0; i < out.kinds.length; i++) {
    const low = from[i] as number
    const high = to[i] as number
    if (high - low < 2) continue
    const first = values[low] as number
    let change = (values[high - 1] as number) - first
    while (nextReset < resets.length && (resets[nextReset] as number) <= low) nextReset++
    for (let r = nextReset; r < resets.length && (resets[r] as number) < high; r++)
      change += values[(resets[r] as number) - 1] as number
    const between = sampled[i] as number
    let head = before[i] as number
    if (kind.counter && change > 0 && first >= 0) {
      const toZero = between * (first / change)
      if (toZero < head) head = toZero
    }
    const factor = (between + head + (after[i] as number)) / between
    out.values[i] = change * (kind.perSecond ? factor / seconds : factor)
    out.kinds[i] = float
  }
}

function fillStartedRates(
  floats: FloatWindows,
  ranges: RangeVector,
  kind: RateKind,
  out: Column,
): void {
  const { times, values, from, to } = floats
  const resets = kind.counter ? counterResets(floats) : []
  const seconds = goSeconds(ranges.rangeMs)
  const stretch = emptyStretch()
  let nextReset = 0
  for (let i = 0; i < out.kinds.length; i++) {
    const low = from[i] as number
    const high = to[i] as number
    const rangeStart = (ranges.ends[i] as number) - ranges.rangeMs
    const start = kind.counter && low < high ? startWithin(floats, low, rangeStart) : 0
    if (high - low < 2 && start === 0) continue
    const first = values[low] as number
    let change = (values[high - 1] as number) - first
    while (nextReset < resets.length && (resets[nextReset] as number) <= low) nextReset++
    for (let r = nextReset; r < resets.length && (resets[r] as number) < high; r++)
      change += values[(resets[r] as number) - 1] as number
    if (start !== 0) change += first
    stretch.rangeStart = rangeStart
    stretch.rangeEnd = ranges.ends[i] as number
    stretch.first = times[low] as number
    stretch.last = times[high - 1] as number
    stretch.intervals = high - low - 1
    stretch.start = start
    stretch.zeroRatio = kind.counter && change > 0 && first >= 0 ? first / change : Infinity
    const factor = extrapolationFactor(stretch)
    out.values[i] = change * (kind.perSecond ? factor / seconds : factor)
    out.kinds[i] = float
  }
}

/** Indexes of the samples before which the counter was reset. */
function counterResets(floats: FloatWindows): number[] {
  const { values, from, to, startTimes } = floats
  const resets: number[] = []
  const end = to[to.length - 1] ?? 0
  for (let i = (from[0] ?? 0) + 1; i < end; i++)
    if (
      (values[i] as number) < (values[i - 1] as number) ||
      (startTimes !== undefined && startsAnew(floats, i))
    )
      resets.push(i)
  return resets
}

/** The start timestamp of a sample if it lies in the window that begins at `rangeStart`, else 0. */
function startWithin(floats: FloatWindows, at: number, rangeStart: number): number {
  const start = usableStart(floats, at)
  return start > rangeStart ? start : 0
}

function warnOfOverlaps(floats: FloatWindows, out: Column, annotations: RangeAnnotations): void {
  if (floats.startTimes === undefined) return
  for (let i = 0; i < out.kinds.length; i++)
    if (
      out.kinds[i] === float &&
      hasOverlap(floats, floats.from[i] as number, floats.to[i] as number)
    )
      annotations.overlappingStarts()
}

function emptyStretch(): SampledStretch {
  return { rangeStart: 0, rangeEnd: 0, first: 0, last: 0, intervals: 0, start: 0, zeroRatio: 0 }
}
