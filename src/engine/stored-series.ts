import type { Histogram } from '../model/histogram.ts'
import { float, histogram } from './column.ts'
import { CounterResetHints } from './counter-reset-hints.ts'
import type { LabelSet } from './label-set.ts'

/** Kind of a sample that says that the series has ended; stands beside `float` and `histogram`. */
export const stale = 3

/** The samples of a series in columns, ascending in time; only the first `count` entries hold samples. */
export interface SampleColumns {
  /** Milliseconds. */
  times: Float64Array
  values: Float64Array
  /** `float`, `histogram` or `stale`; undefined: all are floats. */
  kinds: Uint8Array | undefined
  histograms: (Histogram | undefined)[] | undefined
  /** Milliseconds, 0 where unknown; undefined: none is known. */
  startTimes: Float64Array | undefined
  count: number
}

/** A series of the storage. */
export class StoredSeries implements SampleColumns {
  readonly labels: LabelSet
  /** Position of the rule that records the series; -1: it was loaded. */
  readonly producer: number
  /** What the recording rule's samples lie before its evaluation time (`query_offset`), in milliseconds. */
  readonly delayMs: number
  /** Time of the evaluation at which the series first had a sample, in milliseconds; 0 where nothing is replayed. */
  appeared: number
  times: Float64Array = new Float64Array(0)
  values: Float64Array = new Float64Array(0)
  kinds: Uint8Array | undefined
  histograms: (Histogram | undefined)[] | undefined
  startTimes: Float64Array | undefined
  count = 0
  #live: SampleColumns | undefined
  #hints: CounterResetHints | undefined
  /** What kernels derived from the samples, and of how many. */
  #derived: Map<string, unknown> = new Map()
  #derivedOf = 0

  constructor(labels: LabelSet, producer: number, delayMs: number, appeared: number) {
    this.appeared = appeared
    this.labels = labels
    this.producer = producer
    this.delayMs = delayMs
  }

  /** Appends a sample that is later than all others. */
  push(time: number, sample: number | Histogram | 'stale', startTime: number): void {
    const value = this.#asRead(sample, time)
    if (value === 'stale') this.#live ??= this.#withoutStale()
    else if (this.#live) pushSample(this.#live, time, value, startTime)
    pushSample(this, time, value, startTime)
  }

  /** Puts a sample before the one at an index; its time must lie between its neighbours'. */
  insert(index: number, time: number, value: number | Histogram | 'stale'): void {
    const later: [number, number | Histogram | 'stale', number][] = []
    for (let i = index; i < this.count; i++)
      later.push([this.times[i] ?? 0, sampleAt(this, i), this.startTimes?.[i] ?? 0])
    this.times = this.times.slice()
    this.values = this.values.slice()
    this.kinds = this.kinds?.slice()
    this.startTimes = this.startTimes?.slice()
    this.histograms = this.histograms?.slice(0, index)
    this.count = index
    this.#live = undefined
    this.push(time, value, 0)
    for (const sample of later) this.push(...sample)
  }

  /** Takes over whole columns; the series must be empty and the times ascending. */
  fill(columns: SampleColumns): void {
    this.times = columns.times
    this.values = columns.values
    this.kinds = columns.kinds
    this.histograms = columns.histograms
    this.startTimes = columns.startTimes
    this.count = columns.count
    if (columns.histograms)
      this.histograms = Array.from({ length: columns.count }, (_, i) => {
        const value = this.#asRead(sampleAt(columns, i), columns.times[i] ?? 0)
        return typeof value === 'object' ? value : undefined
      })
  }

  /** Lets go of all samples. */
  release(): void {
    this.times = new Float64Array(0)
    this.values = this.times
    this.kinds = undefined
    this.histograms = undefined
    this.startTimes = undefined
    this.count = 0
    this.#live = undefined
    this.#derived = new Map()
  }

  /** The samples without stale markers. */
  live(): SampleColumns {
    if (this.#live) return this.#live
    if (!this.kinds?.subarray(0, this.count).includes(stale)) return this
    this.#live = this.#withoutStale()
    return this.#live
  }

  /** A store for what is derived from the samples as they are now. */
  derived(): Map<string, unknown> {
    if (this.#derivedOf !== this.count) {
      this.#derived = new Map()
      this.#derivedOf = this.count
    }
    return this.#derived
  }

  #asRead(sample: number | Histogram | 'stale', time: number): number | Histogram | 'stale' {
    if (typeof sample === 'object') {
      this.#hints ??= new CounterResetHints()
      return this.#hints.next(sample, time)
    }
    this.#hints?.interrupt()
    return sample
  }

  #withoutStale(): SampleColumns {
    const live: SampleColumns = {
      times: new Float64Array(this.count),
      values: new Float64Array(this.count),
      kinds: undefined,
      histograms: undefined,
      startTimes: undefined,
      count: 0,
    }
    for (let i = 0; i < this.count; i++) {
      if (this.kinds?.[i] === stale) continue
      const value = this.histograms?.[i] ?? this.values[i] ?? 0
      pushSample(live, this.times[i] ?? 0, value, this.startTimes?.[i] ?? 0)
    }
    return live
  }
}

function sampleAt(columns: SampleColumns, index: number): number | Histogram | 'stale' {
  if (columns.kinds?.[index] === stale) return 'stale'
  return columns.histograms?.[index] ?? columns.values[index] ?? 0
}

function pushSample(
  columns: SampleColumns,
  time: number,
  value: number | Histogram | 'stale',
  startTime: number,
): void {
  const at = columns.count
  if (at >= columns.times.length) grow(columns)
  columns.times[at] = time
  if (typeof value === 'number') {
    columns.values[at] = value
    if (columns.kinds) columns.kinds[at] = float
  } else {
    columns.kinds ??= new Uint8Array(columns.times.length).fill(float, 0, at)
    columns.kinds[at] = value === 'stale' ? stale : histogram
    columns.values[at] = 0
    if (value !== 'stale') {
      columns.histograms ??= []
      columns.histograms[at] = value
    }
  }
  if (startTime !== 0) columns.startTimes ??= new Float64Array(columns.times.length)
  if (columns.startTimes) columns.startTimes[at] = startTime
  columns.count++
}

function grow(columns: SampleColumns): void {
  const size = Math.max(16, columns.times.length * 2)
  columns.times = enlarged(columns.times, size)
  columns.values = enlarged(columns.values, size)
  if (columns.startTimes) columns.startTimes = enlarged(columns.startTimes, size)
  if (columns.kinds) {
    const kinds = new Uint8Array(size)
    kinds.set(columns.kinds)
    columns.kinds = kinds
  }
}

function enlarged(array: Float64Array, size: number): Float64Array {
  const larger = new Float64Array(size)
  larger.set(array)
  return larger
}
