import { type Histogram, withHint } from '../model/histogram.ts'
import { histogram } from './column.ts'
import { interpolate } from './functions/interpolate.ts'
import { interpolateHistogram } from './functions/interpolate-histogram.ts'
import type { SampleColumns } from './stored-series.ts'
import { firstAfter } from './windows.ts'

/** What is to be remarked on a smoothed selector: the first two give nothing, the others had to reduce custom bounds. */
export type SmoothedRemark =
  | 'mixed samples'
  | 'mixed schemas'
  | 'reconciled in addition'
  | 'reconciled in subtraction'

/**
 * What a `smoothed` instant selector gives at a time (milliseconds): the value between the samples around it, or the
 * last one carried on; undefined before the first sample. Samples count within one lookback to either side and up to
 * `newestVisible`. Floats beside histograms, and exponential beside custom buckets, give nothing and are reported, as
 * are custom bounds that had to be reduced to the common ones.
 */
export function smoothedValue(
  samples: SampleColumns,
  time: number,
  lookbackMs: number,
  newestVisible: number,
  report?: (remark: SmoothedRemark) => void,
): number | Histogram | undefined {
  const { times, kinds, count } = samples
  const from = firstAfter(times, count, time - lookbackMs)
  const to = firstAfter(times, count, Math.min(time + lookbackMs, newestVisible))
  if (kinds !== undefined && mixesKinds(kinds, from, to)) {
    report?.('mixed samples')
    return undefined
  }
  const after = firstAfter(times, count, Math.min(time, newestVisible))
  const before = after - 1
  if (before < from || before >= to) return undefined
  if (times[before] === time)
    return samples.histograms?.[before] ?? (samples.values[before] as number)
  if (after >= to)
    return carriedOn(samples.histograms?.[before]) ?? (samples.values[before] as number)
  return between(samples, before, time, report)
}

function mixesKinds(kinds: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (kinds[i] !== kinds[from]) return true
  return false
}

function between(
  samples: SampleColumns,
  at: number,
  time: number,
  report: ((remark: SmoothedRemark) => void) | undefined,
): number | Histogram | undefined {
  const { times, values, kinds, histograms } = samples
  const from = times[at] as number
  const to = times[at + 1] as number
  if (kinds?.[at] !== histogram)
    return interpolate(from, values[at] as number, to, values[at + 1] as number, time, false)
  const first = histograms?.[at]
  const second = histograms?.[at + 1]
  if (!first || !second) return undefined
  const counter = first.counterResetHint !== 'gauge' || second.counterResetHint !== 'gauge'
  const fraction = (time - from) / (to - from)
  const result = interpolateHistogram(first, second, fraction, counter)
  if (!result.histogram) report?.('mixed schemas')
  for (const operation of result.reconciled) report?.(`reconciled in ${operation}`)
  return result.histogram
}

/** A histogram that is carried on loses its hint, even that of a gauge. */
function carriedOn(value: Histogram | undefined): Histogram | undefined {
  return value && withHint(value, 'unknown')
}
