import { float, histogram } from '../engine/column.ts'
import { type SampleColumns, stale } from '../engine/stored-series.ts'
import { type SeriesItem, seriesLength, seriesValues } from '../promql/series-values.ts'

/** Times of the positions of input series, in milliseconds; series of equal length without gaps share one array. */
export class PositionTimes {
  readonly #startMs: number
  readonly #intervalMs: number
  readonly #known = new Map<number, Float64Array>()

  constructor(startMs: number, intervalMs: number) {
    this.#startMs = startMs
    this.#intervalMs = intervalMs
  }

  /** Time of a position, which counts from 0. */
  at(position: number): number {
    return this.#startMs + position * this.#intervalMs
  }

  /** How many positions are not later than a time. Without an interval all stand at the start, and only the first sample is stored. */
  countUntil(timeMs: number, items: readonly SeriesItem[]): number {
    if (this.#intervalMs > 0)
      return Math.max(0, Math.floor((timeMs - this.#startMs) / this.#intervalMs) + 1)
    const first = items.findIndex(({ kind, count }) => kind !== 'missing' && count > 0)
    return first < 0 ? 0 : seriesLength(items.slice(0, first)) + 1
  }

  /** The times of the first positions. Not to be changed. */
  first(count: number): Float64Array {
    const known = this.#known.get(count)
    if (known) return known
    const times = new Float64Array(count)
    for (let i = 0; i < count; i++) times[i] = this.at(i)
    this.#known.set(count, times)
    return times
  }
}

/** How many samples the first positions of a series hold; those that are missing hold none. */
export function sampleCount(items: readonly SeriesItem[], positions: number): number {
  let left = positions
  let samples = 0
  for (const item of items) {
    const taken = Math.min(left, item.count)
    if (item.kind !== 'missing') samples += taken
    left -= taken
  }
  return samples
}

/** The samples at the first positions of a series, in columns. Floats gather the error of repeated addition. */
export function expandItems(
  items: readonly SeriesItem[],
  positions: number,
  times: PositionTimes,
): SampleColumns {
  const count = sampleCount(items, positions)
  const simple = items.every((item) => item.kind === 'float' && item.first !== 'stale')
  const columns: SampleColumns = {
    times: simple ? times.first(count) : new Float64Array(count),
    values: new Float64Array(count),
    kinds: simple ? undefined : new Uint8Array(count).fill(float),
    histograms: undefined,
    startTimes: undefined,
    count: 0,
  }
  let position = 0
  for (const item of items) {
    if (position >= positions) break
    const taken = Math.min(positions - position, item.count)
    if (item.kind !== 'missing') {
      if (!simple) fillTimes(columns, times, position, taken)
      fillValues(columns, item, taken)
      columns.count += taken
    }
    position += taken
  }
  return columns
}

function fillTimes(
  columns: SampleColumns,
  times: PositionTimes,
  position: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) columns.times[columns.count + i] = times.at(position + i)
}

function fillValues(
  columns: SampleColumns,
  item: Exclude<SeriesItem, { kind: 'missing' }>,
  count: number,
): void {
  const from = columns.count
  if (item.kind === 'histogram') {
    columns.histograms ??= []
    columns.kinds?.fill(histogram, from, from + count)
    let at = from
    for (const value of seriesValues([{ ...item, count }]))
      if (value !== null && typeof value === 'object') columns.histograms[at++] = value
  } else if (item.first === 'stale') columns.kinds?.fill(stale, from, from + count)
  else if (item.step === undefined) columns.values.fill(item.first, from, from + count)
  else {
    const { values } = columns
    let value = item.first
    for (let i = 0; i < count; i++) {
      values[from + i] = value
      value += item.step
    }
  }
}
