import { formatGeneral } from '../model/go-number.ts'
import type { Histogram } from '../model/histogram.ts'
import { equalHistograms } from '../model/histogram-equal.ts'
import { validateHistogram } from '../model/histogram-validate.ts'
import { compareLabels, type Labels, labelValue, withoutEmpty } from '../model/labels.ts'
import type { Matcher } from '../model/matcher.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import { float } from './column.ts'
import { type LabelSet, LabelSets } from './label-set.ts'
import { type SampleColumns, StoredSeries, stale } from './stored-series.ts'
import { firstAfter } from './windows.ts'

/** Who appends: a rule by its position among all rules, with its `query_offset`; absent for loaded series. */
export interface Producer {
  readonly position: number
  readonly delayMs: number
}

/** What Prometheus' storage says of a sample that is older than the newest of its series. */
const outOfOrder = 'out of order sample'
/** What Prometheus' storage says of a second sample at the same time. */
const duplicateSample = 'duplicate sample for timestamp'

/** Series in memory. Label sets are interned, samples lie in typed arrays, selections are in the order of appearance, then of the labels. */
export class Storage {
  readonly labelSets: LabelSets = new LabelSets()
  readonly #series: (StoredSeries | undefined)[] = []
  readonly #all: StoredSeries[] = []
  readonly #byName = new Map<string, StoredSeries[]>()
  #earliest: number = Number.POSITIVE_INFINITY

  /** Time of the earliest sample of all, in milliseconds; infinite while there is none. */
  get earliest(): number {
    return this.#earliest
  }

  /** How many series there are; a selection holds as long as this does not change. */
  get size(): number {
    return this.#all.length
  }

  /** The series of a label set, where there is one. */
  find(labels: LabelSet): StoredSeries | undefined {
    return this.#series[labels.id]
  }

  /**
   * Appends a sample by the storage's rules, or gives the error text of Prometheus' storage: a sample must be newer
   * than the last of its series, or equal to it.
   */
  append(
    labels: Labels,
    time: number,
    value: number | 'stale' | Histogram,
    startTime = 0,
    producer?: Producer,
  ): { readonly error: string } | undefined {
    return this.appendTo(this.labelSets.of(withoutEmpty(labels)), time, value, startTime, producer)
  }

