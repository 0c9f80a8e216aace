import {
  compactHistogram,
  emptyHistogram,
  type Histogram,
  hasCustomBuckets,
} from '../../model/histogram.ts'
import { multiplyHistogram } from '../../model/histogram-arithmetic.ts'
import { detectReset } from '../../model/histogram-reset.ts'
import { reduceResolution } from '../../model/histogram-resolution.ts'
import { type Column, setHistogram } from '../column.ts'
import type { RangeVector } from '../range-vector.ts'
import { extrapolationFactor } from './extrapolation.ts'
import { HistogramSum } from './histogram-sum.ts'
import type { RangeAnnotations } from './range-annotations.ts'
import { goSeconds, type RateKind } from './rate-kind.ts'
import type { FloatWindows, HistogramWindows } from './split-samples.ts'
import { hasOverlap, startsAnew, usableStart } from './start-time.ts'

/** `rate`, `increase` and `delta` of the windows that hold only histograms. */
export function fillHistogramRates(
  histograms: HistogramWindows,
  floats: FloatWindows,
  ranges: RangeVector,
  kind: RateKind,
  out: Column,
  annotations: RangeAnnotations,
): void {
  const { times, from, to } = histograms
  const seconds = goSeconds(ranges.rangeMs)
  const windows = withResets(histograms)
  for (let i = 0; i < out.kinds.length; i++) {
    const low = from[i] as number
    const high = to[i] as number
    if (low >= high || floats.from[i] !== floats.to[i]) continue
    const rangeEnd = ranges.ends[i] as number
    const rangeStart = rangeEnd - ranges.rangeMs
    const own = kind.counter ? usableStart(histograms, low) : 0
    const start = own > rangeStart ? own : 0
    if (high - low < 2 && start === 0) continue
    const change =
      high - low < 2
        ? compactHistogram(histograms.histograms[low] as Histogram)
        : changeOf(windows, low, high, start !== 0, kind.counter, annotations)
    if (!change) continue
    const firstCount = (histograms.histograms[low] as Histogram).count
    const factor = extrapolationFactor({
      rangeStart,
      rangeEnd,
      first: times[low] as number,
      last: times[high - 1] as number,
      intervals: high - low - 1,
      start,
      zeroRatio:
        kind.counter && change.count > 0 && firstCount >= 0 ? firstCount / change.count : Infinity,
    })
    setHistogram(out, i, multiplyHistogram(change, kind.perSecond ? factor / seconds : factor))
  }
}

/** Histograms of which it is known whether the counter was reset before them; each is looked at once. */
interface CounterWindows extends HistogramWindows {
  /** Whether the counter was reset between the histogram before and the one at an index. */
  isReset(at: number): boolean
}

function withResets(windows: HistogramWindows): CounterWindows {
  const { histograms } = windows
  const known: (boolean | undefined)[] = []
  const isReset = (at: number): boolean => {
    known[at] ??=
      startsAnew(windows, at) ||
      detectReset(histograms[at] as Histogram, histograms[at - 1] as Histogram)
    return known[at]
  }
  return { ...windows, isReset }
}

/** What the histograms of a window have changed by: last less first, plus what resets have taken away. */
function changeOf(
  windows: CounterWindows,
  low: number,
  high: number,
  fromZero: boolean,
  counter: boolean,
  annotations: RangeAnnotations,
): Histogram | undefined {
  const { histograms } = windows
  const first = histograms[low] as Histogram
  const last = histograms[high - 1] as Histogram
  const skipsFirst = counter && windows.isReset(low + 1)
  const base = skipsFirst ? zeroLike(histograms[low + 1] as Histogram) : first
  const schema = commonSchema(windows, low, high, base, counter, annotations)
  if (schema === undefined) return undefined
  if (counter && hasOverlap(windows, low, high)) annotations.overlappingStarts()
  const sum = new HistogramSum(reduceResolution(last, schema), annotations)
  sum.subtract(base)
  if (counter) {
    const second = histograms[low + 1] as Histogram
    if (skipsFirst && (startsAnew(windows, low + 1) || detectReset(second, base))) sum.add(base)
    for (let i = low + 2; i < high; i++)
      if (windows.isReset(i)) sum.add(histograms[i - 1] as Histogram)
    if (fromZero) sum.add(first)
  }
  return sum.change()
}

/** A histogram without observations and with the layout of another. */
function zeroLike(histogram: Histogram): Histogram {
  return { ...emptyHistogram, schema: histogram.schema, customValues: histogram.customValues }
}

/**
 * The coarsest schema of the histograms that count, undefined where exponential and custom buckets meet; warns of that
 * and of hints that do not suit the function, in Prometheus' order.
 */
function commonSchema(
  windows: HistogramWindows,
  low: number,
  high: number,
  base: Histogram,
  counter: boolean,
  annotations: RangeAnnotations,
): number | undefined {
  const { histograms } = windows
  const custom = hasCustomBuckets(base)
  const last = histograms[high - 1] as Histogram
  let schema = Math.min(base.schema, last.schema)
  let gauge = false
  for (let i = low + 1; counter && i < high - 1; i++) {
    const inner = histograms[i] as Histogram
    if (hasCustomBuckets(inner) !== custom && hasCustomBuckets(last) === custom) {
      annotations.mixedSchemas()
      return undefined
    }
    gauge ||= inner.counterResetHint === 'gauge'
    schema = Math.min(schema, inner.schema)
  }
  const mixed = hasCustomBuckets(last) !== custom
  if (counter || !mixed) remarkHints(histograms[low] as Histogram, last, counter, annotations)
  if (gauge && !mixed) annotations.notCounter()
  if (!mixed) return schema
  annotations.mixedSchemas()
  return undefined
}

/** Warns of two histograms whose hints do not suit the function. */
export function remarkHints(
  first: Histogram,
  last: Histogram,
  counter: boolean,
  annotations: RangeAnnotations,
): void {
  const gauges =
    Number(first.counterResetHint === 'gauge') + Number(last.counterResetHint === 'gauge')
  if (counter && gauges > 0) annotations.notCounter()
  if (!counter && gauges < 2) annotations.notGauge()
}
