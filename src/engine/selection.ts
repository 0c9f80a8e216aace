import { createMatcher, type Matcher } from '../model/matcher.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { VectorSelector } from '../promql/ast.ts'
import { StepwiseNeeded } from './evaluation-error.ts'
import type { Run } from './run.ts'
import type { Storage } from './storage.ts'
import type { StoredSeries } from './stored-series.ts'

/** The series that a selector picks, resolved again only when the storage has got more series. */
export class Selection {
  readonly matchers: readonly Matcher[]
  readonly #storage: Storage
  readonly #name: string | undefined
  #series: readonly StoredSeries[] = []
  #sizeThen = -1

  constructor(selector: VectorSelector, storage: Storage) {
    this.#storage = storage
    this.matchers = selector.matchers.flatMap(({ name, op, value }) => {
      const matcher = createMatcher(name.value, op, value.value)
      return 'error' in matcher ? [] : [matcher]
    })
    const exact = this.matchers.find(({ name, op }) => name === metricNameLabel && op === '=')
    this.#name = selector.name?.value ?? exact?.value
  }

  /** The series, in the order of the storage. */
  series(): readonly StoredSeries[] {
    if (this.#sizeThen !== this.#storage.size) {
      this.#series = this.#storage.select(this.#name, this.matchers)
      this.#sizeThen = this.#storage.size
    }
    return this.#series
  }
}

/**
 * Time of the newest sample of a series that each step may see, in milliseconds; undefined: all of them. Samples of a
 * rule lie before its evaluation time by its `query_offset`; those of a rule that runs later are seen one step later.
 */
export function newestVisible(series: StoredSeries, run: Run): Float64Array | undefined {
  const { visibility } = run
  if (!visibility) return undefined
  const later = series.producer >= visibility.position ? 1 : 0
  const delay = series.delayMs + later
  if (visibility.shared) {
    if (delay > 0) throw new StepwiseNeeded()
    return undefined
  }
  return delay === 0 ? visibility.until : earlier(visibility.until, delay)
}

const earlierTimes = new WeakMap<Float64Array, Map<number, Float64Array>>()

/** Times moved back; the same array for the same times and delay. */
function earlier(times: Float64Array, delay: number): Float64Array {
  let known = earlierTimes.get(times)
  if (!known) {
    known = new Map()
    earlierTimes.set(times, known)
  }
  let moved = known.get(delay)
  if (!moved) {
    moved = times.map((time) => time - delay)
    known.set(delay, moved)
  }
  return moved
}