  /** `append` for a label set of this storage. */
  appendTo(
    labels: LabelSet,
    time: number,
    value: number | 'stale' | Histogram,
    startTime = 0,
    producer?: Producer,
  ): { readonly error: string } | undefined {
    const invalid = typeof value === 'object' ? validateHistogram(value) : undefined
    if (invalid !== undefined) return { error: invalid }
    const series = this.#series[labels.id] ?? this.#create(labels, time, producer)
    const last = series.count - 1
    const newest = last < 0 ? Number.NEGATIVE_INFINITY : (series.times[last] ?? 0)
    if (time > newest) {
      if (time < this.#earliest) this.#earliest = time
      series.push(time, value, startTime)
      return undefined
    }
    if (time < newest) return { error: outOfOrder }
    return isSameSample(series, last, value) ? undefined : duplicateOf(series, last, value)
  }

  /**
   * Appends as the storage would if it held only what is visible at a time: samples that a replay has not reached yet
   * stay behind the new one.
   */
  insert(
    labels: LabelSet,
    time: number,
    value: number | 'stale' | Histogram,
    visibleUntil: number,
    producer: Producer,
  ): { readonly error: string } | undefined {
    const series = this.#series[labels.id]
    if (!series || series.producer >= 0) return this.appendTo(labels, time, value, 0, producer)
    const end = firstAfter(series.times, series.count, visibleUntil)
    const newest = end === 0 ? Number.NEGATIVE_INFINITY : (series.times[end - 1] ?? 0)
    if (time < newest) return { error: outOfOrder }
    if (time === newest)
      return isSameSample(series, end - 1, value) ? undefined : duplicateOf(series, end - 1, value)
    series.insert(end, time, value)
    return undefined
  }

  /** Notes at which of the evaluations (ascending, in milliseconds) of a replay each loaded series appears. */
  noteAppearances(times: Float64Array): void {
    for (const series of this.#all)
      if (series.producer < 0)
        series.appeared =
          times[firstAfter(times, times.length, (series.times[0] ?? 0) - 1)] ?? Infinity
  }

  /** Removes all series that were created after the storage had the given size. */
  truncate(size: number): void {
    for (const series of this.#all.splice(size)) {
      this.#series[series.labels.id] = undefined
      const named = this.#byName.get(labelValue(series.labels.labels, metricNameLabel))
      named?.splice(named.indexOf(series), 1)
    }
  }

  /** Lets go of the samples that the rule at a position has given; its series stay known. */
  release(position: number): void {
    for (const series of this.#all) if (series.producer === position) series.release()
  }

  /** Adds a series with all its samples, ascending in time; the label set must be new. */
  addSeries(labels: LabelSet, columns: SampleColumns, producer?: Producer): void {
    this.#create(labels, columns.times[0] ?? 0, producer).fill(columns)
    const first = columns.count > 0 ? (columns.times[0] ?? 0) : Number.POSITIVE_INFINITY
    if (first < this.#earliest) this.#earliest = first
  }

  /** The series that all matchers accept, in the order in which a replay gets them, then of their labels. */
  select(name: string | undefined, matchers: readonly Matcher[]): readonly StoredSeries[] {
    const candidates = name === undefined ? this.#all : (this.#byName.get(name) ?? [])
    return candidates
      .filter((series) =>
        matchers.every((matcher) =>
          matcher.matches(labelValue(series.labels.labels, matcher.name)),
        ),
      )
      .sort(compareSeries)
  }

  #create(labels: LabelSet, firstTime: number, producer: Producer | undefined): StoredSeries {
    const { position, delayMs } = producer ?? { position: -1, delayMs: 0 }
    const appeared = producer ? firstTime + delayMs : 0
    const series = new StoredSeries(labels, position, delayMs, appeared)
    this.#series[labels.id] = series
    this.#all.push(series)
    const name = labelValue(labels.labels, metricNameLabel)
    const named = this.#byName.get(name)
    if (named) named.push(series)
    else this.#byName.set(name, [series])
    return series
  }
}

/** The order in which promtool's storage gets series while it replays a test; it leaves the order of those that appear together to chance. */
function compareSeries(a: StoredSeries, b: StoredSeries): number {
  if (a.appeared !== b.appeared) return a.appeared < b.appeared ? -1 : 1
  return a.producer - b.producer || compareLabels(a.labels.labels, b.labels.labels)
}

/** The error text of Prometheus' storage for a second sample at the time of one that it holds. */
function duplicateOf(
  series: StoredSeries,
  at: number,
  value: number | 'stale' | Histogram,
): { readonly error: string } {
  const time = series.times[at] ?? 0
  if (typeof value === 'object' || time === 0) return { error: duplicateSample }
  const existing = series.histograms?.[at]
    ? 'is a histogram'
    : formatGeneral(series.kinds?.[at] === stale ? Number.NaN : (series.values[at] ?? 0))
  const added = formatGeneral(value === 'stale' ? Number.NaN : value)
  return {
    error: `${duplicateSample} ${time}; overrides not allowed: existing ${existing}, new value ${added}`,
  }
}

function isSameSample(
  series: StoredSeries,
  at: number,
  value: number | 'stale' | Histogram,
): boolean {
  const kind = series.kinds?.[at] ?? float
  if (value === 'stale') return kind === stale
  if (typeof value === 'object') {
    const existing = series.histograms?.[at]
    return existing !== undefined && equalHistograms(existing, value)
  }
  return kind === float && Object.is(series.values[at], value)
}
