import { highWord, powerOfTwo } from './float-bits.ts'

const smallestNormal = 2 ** -1022
const lift = 2 ** 54

/**
 * The fraction `f` of `x = f * 2^e`, its size in [0.5, 1), as the first result of Go's `math.Frexp`. Zeros,
 * infinities and NaN come back as they are. The exponent is {@link goFrexpExponent}.
 */
export function goFrexp(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const normal = Math.abs(x) < smallestNormal ? x * lift : x
  return normal * powerOfTwo(1022 - ((highWord(normal) >>> 20) & 0x7ff))
}

/** The exponent `e` of `x = f * 2^e` as the second result of Go's `math.Frexp`; 0 for zeros, infinities and NaN. */
export function goFrexpExponent(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return 0
  if (Math.abs(x) < smallestNormal) return ((highWord(x * lift) >>> 20) & 0x7ff) - 1022 - 54
  return ((highWord(x) >>> 20) & 0x7ff) - 1022
}
