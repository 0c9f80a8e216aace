/** The buckets of one classic histogram, gathered one by one; one collection can be cleared and used again. */
export class ClassicBuckets {
  readonly #bounds: number[] = []
  readonly #counts: number[] = []

  /** How many buckets there are. */
  get length(): number {
    return this.#bounds.length
  }

  /** Forgets all buckets. */
  clear(): void {
    this.#bounds.length = 0
    this.#counts.length = 0
  }

  /** Adds a bucket with the count of observations up to its bound; a bound may come several times, in any order. */
  add(upperBound: number, count: number): void {
    this.#bounds.push(upperBound)
    this.#counts.push(count)
  }

  /** The upper bound of the bucket at a place. */
  bound(at: number): number {
    return this.#bounds[at] ?? Number.NaN
  }

  /** The cumulative count of the bucket at a place. */
  count(at: number): number {
    return this.#counts[at] ?? Number.NaN
  }

  /** Replaces the count of the bucket at a place. */
  setCount(at: number, count: number): void {
    this.#counts[at] = count
  }

  /** Orders the buckets by bound; ones that come in order cost one pass. */
  sort(): void {
    const bounds = this.#bounds
    const counts = this.#counts
    for (let i = 1; i < bounds.length; i++) {
      const bound = this.bound(i)
      const count = this.count(i)
      let at = i
      for (; at > 0 && this.bound(at - 1) > bound; at--) {
        bounds[at] = this.bound(at - 1)
        counts[at] = this.count(at - 1)
      }
      bounds[at] = bound
      counts[at] = count
    }
  }

  /** Makes one bucket of sorted neighbours with the same bound, with the sum of their counts. */
  mergeEqualBounds(): void {
    let kept = 0
    for (let i = 1; i < this.length; i++) {
      if (this.bound(i) === this.bound(kept)) {
        this.#counts[kept] = this.count(kept) + this.count(i)
        continue
      }
      kept++
      this.#bounds[kept] = this.bound(i)
      this.#counts[kept] = this.count(i)
    }
    if (this.length > 0) this.#bounds.length = this.#counts.length = kept + 1
  }
}

/** What had to be changed so that the counts of a classic histogram do not fall. */
export interface MonotonicityFix {
  /** The bounds of the lowest and the highest bucket that were changed. */
  readonly minBucket: number
  readonly maxBucket: number
  /** The greatest change of a count. */
  readonly maxDiff: number
}

/** A quantile of a classic histogram, and the fix that its counts needed. */
export interface BucketQuantile {
  readonly value: number
  readonly fix: MonotonicityFix | undefined
}

/** Counts that differ relatively by less are held to be equal. */
const tolerance = 1e-12
const smallestNormal = 2.2250738585072014e-308

/**
 * The quantile `q` of a classic histogram, linear within a bucket. NaN without a `+Inf` bucket, with less than two
 * buckets or without observations. The buckets are sorted, merged and made monotonic in place.
 */
export function bucketQuantile(q: number, buckets: ClassicBuckets): BucketQuantile {
  if (Number.isNaN(q)) return { value: Number.NaN, fix: undefined }
  if (q < 0) return { value: Number.NEGATIVE_INFINITY, fix: undefined }
  if (q > 1) return { value: Number.POSITIVE_INFINITY, fix: undefined }
  buckets.sort()
  if (buckets.bound(buckets.length - 1) !== Number.POSITIVE_INFINITY)
    return { value: Number.NaN, fix: undefined }
  buckets.mergeEqualBounds()
  const fix = makeMonotonic(buckets)
  return buckets.length < 2 ? { value: Number.NaN, fix } : { value: rankValue(q, buckets), fix }
}

/**
 * The share of observations between two bounds, linear within a bucket. NaN where the quantile would be NaN, and 0
 * where `lower` is not below `upper`. The buckets are sorted and merged in place.
 */
export function bucketFraction(lower: number, upper: number, buckets: ClassicBuckets): number {
  buckets.sort()
  if (buckets.bound(buckets.length - 1) !== Number.POSITIVE_INFINITY) return Number.NaN
  buckets.mergeEqualBounds()
  const total = buckets.count(buckets.length - 1)
  if (total === 0 || Number.isNaN(lower) || Number.isNaN(upper)) return Number.NaN
  if (lower >= upper) return 0
  return (rankBelow(upper, buckets, total) - rankBelow(lower, buckets, total)) / total
}

function rankValue(q: number, buckets: ClassicBuckets): number {
  const last = buckets.length - 1
  const observations = buckets.count(last)
  if (observations === 0) return Number.NaN
  const rank = q * observations
  const at = firstReaching(rank, buckets, last)
  if (at === last) return buckets.bound(last - 1)
  const end = buckets.bound(at)
  if (at === 0) return end <= 0 ? end : end * (rank / buckets.count(0))
  const start = buckets.bound(at - 1)
  const below = buckets.count(at - 1)
  return start + (end - start) * ((rank - below) / (buckets.count(at) - below))
}

function firstReaching(rank: number, buckets: ClassicBuckets, last: number): number {
  let low = 0
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if (buckets.count(middle) >= rank) high = middle
    else low = middle + 1
  }
  return low
}

function makeMonotonic(buckets: ClassicBuckets): MonotonicityFix | undefined {
  let fix: MonotonicityFix | undefined
  let highest = buckets.count(0)
  for (let i = 1; i < buckets.length; i++) {
    const count = buckets.count(i)
    if (count === highest) continue
    const close = almostEqual(highest, count)
    if (!close && !(count < highest)) {
      highest = count
      continue
    }
    buckets.setCount(i, highest)
    if (!close) fix = widenFix(fix, buckets.bound(i), highest - count)
  }
  return fix
}

function widenFix(
  fix: MonotonicityFix | undefined,
  bound: number,
  difference: number,
): MonotonicityFix {
  return {
    minBucket: Math.min(fix?.minBucket ?? bound, bound),
    maxBucket: Math.max(fix?.maxBucket ?? bound, bound),
    maxDiff: Math.max(fix?.maxDiff ?? 0, difference),
  }
}

function almostEqual(a: number, b: number): boolean {
  const size = Math.abs(a) + Math.abs(b)
  const difference = Math.abs(a - b)
  if (a === 0 || b === 0 || size < smallestNormal) return difference < tolerance * smallestNormal
  return difference / Math.min(size, Number.MAX_VALUE) < tolerance
}

/**
 * How many observations lie below a value, at most all. The first bucket starts at 0 if it ends above; one that
 * starts at -Inf lies below in whole.
 */
function rankBelow(value: number, buckets: ClassicBuckets, total: number): number {
  let rank = 0
  let start = buckets.bound(0) > 0 ? 0 : Number.NEGATIVE_INFINITY
  for (let i = 0; i < buckets.length; i++) {
    const end = buckets.bound(i)
    if (start >= value || value === Number.NEGATIVE_INFINITY) break
    if (end > value && start !== Number.NEGATIVE_INFINITY) {
      rank += ((buckets.count(i) - rank) * (value - start)) / (end - start)
      break
    }
    rank = buckets.count(i)
    if (end > value) break
    start = end
  }
  return rank > total ? total : rank
}
