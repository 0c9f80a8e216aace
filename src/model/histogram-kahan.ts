import { type Histogram, hasCustomBuckets, withHint } from './histogram.ts'
import type { CombinedHistogram } from './histogram-arithmetic.ts'
import {
  type CompensatedSide,
  type CompensatedSum,
  type CompensatedZero,
  compensatedSide,
  increase,
  noLoss,
  outside,
  reduceCompensated,
  widenCompensated,
  widerCompensatedZero,
  withSides,
} from './histogram-compensated.ts'
import { bucketsUnder, commonBounds } from './histogram-custom-bounds.ts'
import { combineHints } from './histogram-hints.ts'
import { identicalSpans, sameNumbers } from './histogram-layout.ts'
import { beginsOutsideZero } from './histogram-zero-bucket.ts'
import { kahanCompensation } from './kahan.ts'

/** A sum with what its rounding lost; `addHistograms(histogram, compensation)` is the total. */
export interface CompensatedHistogram extends CombinedHistogram {
  readonly compensation: Histogram
}

/**
 * Adds `other` to a running sum with Kahan–Neumaier compensation in every count, as the sums and averages of PromQL
 * do. `compensation` is that of the step before, undefined at first. Undefined where exponential and custom buckets mix.
 */
export function kahanAddHistograms(
  sum: Histogram,
  compensation: Histogram | undefined,
  other: Histogram,
): CompensatedHistogram | undefined {
  if (hasCustomBuckets(sum) !== hasCustomBuckets(other)) return undefined
  const { hint, collision } = combineHints(sum.counterResetHint, other.counterResetHint)
  const pair = { sum, lost: compensation ?? noLoss(withHint(sum, hint)) }
  const added = addAll(pair, other)
  const count = sum.count + other.count
  const total = sum.sum + other.sum
  return {
    histogram: { ...added.sum, count, sum: total, counterResetHint: hint },
    compensation: {
      ...added.lost,
      count: kahanCompensation(sum.count, other.count, pair.lost.count),
      sum: kahanCompensation(sum.sum, other.sum, pair.lost.sum),
    },
    counterResetCollision: collision,
    boundsReconciled: hasCustomBuckets(sum) && !sameNumbers(sum.customValues, other.customValues),
  }
}

function addAll(pair: CompensatedSum, other: Histogram): CompensatedSum {
  if (haveSameBuckets(pair.sum, other)) return addAligned(pair, other)
  return hasCustomBuckets(other) ? addCustom(pair, other) : addExponential(pair, other)
}

/** Whether the counts can be added one by one: nothing has to be merged or taken into the zero bucket. */
function haveSameBuckets(a: Histogram, b: Histogram): boolean {
  return (
    a.schema === b.schema &&
    a.zeroThreshold === b.zeroThreshold &&
    identicalSpans(a.positiveSpans, b.positiveSpans) &&
    identicalSpans(a.negativeSpans, b.negativeSpans) &&
    (hasCustomBuckets(a)
      ? sameNumbers(a.customValues, b.customValues)
      : beginsOutsideZero(b.positiveSpans, b) && beginsOutsideZero(b.negativeSpans, b))
  )
}

function addAligned({ sum, lost }: CompensatedSum, other: Histogram): CompensatedSum {
  const zeroCount = sum.zeroCount + other.zeroCount
  const [up, upLost] = addCounts(sum.positiveBuckets, lost.positiveBuckets, other.positiveBuckets)
  const [down, downLost] = addCounts(
    sum.negativeBuckets,
    lost.negativeBuckets,
    other.negativeBuckets,
  )
  const zeroLost = kahanCompensation(sum.zeroCount, other.zeroCount, lost.zeroCount)
  return {
    sum: { ...sum, zeroCount, positiveBuckets: up, negativeBuckets: down },
    lost: {
      ...lost,
      zeroCount: zeroLost,
      positiveBuckets: upLost,
      negativeBuckets: downLost,
    },
  }
}

function addCounts(
  sums: readonly number[],
  lost: readonly number[],
  counts: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const totals = sums.slice()
  const losses = lost.slice()
  for (let i = 0; i < counts.length; i++) {
    const sum = sums[i] ?? 0
    const count = counts[i] ?? 0
    totals[i] = sum + count
    losses[i] = kahanCompensation(sum, count, lost[i] ?? 0)
  }
  return [totals, losses]
}

