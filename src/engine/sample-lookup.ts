import { firstAfter } from './windows.ts'

/** Which samples of a series the steps of a run see. */
export interface SeenSamples {
  /** Index of the newest sample that is fresh enough at each step, -1 for none; it may be a stale marker. */
  readonly indexes: Int32Array
  /** The steps that see anything are those from `start` up to `end`, and step i sees sample i + shift. Undefined: it is not so simple. */
  readonly run: { readonly start: number; readonly end: number; readonly shift: number } | undefined
}

/** Finds the newest samples at the steps of a run; for series at the same times only once. */
export class SampleLookup {
  readonly #steps: Float64Array
  readonly #lookbackMs: number
  readonly #leftOpen: boolean
  readonly #known = new Map<Float64Array, { count: number; visible: unknown; seen: SeenSamples }>()

  constructor(
    steps: Float64Array,
    options: { readonly lookbackMs: number; readonly leftOpen: boolean },
  ) {
    this.#steps = steps
    this.#lookbackMs = options.lookbackMs
    this.#leftOpen = options.leftOpen
  }

  /**
   * Looks up among `count` samples at ascending times, none of them later than `visible` at its step. All times are in
   * milliseconds.
   */
  find(times: Float64Array, count: number, visible: Float64Array | undefined): SeenSamples {
    const known = this.#known.get(times)
    if (known && known.count === count && known.visible === visible) return known.seen
    const indexes = this.#indexes(times, count, visible)
    const seen = { indexes, run: this.#steps.length > 1 ? runOf(indexes) : undefined }
    if (this.#steps.length > 1) this.#known.set(times, { count, visible, seen })
    return seen
  }

  #indexes(times: Float64Array, count: number, visible: Float64Array | undefined): Int32Array {
    const steps = this.#steps
    const lookback = this.#lookbackMs
    const indexes = new Int32Array(steps.length)
    let next = 0
    if (steps.length === 1)
      next = firstAfter(times, count, Math.min(steps[0] ?? 0, visible?.[0] ?? Infinity))
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as number
      const limit = visible === undefined ? step : Math.min(step, visible[i] as number)
      while (next < count && (times[next] as number) <= limit) next++
      const age = next === 0 ? Infinity : step - (times[next - 1] as number)
      const fresh = this.#leftOpen ? age < lookback : age <= lookback
      indexes[i] = fresh ? next - 1 : -1
    }
    return indexes
  }
}

function runOf(indexes: Int32Array): SeenSamples['run'] {
  const start = indexes.findIndex((at) => at >= 0)
  if (start < 0) return { start: 0, end: 0, shift: 0 }
  const shift = (indexes[start] as number) - start
  let end = start
  while (end < indexes.length && indexes[end] === end + shift) end++
  for (let i = end; i < indexes.length; i++) if ((indexes[i] as number) >= 0) return undefined
  return { start, end, shift }
}
