import { type Column, float } from '../column.ts'
import type { RangeVector } from '../range-vector.ts'
import { sampleAtOrAfter, sampleAtOrBefore } from './extended-range.ts'
import { interpolate } from './interpolate.ts'
import { goSeconds, type RateKind } from './rate-kind.ts'
import type { FloatWindows } from './split-samples.ts'

/** `rate`, `increase` and `delta` of floats in `anchored` and `smoothed` windows: no extrapolation. */
export function fillExtendedRates(
  floats: FloatWindows,
  ranges: RangeVector,
  kind: RateKind,
  out: Column,
): void {
  const { times, values, from, to } = floats
  const seconds = goSeconds(ranges.rangeMs)
  const smoothed = ranges.extended === 'smoothed'
  for (let i = 0; i < out.kinds.length; i++) {
    const low = from[i] as number
    const high = to[i] as number
    const rangeEnd = ranges.ends[i] as number
    const rangeStart = rangeEnd - ranges.rangeMs
    if (low >= high || (times[high - 1] as number) <= rangeStart) continue
    if (smoothed && (times[low] as number) > rangeEnd) continue
    const first = sampleAtOrBefore(times, low, high, rangeStart)
    const last = smoothed ? sampleAtOrAfter(times, low, high, rangeEnd) : high - 1
    const left = smoothed
      ? valueAtStart(floats, first, last, rangeStart, kind.counter)
      : (values[first] as number)
    const right = smoothed
      ? valueAtEnd(floats, first, last, rangeEnd, kind.counter)
      : (values[last] as number)
    let change = right - left
    if (kind.counter) change += lostAtResets(values, first, last, left, right)
    out.values[i] = kind.perSecond ? change / seconds : change
    out.kinds[i] = float
  }
}

/** Value at the beginning of a window: between the samples around it; that of the first one if none is before. */
function valueAtStart(
  { times, values }: FloatWindows,
  first: number,
  last: number,
  rangeStart: number,
  counter: boolean,
): number {
  const time = times[first] as number
  const value = values[first] as number
  if (time >= rangeStart || first >= last) return value
  const next = first + 1
  return interpolate(
    time,
    value,
    times[next] as number,
    values[next] as number,
    rangeStart,
    counter,
  )
}

/** Value at the end of a window: between the samples around it; that of the last one if none is behind. */
function valueAtEnd(
  { times, values }: FloatWindows,
  first: number,
  last: number,
  rangeEnd: number,
  counter: boolean,
): number {
  const time = times[last] as number
  const value = values[last] as number
  if (time <= rangeEnd || last <= first) return value
  const before = last - 1
  return interpolate(
    times[before] as number,
    values[before] as number,
    time,
    value,
    rangeEnd,
    counter,
  )
}

/** What a counter had reached before it began anew, summed over the inner samples and the end. */
function lostAtResets(
  values: Float64Array,
  first: number,
  last: number,
  left: number,
  right: number,
): number {
  let lost = 0
  let previous = left
  for (let i = first + 1; i < last; i++) {
    const value = values[i] as number
    if (value < previous) lost += previous
    previous = value
  }
  return right < previous ? lost + previous : lost
}
