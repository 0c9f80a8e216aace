import {
  type CounterResetHint,
  type Histogram,
  hasCustomBuckets,
  negativeBuckets,
  positiveBuckets,
} from '../model/histogram.ts'

const dayMs = 86_400_000

/**
 * Gives the histograms of a series the counter reset hints with which Prometheus' storage returns them:
 * `not_reset` where a histogram goes on from the one before; `unknown` behind a reset, written or found, a change of
 * layout, a float, a stale marker, a gauge, or midnight, where a block of storage ends; a gauge stays one (observed in
 * promtool 3.14).
 */
export class CounterResetHints {
  #last: Histogram | undefined
  #day = 0

  /** The next histogram as it is read back; its time is in milliseconds. */
  next(histogram: Histogram, time: number): Histogram {
    const day = Math.floor(time / dayMs)
    if (day !== this.#day) this.#last = undefined
    this.#day = day
    const hint = this.#hintOf(histogram)
    this.#last = histogram
    return hint === histogram.counterResetHint
      ? histogram
      : { ...histogram, counterResetHint: hint }
  }

  /** A float or a stale marker stands between two histograms. */
  interrupt(): void {
    this.#last = undefined
  }

  #hintOf(histogram: Histogram): CounterResetHint {
    const { counterResetHint: written } = histogram
    if (written === 'gauge') return 'gauge'
    const last = this.#last
    if (!last || last.counterResetHint === 'gauge' || written === 'reset') return 'unknown'
    const sameLayout =
      histogram.schema === last.schema && histogram.zeroThreshold === last.zeroThreshold
    return sameLayout && !fallsBehind(histogram, last) ? 'not_reset' : 'unknown'
  }
}

function fallsBehind(histogram: Histogram, last: Histogram): boolean {
  if (hasCustomBuckets(histogram) && !sameBounds(histogram.customValues, last.customValues))
    return true
  return (
    histogram.count < last.count ||
    histogram.zeroCount < last.zeroCount ||
    anyFalls(positiveBuckets(last), positiveBuckets(histogram)) ||
    anyFalls(negativeBuckets(last), negativeBuckets(histogram))
  )
}

function sameBounds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((bound, i) => bound === b[i])
}

function anyFalls(
  before: readonly { readonly index: number; readonly count: number }[],
  after: readonly { readonly index: number; readonly count: number }[],
): boolean {
  let at = 0
  return before.some(({ index, count }) => {
    while ((after[at]?.index ?? Infinity) < index) at++
    const bucket = after[at]
    return count > (bucket?.index === index ? bucket.count : 0)
  })
}
