import { type Histogram, hasCustomBuckets } from './histogram.ts'
import { bucketsUnder, commonBounds } from './histogram-custom-bounds.ts'
import { combineHints } from './histogram-hints.ts'
import {
  type BucketSide,
  bucketIndexes,
  identicalSpans,
  sameNumbers,
  sideOf,
  spansOf,
} from './histogram-layout.ts'
import { reduceResolution } from './histogram-resolution.ts'
import { alignZeroBuckets, outsideZero } from './histogram-zero-bucket.ts'

/** Sum or difference of two histograms, and what had to be given up for it. */
export interface CombinedHistogram {
  readonly histogram: Histogram
  /** One says that the counter was reset, the other that it was not. */
  readonly counterResetCollision: boolean
  /** Their custom bounds differ; only the common ones are left. */
  readonly boundsReconciled: boolean
}

/** Prometheus' error where one operand has custom buckets and the other exponential ones. */
export const mixedSchemas =
  'cannot apply this operation on histograms with a mix of exponential and custom bucket schemas'

/** `a + b`, not compacted; undefined where one has custom buckets and the other exponential ones. */
export function addHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined {
  return combine(a, b, 1)
}

/**
 * `a - b`, not compacted; undefined where one has custom buckets and the other exponential ones. The hint is that
 * of a sum: PromQL's `-` makes the result a gauge by itself.
 */
export function subtractHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined {
  return combine(a, b, -1)
}

/** Every count and the sum times `factor`; a negative factor makes it a gauge. */
export function multiplyHistogram(histogram: Histogram, factor: number): Histogram {
  const times = (value: number) => value * factor
  return {
    ...histogram,
    count: histogram.count * factor,
    sum: histogram.sum * factor,
    zeroCount: hasCustomBuckets(histogram) ? 0 : histogram.zeroCount * factor,
    positiveBuckets: histogram.positiveBuckets.map(times),
    negativeBuckets: histogram.negativeBuckets.map(times),
    counterResetHint: factor < 0 ? 'gauge' : histogram.counterResetHint,
  }
}

/** Every count and the sum over `scalar`; a negative one makes it a gauge, and 0 leaves no buckets but zero's. */
export function divideHistogram(histogram: Histogram, scalar: number): Histogram {
  const over = (value: number) => value / scalar
  const divided: Histogram = {
    ...histogram,
    count: histogram.count / scalar,
    sum: histogram.sum / scalar,
    zeroCount: histogram.zeroCount / scalar,
    counterResetHint: scalar < 0 ? 'gauge' : histogram.counterResetHint,
  }
  return scalar === 0
    ? {
        ...divided,
        positiveSpans: [],
        positiveBuckets: [],
        negativeSpans: [],
        negativeBuckets: [],
      }
    : {
        ...divided,
        positiveBuckets: histogram.positiveBuckets.map(over),
        negativeBuckets: histogram.negativeBuckets.map(over),
      }
}

function combine(a: Histogram, b: Histogram, sign: 1 | -1): CombinedHistogram | undefined {
  if (hasCustomBuckets(a) !== hasCustomBuckets(b)) return undefined
  const { hint, collision } = combineHints(a.counterResetHint, b.counterResetHint)
  const reconciled = hasCustomBuckets(a) && !sameNumbers(a.customValues, b.customValues)
  const buckets = hasCustomBuckets(a) ? combineCustom(a, b, sign) : combineExponential(a, b, sign)
  return {
    histogram: {
      ...buckets,
      count: a.count + sign * b.count,
      sum: a.sum + sign * b.sum,
      counterResetHint: hint,
    },
    counterResetCollision: collision,
    boundsReconciled: reconciled,
  }
}

function combineExponential(a: Histogram, b: Histogram, sign: 1 | -1): Histogram {
  const { left, zeroOfRight } = alignZeroBuckets(a, b)
  const schema = Math.min(a.schema, b.schema)
  const x = reduceResolution(left, schema)
  const y = reduceResolution(b, schema)
  const outside = (name: 'positive' | 'negative') =>
    outsideZero(sideOf(y, name), schema, zeroOfRight.threshold)
  const positive = combineSides(sideOf(x, 'positive'), outside('positive'), sign)
  const negative = combineSides(sideOf(x, 'negative'), outside('negative'), sign)
  return {
    ...x,
    zeroCount: x.zeroCount + sign * zeroOfRight.count,
    positiveSpans: positive.spans,
    positiveBuckets: positive.counts,
    negativeSpans: negative.spans,
    negativeBuckets: negative.counts,
  }
}

function combineCustom(a: Histogram, b: Histogram, sign: 1 | -1): Histogram {
  if (sameNumbers(a.customValues, b.customValues)) {
    const { spans, counts } = combineSides(sideOf(a, 'positive'), sideOf(b, 'positive'), sign)
    return { ...a, positiveSpans: spans, positiveBuckets: counts }
  }
  const bounds = commonBounds(a.customValues, b.customValues)
  const sums = new Float64Array(bounds.length + 1)
  gather(sums, a, bounds, 1)
  gather(sums, b, bounds, sign)
  const filled = [...sums.keys()].filter((index) => sums[index] !== 0)
  return {
    ...a,
    customValues: bounds,
    positiveSpans: spansOf(filled),
    positiveBuckets: filled.map((index) => sums[index] ?? 0),
  }
}

function gather(
  sums: Float64Array,
  histogram: Histogram,
  bounds: readonly number[],
  sign: 1 | -1,
): void {
  const targets = bucketsUnder(histogram.positiveSpans, histogram.customValues, bounds)
  const counts = histogram.positiveBuckets
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i] ?? 0
    sums[target] = (sums[target] ?? 0) + sign * (counts[i] ?? 0)
  }
}

function combineSides(a: BucketSide, b: BucketSide, sign: 1 | -1): BucketSide {
  if (b.counts.length === 0) return a
  return identicalSpans(a.spans, b.spans)
    ? { spans: a.spans, counts: addCounts(a.counts, b.counts, sign) }
    : mergeSides(a, b, sign)
}

function addCounts(a: readonly number[], b: readonly number[], sign: 1 | -1): number[] {
  const sums = a.slice()
  for (let i = 0; i < sums.length; i++) sums[i] = (a[i] ?? 0) + sign * (b[i] ?? 0)
  return sums
}

function mergeSides(a: BucketSide, b: BucketSide, sign: 1 | -1): BucketSide {
  const left = bucketIndexes(a.spans)
  const right = bucketIndexes(b.spans)
  const indexes: number[] = []
  const counts: number[] = []
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const x = left[i] ?? Number.POSITIVE_INFINITY
    const y = right[j] ?? Number.POSITIVE_INFINITY
    indexes.push(Math.min(x, y))
    if (x < y) counts.push(a.counts[i++] ?? 0)
    else if (y < x) counts.push(sign * (b.counts[j++] ?? 0))
    else counts.push((a.counts[i++] ?? 0) + sign * (b.counts[j++] ?? 0))
  }
  return { spans: spansOf(indexes), counts }
}
