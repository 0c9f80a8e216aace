import {
  compactHistogram,
  customSchema,
  type Histogram,
  type IndexedBucket,
  negativeBuckets,
  positiveBuckets,
} from '../../../src/model/histogram.ts'

const tolerance = 1e-6
const smallestNormal = 2.2250738585072014e-308

/** Whether two floats are equal but for a millionth; NaN equals NaN. */
export function equalFloats(a: number, b: number): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true
  const sum = Math.abs(a) + Math.abs(b)
  const difference = Math.abs(a - b)
  if (a === 0 || b === 0 || sum < smallestNormal) return difference < tolerance * smallestNormal
  return difference / Math.min(sum, Number.MAX_VALUE) < tolerance
}

/** Whether two histograms without their empty buckets are equal; the hint counts where it was written. */
export function equalHistograms(
  expected: Histogram,
  actual: Histogram,
  hintWritten: boolean,
): boolean {
  const a = compactHistogram(expected)
  const b = compactHistogram(actual)
  return (
    a.schema === b.schema &&
    equalFloats(a.count, b.count) &&
    equalFloats(a.sum, b.sum) &&
    equalFloats(a.zeroCount, b.zeroCount) &&
    a.zeroThreshold === b.zeroThreshold &&
    (a.schema !== customSchema || equalBounds(a.customValues, b.customValues)) &&
    equalBuckets(positiveBuckets(a), positiveBuckets(b)) &&
    equalBuckets(negativeBuckets(a), negativeBuckets(b)) &&
    (!hintWritten || a.counterResetHint === b.counterResetHint)
  )
}

function equalBounds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((bound, i) => bound === b[i])
}

function equalBuckets(a: readonly IndexedBucket[], b: readonly IndexedBucket[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ index, count }, i) => {
      const other = b[i]
      return other?.index === index && equalFloats(count, other.count)
    })
  )
}