function addExponential(pair: CompensatedSum, other: Histogram): CompensatedSum {
  const whole = { sum: other, lost: noLoss(other) }
  let left = pair
  let zero: CompensatedZero = { threshold: other.zeroThreshold, sum: other.zeroCount, lost: 0 }
  while (left.sum.zeroThreshold !== zero.threshold) {
    const least = left.sum.zeroThreshold
    if (zero.threshold < least) zero = widerCompensatedZero(whole, least)
    if (least < zero.threshold) left = widenCompensated(left, zero.threshold)
    if (Number.isNaN(least + zero.threshold)) break
  }
  const schema = Math.min(left.sum.schema, other.schema)
  const x = reduceCompensated(left, schema)
  const { sum, lost } = addBuckets(x, reduceCompensated(whole, schema), zero.threshold)
  const count: CompensatedSide = { indexes: [0], sums: [sum.zeroCount], lost: [lost.zeroCount] }
  increase(count, 0, zero.sum)
  increase(count, 0, zero.lost)
  return {
    sum: { ...sum, zeroCount: count.sums[0] ?? 0 },
    lost: { ...lost, zeroCount: count.lost[0] ?? 0 },
  }
}

function addBuckets(
  left: CompensatedSum,
  right: CompensatedSum,
  threshold?: number,
): CompensatedSum {
  const add = (name: 'positive' | 'negative') => {
    const side = compensatedSide(right, name)
    return addSide(
      compensatedSide(left, name),
      threshold === undefined ? side : outside(side, right.sum.schema, threshold),
    )
  }
  return withSides(left, add('positive'), add('negative'))
}

function addSide(side: CompensatedSide, other: CompensatedSide): CompensatedSide {
  if (sameNumbers(side.indexes, other.indexes)) {
    for (let i = 0; i < side.indexes.length; i++) addBucket(side, i, other, i)
    return side
  }
  const merged: CompensatedSide = { indexes: [], sums: [], lost: [] }
  let j = 0
  for (let i = 0; i < side.indexes.length || j < other.indexes.length; ) {
    const x = side.indexes[i] ?? Number.POSITIVE_INFINITY
    const y = other.indexes[j] ?? Number.POSITIVE_INFINITY
    merged.indexes.push(Math.min(x, y))
    merged.sums.push((x <= y ? side.sums[i] : other.sums[j]) ?? 0)
    merged.lost.push((x <= y ? side.lost[i] : other.lost[j]) ?? 0)
    if (x === y) addBucket(merged, merged.sums.length - 1, other, j)
    if (x <= y) i++
    if (y <= x) j++
  }
  return merged
}

function addBucket(to: CompensatedSide, at: number, from: CompensatedSide, place: number): void {
  increase(to, at, from.sums[place] ?? 0)
  increase(to, at, from.lost[place] ?? 0)
}

function addCustom(pair: CompensatedSum, other: Histogram): CompensatedSum {
  if (sameNumbers(pair.sum.customValues, other.customValues))
    return addBuckets(pair, { sum: other, lost: noLoss(other) })
  const bounds = commonBounds(pair.sum.customValues, other.customValues)
  const size = bounds.length + 1
  const all: CompensatedSide = {
    indexes: Array.from({ length: size }, (_, i) => i),
    sums: new Array<number>(size).fill(0),
    lost: new Array<number>(size).fill(0),
  }
  const { sum, lost } = pair
  const own = bucketsUnder(sum.positiveSpans, sum.customValues, bounds)
  for (const [i, target] of own.entries()) {
    increase(all, target, sum.positiveBuckets[i] ?? 0)
    increase(all, target, lost.positiveBuckets[i] ?? 0)
  }
  const theirs = bucketsUnder(other.positiveSpans, other.customValues, bounds)
  for (const [i, target] of theirs.entries()) increase(all, target, other.positiveBuckets[i] ?? 0)
  const filled = all.indexes.filter((i) => all.sums[i] !== 0 || all.lost[i] !== 0)
  const buckets: CompensatedSide = {
    indexes: filled,
    sums: filled.map((i) => all.sums[i] ?? 0),
    lost: filled.map((i) => all.lost[i] ?? 0),
  }
  const added = withSides(pair, buckets, { indexes: [], sums: [], lost: [] })
  return {
    sum: { ...added.sum, customValues: bounds },
    lost: { ...added.lost, customValues: bounds },
  }
}
