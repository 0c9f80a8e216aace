import { equalHistograms } from '../../model/histogram-equal.ts'
import { detectReset } from '../../model/histogram-reset.ts'
import { float, histogram } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { RangeSeries } from '../range-vector.ts'
import { anchoredStart } from './extended-range.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { startsAnew } from './start-time.ts'

/** `changes` and `resets`. */
export const changeKernels: Readonly<Record<string, KernelEntry>> = {
  changes: { kernelOf: () => countingKernel(isChange), extended: ['anchored'] },
  resets: { kernelOf: () => countingKernel(isReset), extended: ['anchored'] },
}

/** Whether something happens between the sample at an index and the one before. */
type Event = (series: RangeSeries, at: number) => boolean

/** Counts the events within each window. What happens between two samples is looked at once for all windows. */
function countingKernel(happens: Event): RangeKernel {
  return (series, ranges, out) => {
    const steps = out.kinds.length
    const low = series.from[0] ?? 0
    const high = series.to[steps - 1] ?? 0
    const counts = new Int32Array(Math.max(1, high - low))
    for (let i = low + 1; i < high; i++)
      counts[i - low] = (counts[i - low - 1] as number) + (happens(series, i) ? 1 : 0)
    for (let i = 0; i < steps; i++) {
      const to = series.to[i] as number
      let from = series.from[i] as number
      if (ranges.extended)
        from = anchoredStart(series.times, from, to, (ranges.ends[i] as number) - ranges.rangeMs)
      if (from >= to) continue
      out.values[i] = (counts[to - 1 - low] as number) - (counts[from - low] as number)
      out.kinds[i] = float
    }
  }
}

function isChange(series: RangeSeries, at: number): boolean {
  const { kinds, values, histograms } = series
  if (kinds !== undefined && (kinds[at] === histogram || kinds[at - 1] === histogram)) {
    const current = histograms?.[at]
    const previous = histograms?.[at - 1]
    return !current || !previous || !equalHistograms(current, previous)
  }
  const current = values[at] as number
  const previous = values[at - 1] as number
  return current !== previous && !(Number.isNaN(current) && Number.isNaN(previous))
}

function isReset(series: RangeSeries, at: number): boolean {
  const { kinds, values, histograms } = series
  if (series.startTimes !== undefined && startsAnew(series, at)) return true
  if (kinds === undefined || (kinds[at] !== histogram && kinds[at - 1] !== histogram))
    return (values[at] as number) < (values[at - 1] as number)
  const current = histograms?.[at]
  const previous = histograms?.[at - 1]
  return !current || !previous || detectReset(current, previous)
}
