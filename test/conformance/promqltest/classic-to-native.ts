import { parseNumber } from '../../../src/model/go-number.ts'
import {
  compactHistogram,
  customSchema,
  emptyHistogram,
  type Histogram,
} from '../../../src/model/histogram.ts'
import { type Labels, labelsKey, labelsOf, labelValue } from '../../../src/model/labels.ts'
import { metricNameLabel } from '../../../src/model/metric-name.ts'
import type { TimedSample, TimedSeries } from './timed-series.ts'

interface Classic {
  /** Cumulative counts by upper bound. */
  readonly buckets: Map<number, number>
  count: number | undefined
  sum: number
}

interface ClassicSeries {
  readonly labels: Labels
  readonly byTime: Map<number, Classic>
}

type Part = 'bucket' | 'count' | 'sum'

/** Runs of at most as many empty buckets stay in histograms whose counts are whole. */
const emptyBucketsKept = 2

const suffix = /^(.*)_(bucket|count|sum)$/s

/** The native histograms with custom buckets that the classic ones among the series amount to. */
export function classicToNative(
  series: readonly TimedSeries[],
): readonly TimedSeries[] | { readonly error: string } {
  const found = new Map<string, ClassicSeries>()
  for (const one of series) gather(one, found)
  const native: TimedSeries[] = []
  for (const { labels, byTime } of found.values()) {
    const samples: TimedSample[] = []
    for (const [time, classic] of [...byTime].sort(([a], [b]) => a - b)) {
      const value = convert(classic)
      if ('error' in value) return value
      samples.push({ time, value, startTime: 0 })
    }
    native.push({ labels, samples })
  }
  return native
}

function gather({ labels, samples }: TimedSeries, found: Map<string, ClassicSeries>): void {
  const [, name, part] = suffix.exec(labelValue(labels, metricNameLabel)) ?? []
  if (name === undefined) return
  const bound = part === 'bucket' ? upperBound(labels) : Number.NaN
  if (part === 'bucket' && Number.isNaN(bound)) return
  const own = labelsOf(
    labels
      .filter((label) => label.name !== 'le')
      .map((label) => [label.name, label.name === metricNameLabel ? name : label.value] as const),
  )
  const key = labelsKey(own)
  const classic = found.get(key) ?? { labels: own, byTime: new Map<number, Classic>() }
  found.set(key, classic)
  for (const { time, value } of samples)
    if (typeof value === 'number') add(classic, time, part as Part, bound, value)
}

function upperBound(labels: Labels): number {
  const bound = parseNumber(labelValue(labels, 'le'))
  return 'value' in bound ? bound.value : Number.NaN
}

function add(series: ClassicSeries, time: number, part: Part, bound: number, value: number): void {
  const classic = series.byTime.get(time) ?? { buckets: new Map(), count: undefined, sum: 0 }
  series.byTime.set(time, classic)
  if (part === 'sum') classic.sum = value
  else if (part === 'count') classic.count = value
  else if (!classic.buckets.has(bound)) classic.buckets.set(bound, value)
}

function convert({ buckets, count, sum }: Classic): Histogram | { readonly error: string } {
  const sorted = [...buckets].sort(([a], [b]) => a - b)
  const highest = sorted.at(-1)
  if (highest?.[0] !== Infinity) sorted.push([Infinity, count ?? highest?.[1] ?? 0])
  const total = sorted.at(-1)?.[1] ?? 0
  if (count !== undefined && count !== total)
    return { error: `count mismatch: ${count} and ${total} in the highest bucket` }
  const counts: number[] = []
  let below = 0
  for (const [bound, cumulative] of sorted) {
    if (!(cumulative >= below)) return { error: `count is not cumulative at ${bound}` }
    counts.push(cumulative - below)
    below = cumulative
  }
  const native = {
    ...emptyHistogram,
    schema: customSchema,
    count: total,
    sum,
    positiveSpans: [{ offset: 0, length: counts.length }],
    positiveBuckets: counts,
    customValues: sorted.slice(0, -1).map(([bound]) => bound),
  }
  const whole = [total, ...counts].every(Number.isInteger)
  return compactHistogram(native, whole ? emptyBucketsKept : 0)
}
