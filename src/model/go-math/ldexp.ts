import { powerOfTwo } from './float-bits.ts'

const lowestStep = -969

/**
 * `x * 2^exponent`, rounded once, as Go's `math.Ldexp`. The exponent is an integer; results out of range are
 * infinite or zero with the sign of `x`.
 */
export function goLdexp(x: number, exponent: number): number {
  if (exponent >= -1022 && exponent <= 1023) return x * powerOfTwo(exponent)
  return exponent > 0 ? scaleUp(x, exponent) : scaleDown(x, exponent)
}

function scaleUp(x: number, exponent: number): number {
  const once = x * powerOfTwo(1023)
  const rest = Math.min(exponent - 1023, 2046)
  return rest > 1023 ? once * powerOfTwo(1023) * powerOfTwo(rest - 1023) : once * powerOfTwo(rest)
}

/** The steps leave 53 bits of room above the smallest normal number, so that only the last one rounds. */
function scaleDown(x: number, exponent: number): number {
  const once = x * powerOfTwo(lowestStep)
  const rest = Math.max(exponent - lowestStep, 2 * lowestStep)
  return rest < -1022
    ? once * powerOfTwo(lowestStep) * powerOfTwo(rest - lowestStep)
    : once * powerOfTwo(rest)
}
