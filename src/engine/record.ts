import type { Histogram } from '../model/histogram.ts'
import { validateHistogram } from '../model/histogram-validate.ts'
import { absent, type Column, float, histogram } from './column.ts'
import type { LabelSet } from './label-set.ts'
import type { Producer, Storage } from './storage.ts'
import { type SampleColumns, stale } from './stored-series.ts'

/** A series that a rule gives, over all evaluations or at one. */
export interface RecordedColumn {
  readonly labels: LabelSet
  readonly column: Pick<Column, 'kinds' | 'values' | 'histograms'>
}

/** A sample that a rule gives at one evaluation. */
export interface RecordedSample {
  readonly labels: LabelSet
  readonly value: number | Histogram
}

/**
 * Stores what a rule gave at all evaluations (`times` in milliseconds), with a stale marker where a series ends. False,
 * with nothing stored, where a series exists already: then the outcome depends on the order of single samples; and where
 * the storage would refuse a sample.
 */
export function recordAll(
  storage: Storage,
  recorded: readonly RecordedColumn[],
  times: Float64Array,
  producer: Producer,
): boolean {
  if (recorded.some(({ labels }) => storage.find(labels) !== undefined)) return false
  if (recorded.some(({ column }) => column.histograms?.some(isRefused))) return false
  for (const { labels, column } of recorded) {
    const columns = samplesOf(column, times)
    if (columns.count > 0) storage.addSeries(labels, columns, producer)
  }
  return true
}

/** Stores what a rule gives evaluation after evaluation. */
export class StepRecorder {
  readonly #storage: Storage
  readonly #producer: Producer
  #before: ReadonlyMap<number, LabelSet> = new Map()

  constructor(storage: Storage, producer: Producer) {
    this.#storage = storage
    this.#producer = producer
  }

  /**
   * Whether any of the series is recorded by another rule, or loaded: what is stored then depends on the order of single
   * samples.
   */
  isShared(recorded: readonly RecordedSample[]): boolean {
    return recorded.some(({ labels }) => {
      const series = this.#storage.find(labels)
      return series !== undefined && series.producer !== this.#producer.position
    })
  }

  /**
   * Stores the samples of one evaluation, and stale markers for series that are gone; gives the storage's last error.
   * Times are in milliseconds.
   */
  record(
    recorded: readonly RecordedSample[],
    time: number,
    visibleUntil: number,
  ): string | undefined {
    const now = new Map<number, LabelSet>()
    let failure: string | undefined
    for (const { labels, value } of recorded) {
      now.set(labels.id, labels)
      const refused = this.#storage.insert(labels, time, value, visibleUntil, this.#producer)
      failure = refused?.error ?? failure
    }
    for (const [id, labels] of this.#before)
      if (!now.has(id)) this.#storage.insert(labels, time, 'stale', visibleUntil, this.#producer)
    this.#before = now
    return failure
  }
}

/** The samples of columns at a step. */
export function samplesAt(
  columns: readonly RecordedColumn[],
  step: number,
): readonly RecordedSample[] {
  return columns.flatMap(({ labels, column }) =>
    column.kinds[step] === absent
      ? []
      : [{ labels, value: column.histograms?.[step] ?? column.values[step] ?? 0 }],
  )
}

function isRefused(histogram: Histogram | undefined): boolean {
  return histogram !== undefined && validateHistogram(histogram) !== undefined
}

function samplesOf(column: RecordedColumn['column'], times: Float64Array): SampleColumns {
  const { kinds, values, histograms } = column
  const first = kinds.findIndex((kind) => kind !== absent)
  if (!histograms && first >= 0 && !kinds.includes(absent, first))
    return {
      times: timesFrom(times, first),
      values: values.subarray(first),
      kinds: undefined,
      histograms: undefined,
      startTimes: undefined,
      count: times.length - first,
    }
  const size = samplesAndEnds(kinds)
  const samples: SampleColumns = {
    times: new Float64Array(size),
    values: new Float64Array(size),
    kinds: new Uint8Array(size),
    histograms: histograms ? [] : undefined,
    startTimes: undefined,
    count: 0,
  }
  let before = absent
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i] as number
    if (kind !== absent || before !== absent) {
      const at = samples.count++
      samples.times[at] = times[i] as number
      if (samples.kinds) samples.kinds[at] = kind === absent ? stale : kind
      if (kind === float) samples.values[at] = values[i] as number
      if (kind === histogram && samples.histograms) samples.histograms[at] = histograms?.[i]
    }
    before = kind
  }
  return samples
}

const tails = new WeakMap<Float64Array, Map<number, Float64Array>>()

/** The times from an index on; the same array for the same times and index, by which series at equal times are known. */
function timesFrom(times: Float64Array, first: number): Float64Array {
  if (first === 0) return times
  let known = tails.get(times)
  if (!known) {
    known = new Map()
    tails.set(times, known)
  }
  let tail = known.get(first)
  if (!tail) {
    tail = times.subarray(first)
    known.set(first, tail)
  }
  return tail
}

function samplesAndEnds(kinds: Uint8Array): number {
  let size = 0
  for (let i = 0; i < kinds.length; i++)
    if (kinds[i] !== absent || (i > 0 && kinds[i - 1] !== absent)) size++
  return size
}
