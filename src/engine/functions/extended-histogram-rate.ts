import { type Histogram, hasCustomBuckets } from '../../model/histogram.ts'
import { divideHistogram } from '../../model/histogram-arithmetic.ts'
import { detectReset } from '../../model/histogram-reset.ts'
import { type Column, setHistogram } from '../column.ts'
import type { RangeVector } from '../range-vector.ts'
import { sampleAtOrAfter, sampleAtOrBefore } from './extended-range.ts'
import { remarkHints } from './histogram-rate.ts'
import { HistogramSum } from './histogram-sum.ts'
import { interpolateHistogram } from './interpolate-histogram.ts'
import type { RangeAnnotations } from './range-annotations.ts'
import { goSeconds, type RateKind } from './rate-kind.ts'
import type { FloatWindows, HistogramWindows } from './split-samples.ts'

/** `rate`, `increase` and `delta` of histograms in `anchored` and `smoothed` windows: no extrapolation. */
export function fillExtendedHistogramRates(
  histograms: HistogramWindows,
  floats: FloatWindows,
  ranges: RangeVector,
  kind: RateKind,
  out: Column,
  annotations: RangeAnnotations,
): void {
  const { times, from, to } = histograms
  const seconds = goSeconds(ranges.rangeMs)
  const smoothed = ranges.extended === 'smoothed'
  for (let i = 0; i < out.kinds.length; i++) {
    const low = from[i] as number
    const high = to[i] as number
    const end = ranges.ends[i] as number
    const start = end - ranges.rangeMs
    if (low >= high || floats.from[i] !== floats.to[i]) continue
    if ((times[high - 1] as number) <= start || (smoothed && (times[low] as number) > end)) continue
    const first = sampleAtOrBefore(times, low, high, start)
    const last = smoothed ? sampleAtOrAfter(times, low, high, end) : high - 1
    const stretch = { first, last, start, end, smoothed }
    const change = changeOf(histograms, stretch, kind.counter, annotations)
    if (change) setHistogram(out, i, kind.perSecond ? divideHistogram(change, seconds) : change)
  }
}

/** The samples that an extended window is computed from, and its edges in milliseconds. */
interface ExtendedStretch {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly smoothed: boolean
}

function changeOf(
  windows: HistogramWindows,
  stretch: ExtendedStretch,
  counter: boolean,
  annotations: RangeAnnotations,
): Histogram | undefined {
  const { histograms, times } = windows
  const { first, last, start, end, smoothed } = stretch
  if (!areUsable(histograms, first, last, counter, annotations)) return undefined
  const between = smoothed && first < last && (times[first] as number) < start
  const left = between
    ? histogramAt(windows, first, start, counter, annotations)
    : (histograms[first] as Histogram)
  const right =
    smoothed && first < last && (times[last] as number) > end
      ? histogramAt(windows, last - 1, end, counter, annotations)
      : (histograms[last] as Histogram)
  if (!left || !right) return undefined
  if (!counter) remarkHints(left, right, counter, annotations)
  const sum = new HistogramSum(right, annotations)
  sum.subtract(left)
  if (counter) {
    const crossed =
      between && detectReset(histograms[first + 1] as Histogram, histograms[first] as Histogram)
    const inner = histograms.slice(first + 1, last)
    const points = crossed ? [...inner, right] : [left, ...inner, right]
    const lost = first < last ? lostAtResets(points, annotations) : undefined
    if (lost) sum.add(lost)
  }
  return sum.change()
}

/** What a counter had reached before it was reset, summed over histograms that follow each other. */
function lostAtResets(
  points: readonly Histogram[],
  annotations: RangeAnnotations,
): Histogram | undefined {
  let lost: HistogramSum | undefined
  for (let i = 1; i < points.length; i++) {
    const previous = points[i - 1] as Histogram
    if (!detectReset(points[i] as Histogram, previous)) continue
    if (lost) lost.add(previous)
    else lost = new HistogramSum(previous, annotations)
  }
  return lost?.total
}

/** Whether all have exponential or all have custom buckets; warns of that, and of gauges where a counter is needed. */
function areUsable(
  histograms: readonly Histogram[],
  first: number,
  last: number,
  counter: boolean,
  annotations: RangeAnnotations,
): boolean {
  const custom = hasCustomBuckets(histograms[first] as Histogram)
  for (let i = first; i <= last; i++) {
    const histogram = histograms[i] as Histogram
    if (hasCustomBuckets(histogram) !== custom) {
      annotations.mixedSchemas()
      return false
    }
    if (counter) remarkHints(histogram, histogram, counter, annotations)
  }
  return true
}

/** The histogram at a time between the sample at an index and the next one. */
function histogramAt(
  { histograms, times }: HistogramWindows,
  at: number,
  time: number,
  counter: boolean,
  annotations: RangeAnnotations,
): Histogram | undefined {
  const from = times[at] as number
  const fraction = (time - from) / ((times[at + 1] as number) - from)
  const result = interpolateHistogram(
    histograms[at] as Histogram,
    histograms[at + 1] as Histogram,
    fraction,
    counter,
  )
  if (!result.histogram) annotations.mixedSchemas()
  for (const operation of result.reconciled) annotations.reconciledBounds(operation)
  return result.histogram
}
