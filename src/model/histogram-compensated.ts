import type { Histogram } from './histogram.ts'
import { exponentialBound } from './histogram-bounds.ts'
import { bucketIndexes, spansOf } from './histogram-layout.ts'
import { coarserIndex } from './histogram-resolution.ts'
import { kahanCompensation } from './kahan.ts'

/** A sum of histograms with what its rounding lost; both have the same buckets. */
export interface CompensatedSum {
  readonly sum: Histogram
  readonly lost: Histogram
}

/** The buckets of one side of a compensated sum by index. */
export interface CompensatedSide {
  readonly indexes: number[]
  readonly sums: number[]
  readonly lost: number[]
}

/** A loss of nothing for the buckets of a histogram. */
export function noLoss(histogram: Histogram): Histogram {
  return {
    ...histogram,
    count: 0,
    sum: 0,
    zeroCount: 0,
    positiveBuckets: histogram.positiveBuckets.map(() => 0),
    negativeBuckets: histogram.negativeBuckets.map(() => 0),
  }
}

/** One side by index. */
export function compensatedSide(
  { sum, lost }: CompensatedSum,
  side: 'positive' | 'negative',
): CompensatedSide {
  return {
    indexes: bucketIndexes(sum[`${side}Spans`]),
    sums: [...sum[`${side}Buckets`]],
    lost: [...lost[`${side}Buckets`]],
  }
}

/** The sum with other buckets. */
export function withSides(
  { sum, lost }: CompensatedSum,
  positive: CompensatedSide,
  negative: CompensatedSide,
): CompensatedSum {
  const layout = {
    positiveSpans: spansOf(positive.indexes),
    negativeSpans: spansOf(negative.indexes),
  }
  return {
    sum: { ...sum, ...layout, positiveBuckets: positive.sums, negativeBuckets: negative.sums },
    lost: { ...lost, ...layout, positiveBuckets: positive.lost, negativeBuckets: negative.lost },
  }
}

/** Adds to the bucket at a place of the side. */
export function increase(side: CompensatedSide, at: number, increment: number): void {
  const sum = side.sums[at] ?? 0
  side.lost[at] = kahanCompensation(sum, increment, side.lost[at] ?? 0)
  side.sums[at] = sum + increment
}

/** The sum in a coarser exponential schema. */
export function reduceCompensated(pair: CompensatedSum, schema: number): CompensatedSum {
  const steps = pair.sum.schema - schema
  if (steps <= 0) return pair
  const target = (index: number) => coarserIndex(index, steps)
  const reduced = withSides(
    pair,
    regroup(compensatedSide(pair, 'positive'), target),
    regroup(compensatedSide(pair, 'negative'), target),
  )
  return { sum: { ...reduced.sum, schema }, lost: { ...reduced.lost, schema } }
}

function regroup(side: CompensatedSide, target: (index: number) => number): CompensatedSide {
  const merged: CompensatedSide = { indexes: [], sums: [], lost: [] }
  for (let i = 0; i < side.indexes.length; i++) {
    const index = target(side.indexes[i] ?? 0)
    if (merged.indexes.at(-1) !== index) {
      merged.indexes.push(index)
      merged.sums.push(side.sums[i] ?? 0)
      merged.lost.push(side.lost[i] ?? 0)
      continue
    }
    const at = merged.indexes.length - 1
    increase(merged, at, side.sums[i] ?? 0)
    increase(merged, at, side.lost[i] ?? 0)
  }
  return merged
}

/** A zero bucket that has taken in others, with what the additions lost. */
export interface CompensatedZero {
  readonly threshold: number
  readonly sum: number
  readonly lost: number
}

/** The sum with its zero bucket widened to `least`, or farther where that would cut a populated bucket. */
export function widenCompensated(pair: CompensatedSum, least: number): CompensatedSum {
  const zero = widerCompensatedZero(pair, least)
  const drop = (name: 'positive' | 'negative') =>
    withoutEmpty(dropWithin(compensatedSide(pair, name), pair.sum.schema, zero.threshold))
  const { sum, lost } = withSides(pair, drop('positive'), drop('negative'))
  return {
    sum: { ...sum, zeroThreshold: zero.threshold, zeroCount: zero.sum },
    lost: { ...lost, zeroThreshold: zero.threshold, zeroCount: zero.lost },
  }
}

/**
 * The zero bucket widened to `least`, or farther where that would cut a populated bucket. Counting starts anew then,
 * but what was lost stays if the cut bucket was negative, as in Prometheus 3.14.
 */
export function widerCompensatedZero(pair: CompensatedSum, least: number): CompensatedZero {
  let { zeroCount: lost } = pair.lost
  for (let threshold = least; ; ) {
    const zero = countWithin(pair, threshold, lost)
    if (!(zero.threshold > threshold)) return zero
    threshold = zero.threshold
    lost = zero.lost
  }
}

function countWithin(pair: CompensatedSum, threshold: number, lost: number): CompensatedZero {
  const zero: CompensatedSide = { indexes: [0], sums: [pair.sum.zeroCount], lost: [lost] }
  const { schema } = pair.sum
  for (const name of ['positive', 'negative'] as const) {
    const side = compensatedSide(pair, name)
    for (let i = 0; i < side.indexes.length; i++) {
      const index = side.indexes[i] ?? 0
      if (exponentialBound(index - 1, schema) >= threshold) break
      increase(zero, 0, side.sums[i] ?? 0)
      increase(zero, 0, side.lost[i] ?? 0)
      const bound = exponentialBound(index, schema)
      if (bound > threshold && side.sums[i] !== 0)
        return { threshold: bound, sum: 0, lost: name === 'positive' ? lost : (zero.lost[0] ?? 0) }
    }
  }
  return { threshold, sum: zero.sums[0] ?? 0, lost: zero.lost[0] ?? 0 }
}

function withoutEmpty(side: CompensatedSide): CompensatedSide {
  const kept = [...side.indexes.keys()].filter((i) => side.sums[i] !== 0 || side.lost[i] !== 0)
  return {
    indexes: kept.map((i) => side.indexes[i] ?? 0),
    sums: kept.map((i) => side.sums[i] ?? 0),
    lost: kept.map((i) => side.lost[i] ?? 0),
  }
}

function dropWithin(side: CompensatedSide, schema: number, threshold: number): CompensatedSide {
  const first = side.indexes.findIndex((index) => exponentialBound(index - 1, schema) >= threshold)
  return sliceFrom(side, first)
}

/** One side without the buckets that end within the zero bucket. */
export function outside(side: CompensatedSide, schema: number, threshold: number): CompensatedSide {
  const first = side.indexes.findIndex((index) => exponentialBound(index, schema) > threshold)
  return first === 0 ? side : sliceFrom(side, first)
}

function sliceFrom(side: CompensatedSide, first: number): CompensatedSide {
  const from = first === -1 ? side.indexes.length : first
  return {
    indexes: side.indexes.slice(from),
    sums: side.sums.slice(from),
    lost: side.lost.slice(from),
  }
}
