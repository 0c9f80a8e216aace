import { fusedMultiplyAdd, fusedMultiplyAddInFull } from './fused-multiply-add.ts'
import { goLdexp } from './ldexp.ts'

const ln2High = 0.693147180559663
const ln2Low = 2.8235290563031577e-13
const roundToInteger = 1.5 * 2 ** 52

/** Of r^6 down to r^0 in `(e^r - 1) / r`; r^7 is the first. */
const coefficients = Float64Array.of(1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1)
const firstCoefficient = 1 / 40320

/**
 * `e^x` as Go's `math.Exp` computes it on amd64 processors with fused multiply-add: N. Shibata's method (2010) of
 * a short Taylor series at a sixteenth of the reduced argument, squared four times as `e^r - 1`. It is infinite from
 * the first argument on whose power of two rounds to 1024, about 709.436, before e^x is out of range.
 */
export function goExp(x: number): number {
  if (Number.isNaN(x)) return x
  const k = x * Math.LOG2E + roundToInteger - roundToInteger
  if (k >= 1024) return Infinity
  if (k < -1080) return 0
  const r = fusedMultiplyAdd(-k, ln2Low, x - k * ln2High) * 0.0625
  let y = firstCoefficient
  for (let i = 0; i < 7; i++) y = fusedMultiplyAdd(y, r, coefficients[i] ?? 0)
  y *= r
  y *= y + 2
  y *= y + 2
  y *= y + 2
  return goLdexp(fusedMultiplyAddInFull(y + 2, y, 1), k)
}
