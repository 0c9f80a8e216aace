import { goExp2 } from './go-math/exp2.ts'
import { type Histogram, hasCustomBuckets } from './histogram.ts'

/**
 * The end of an exponential bucket that lies farther from zero, to the bit as Prometheus has it: a fraction in
 * [0.5, 1) times a power of two; the last bucket of finite numbers ends at the greatest of them, later ones at +Inf.
 */
export function exponentialBound(index: number, schema: number): number {
  if (schema <= 0) {
    const exponent = index * 2 ** -schema
    return exponent === 1024 ? Number.MAX_VALUE : scale(1, exponent)
  }
  const perDoubling = 2 ** schema
  const doublings = Math.floor(index / perDoubling)
  const fraction = fractionsOf(schema)[index - doublings * perDoubling] ?? 0.5
  if (fraction === 0.5 && doublings === 1024) return Number.MAX_VALUE
  return scale(fraction, doublings + 1)
}

/** The upper bound of a bucket on the positive side, which custom buckets have only; +Inf after the last of these. */
export function bucketBound(histogram: Histogram, index: number): number {
  return hasCustomBuckets(histogram)
    ? (histogram.customValues[index] ?? Number.POSITIVE_INFINITY)
    : exponentialBound(index, histogram.schema)
}

/** `fraction * 2^exponent`, rounded once where the result is subnormal. */
function scale(fraction: number, exponent: number): number {
  if (exponent >= 1025) return Number.POSITIVE_INFINITY
  if (exponent === 1024) return fraction * 2 * 2 ** 1023
  if (exponent >= -1021) return fraction * 2 ** exponent
  if (exponent < -1080) return 0
  return fraction * 2 ** (exponent + 64) * 2 ** -64
}

const knownFractions: (readonly number[])[] = [[0.5]]

/**
 * Where the buckets of one doubling start. Every second one is that of the next coarser schema, the others are the
 * one before times the factor: the procedure that the client libraries document.
 */
function fractionsOf(schema: number): readonly number[] {
  const known = knownFractions[schema]
  if (known) return known
  const coarser = fractionsOf(schema - 1)
  const factor = goExp2(2 ** -schema)
  const fractions: number[] = []
  for (const fraction of coarser) fractions.push(fraction, fraction * factor)
  knownFractions[schema] = fractions
  return fractions
}
