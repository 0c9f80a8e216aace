import { formatFixed, formatGeneral } from './go-number.ts'
import { type BucketSpan, type Histogram, hasCustomBuckets } from './histogram.ts'

/** Why storage refuses the histogram, in Prometheus' words; undefined where it does not. */
export function validateHistogram(histogram: Histogram): string | undefined {
  const layout = hasCustomBuckets(histogram)
    ? customProblem(histogram)
    : exponentialProblem(histogram)
  return (
    layout ??
    countProblem('negative', histogram.negativeBuckets) ??
    observationsProblem(histogram.count) ??
    countProblem('positive', histogram.positiveBuckets)
  )
}

function exponentialProblem(histogram: Histogram): string | undefined {
  const { schema, zeroCount } = histogram
  if (!(schema >= -4 && schema <= 8))
    return `histogram has an invalid schema, which must be between -4 and 8 for exponential buckets, or -53 for custom buckets, got schema ${schema}`
  const positive = spanProblem(histogram.positiveSpans, histogram.positiveBuckets.length)
  if (positive !== undefined) return `positive side: ${positive}`
  const negative = spanProblem(histogram.negativeSpans, histogram.negativeBuckets.length)
  if (negative !== undefined) return `negative side: ${negative}`
  if (zeroCount < 0)
    return `zero bucket has observation count of ${formatGeneral(zeroCount)}: histogram has a bucket whose observation count is negative`
  return histogram.customValues.length > 0
    ? 'histogram with exponential schema must not have custom bounds'
    : undefined
}

function customProblem(histogram: Histogram): string | undefined {
  const problem =
    boundsProblem(histogram.customValues, histogram.positiveSpans) ??
    spanProblem(histogram.positiveSpans, histogram.positiveBuckets.length) ??
    unusedProblem(histogram)
  return problem === undefined ? undefined : `custom buckets: ${problem}`
}

function unusedProblem(histogram: Histogram): string | undefined {
  if (histogram.zeroCount !== 0) return 'must have zero count of 0'
  if (histogram.zeroThreshold !== 0) return 'must have zero threshold of 0'
  if (histogram.negativeSpans.length > 0) return 'must not have negative spans'
  return histogram.negativeBuckets.length > 0 ? 'must not have negative buckets' : undefined
}

function boundsProblem(
  bounds: readonly number[],
  spans: readonly BucketSpan[],
): string | undefined {
  let previous = Number.NEGATIVE_INFINITY
  for (const [i, bound] of bounds.entries()) {
    if (Number.isNaN(bound)) return 'histogram custom bounds must not be NaN'
    if (i > 0 && bound <= previous)
      return `previous bound is ${formatFixed(previous, 6)} and current is ${formatFixed(bound, 6)}: histogram custom bounds must be in strictly increasing order`
    previous = bound
  }
  if (bounds.at(-1) === Number.POSITIVE_INFINITY)
    return 'last +Inf bound must not be explicitly defined: histogram custom bounds must be finite'
  let extent = 0
  for (const [i, { offset, length }] of spans.entries()) {
    if (offset < 0) return negativeOffset(i, offset)
    extent += offset + length
  }
  return extent > bounds.length + 1
    ? `only ${bounds.length} custom bounds defined which is insufficient to cover total span length of ${extent}: histogram custom bounds are too few`
    : undefined
}

function spanProblem(spans: readonly BucketSpan[], buckets: number): string | undefined {
  let needed = 0
  for (const [i, { offset, length }] of spans.entries()) {
    if (i > 0 && offset < 0) return negativeOffset(i, offset)
    needed += length
  }
  return needed === buckets
    ? undefined
    : `spans need ${needed} buckets, have ${buckets} buckets: histogram spans specify different number of buckets than provided`
}

function negativeOffset(at: number, offset: number): string {
  return `span number ${at + 1} with offset ${offset}: histogram has a span whose offset is negative`
}

function countProblem(side: string, counts: readonly number[]): string | undefined {
  const at = counts.findIndex((count) => count < 0)
  return at === -1
    ? undefined
    : `${side} side: bucket number ${at + 1} has observation count of ${formatGeneral(counts[at] ?? 0)}: histogram has a bucket whose observation count is negative`
}

function observationsProblem(count: number): string | undefined {
  return count < 0
    ? `observation count is  ${formatGeneral(count)}: histogram's observation count is negative`
    : undefined
}
