import {
  type CounterResetHint,
  compactHistogram,
  exponentialBound,
  type Histogram,
  hasCustomBuckets,
  type IndexedBucket,
  negativeBuckets,
  positiveBuckets,
  withBuckets,
} from './histogram.ts'

/** Sum or difference of two histograms, and what had to be given up for it. */
export interface CombinedHistogram {
  readonly histogram: Histogram
  /** One says that the counter was reset, the other that it was not. */
  readonly counterResetCollision: boolean
  /** Their custom bounds differ; only the common ones are left. */
  readonly boundsReconciled: boolean
}

/** `a + b`; undefined where one has custom buckets and the other exponential ones. */
export function addHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined {
  return combine(a, b, 1)
}

/** `a - b`; undefined where one has custom buckets and the other exponential ones. */
export function subtractHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined {
  return combine(a, b, -1)
}

/** The histogram in a coarser (lower) schema. */
export function reduceResolution(histogram: Histogram, schema: number): Histogram {
  if (schema >= histogram.schema) return histogram
  const factor = 2 ** (histogram.schema - schema)
  const target = (index: number) => Math.ceil(index / factor)
  return withBuckets(
    { ...histogram, schema },
    regroup(positiveBuckets(histogram), target),
    regroup(negativeBuckets(histogram), target),
  )
}

function combine(a: Histogram, b: Histogram, sign: 1 | -1): CombinedHistogram | undefined {
  if (hasCustomBuckets(a) !== hasCustomBuckets(b)) return undefined
  const hint = combineHints(a.counterResetHint, b.counterResetHint)
  const custom = hasCustomBuckets(a)
  const [left, right] = custom ? commonBounds(a, b) : commonZeroBucket(a, b)
  const schema = Math.min(left.schema, right.schema)
  const x = reduceResolution(left, schema)
  const y = reduceResolution(right, schema)
  const sums = {
    ...x,
    count: x.count + sign * y.count,
    sum: x.sum + sign * y.sum,
    zeroCount: custom ? x.zeroCount : x.zeroCount + sign * y.zeroCount,
    counterResetHint: hint.hint,
  }
  return {
    histogram: withBuckets(
      sums,
      merge(positiveBuckets(x), positiveBuckets(y), sign),
      merge(negativeBuckets(x), negativeBuckets(y), sign),
    ),
    counterResetCollision: hint.collision,
    boundsReconciled: custom && !sameBounds(a, b),
  }
}

function combineHints(
  a: CounterResetHint,
  b: CounterResetHint,
): { hint: CounterResetHint; collision: boolean } {
  if (a === b) return { hint: a, collision: false }
  if (a === 'gauge' || b === 'gauge') return { hint: 'gauge', collision: false }
  return { hint: 'unknown', collision: a !== 'unknown' && b !== 'unknown' }
}

/** Gathers buckets under new indexes, which must not fall. */
function regroup(
  buckets: readonly IndexedBucket[],
  target: (index: number) => number,
): IndexedBucket[] {
  const grouped: { index: number; count: number }[] = []
  for (const { index, count } of buckets) {
    const last = grouped.at(-1)
    const to = target(index)
    if (last?.index === to) last.count += count
    else grouped.push({ index: to, count })
  }
  return grouped
}

function merge(
  a: readonly IndexedBucket[],
  b: readonly IndexedBucket[],
  sign: 1 | -1,
): IndexedBucket[] {
  const merged: IndexedBucket[] = []
  let j = 0
  for (const left of a) {
    for (let right = b[j]; right && right.index < left.index; right = b[++j])
      merged.push({ index: right.index, count: sign * right.count })
    const right = b[j]
    if (right?.index === left.index) {
      merged.push({ index: left.index, count: left.count + sign * right.count })
      j++
    } else merged.push(left)
  }
  for (const right of b.slice(j)) merged.push({ index: right.index, count: sign * right.count })
  return merged
}

function sameBounds(a: Histogram, b: Histogram): boolean {
  return (
    a.customValues.length === b.customValues.length &&
    a.customValues.every((bound, i) => bound === b.customValues[i])
  )
}

function commonBounds(a: Histogram, b: Histogram): [Histogram, Histogram] {
  if (sameBounds(a, b)) return [a, b]
  const known = new Set(b.customValues)
  const common = a.customValues.filter((bound) => known.has(bound))
  return [withBounds(a, common), withBounds(b, common)]
}

/** Moves every bucket into the one of fewer bounds that holds it. */
function withBounds(histogram: Histogram, bounds: readonly number[]): Histogram {
  let at = 0
  const targets = histogram.customValues.map((upper) => {
    while ((bounds[at] ?? upper) < upper) at++
    return at
  })
  return withBuckets(
    { ...histogram, customValues: bounds },
    regroup(positiveBuckets(histogram), (index) => targets[index] ?? bounds.length),
    [],
  )
}

/** Widens the narrower zero bucket; a populated bucket that the new threshold would cut is taken in whole. */
function commonZeroBucket(a: Histogram, b: Histogram): [Histogram, Histogram] {
  let left = a
  let right = b
  for (let round = 0; round < 4 && left.zeroThreshold !== right.zeroThreshold; round++) {
    if (left.zeroThreshold < right.zeroThreshold) left = widenZeroBucket(left, right.zeroThreshold)
    else right = widenZeroBucket(right, left.zeroThreshold)
  }
  return [left, right]
}

function widenZeroBucket(histogram: Histogram, least: number): Histogram {
  const up = positiveBuckets(histogram)
  const down = negativeBuckets(histogram)
  const threshold = unbrokenThreshold(histogram.schema, [up, down], least)
  const inside = ({ index }: IndexedBucket) =>
    exponentialBound(index - 1, histogram.schema) < threshold
  const absorbed = [...up, ...down].filter(inside)
  const outside = (bucket: IndexedBucket) => !inside(bucket)
  return compactHistogram(
    withBuckets(
      {
        ...histogram,
        zeroThreshold: threshold,
        zeroCount: absorbed.reduce((sum, bucket) => sum + bucket.count, histogram.zeroCount),
      },
      up.filter(outside),
      down.filter(outside),
    ),
  )
}

/** The threshold raised until it lies inside no populated bucket. */
function unbrokenThreshold(
  schema: number,
  sides: readonly (readonly IndexedBucket[])[],
  least: number,
): number {
  let threshold = least
  for (;;) {
    const cut = sides
      .flat()
      .find(
        ({ index, count }) =>
          count !== 0 &&
          exponentialBound(index - 1, schema) < threshold &&
          exponentialBound(index, schema) > threshold,
      )
    if (!cut) return threshold
    threshold = exponentialBound(cut.index, schema)
  }
}
