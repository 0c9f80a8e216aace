import { sampleAtOrAfter, sampleAtOrBefore } from './functions/extended-range.ts'
import { interpolate } from './functions/interpolate.ts'
import type { Point } from './query-result.ts'
import type { RangeSeries } from './range-vector.ts'

/**
 * The points that an `anchored` or `smoothed` range selector shows by itself at one step: the floats inside the window,
 * and one at each of its edges. `rangeStart` and `rangeEnd` in milliseconds. Empty where no sample counts.
 */
export function extendedPoints(
  series: RangeSeries,
  step: number,
  rangeStart: number,
  rangeEnd: number,
  smoothed: boolean,
): readonly Point[] {
  const { times, values } = series
  const low = series.from[step] as number
  const high = series.to[step] as number
  if (low >= high || (times[high - 1] as number) <= rangeStart) return []
  const first = sampleAtOrBefore(times, low, high, rangeStart)
  const last = smoothed ? sampleAtOrAfter(times, low, high, rangeEnd) : high - 1
  const edgeValue = (at: number, time: number): number =>
    smoothed && first < last ? valueBetween(series, at, time) : (values[at] as number)
  const points: Point[] = []
  const begin = times[first] as number
  const end = times[last] as number
  points.push({
    time: rangeStart,
    value: begin < rangeStart ? edgeValue(first, rangeStart) : (values[first] as number),
  })
  for (let i = first; i <= last; i++) {
    const time = times[i] as number
    if (time > rangeStart && time < rangeEnd) points.push({ time, value: values[i] as number })
  }
  points.push({
    time: rangeEnd,
    value:
      end > rangeEnd ? edgeValue(Math.max(first, last - 1), rangeEnd) : (values[last] as number),
  })
  return points
}

function valueBetween({ times, values }: RangeSeries, at: number, time: number): number {
  const next = at + 1
  return interpolate(
    times[at] as number,
    values[at] as number,
    times[next] as number,
    values[next] as number,
    time,
    false,
  )
}
