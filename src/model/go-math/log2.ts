import { goFrexp, goFrexpExponent } from './frexp.ts'
import { goLog } from './log.ts'

/** The binary logarithm as Go's `math.Log2`; exact for powers of two. */
export function goLog2(x: number): number {
  const fraction = goFrexp(x)
  const exponent = goFrexpExponent(x)
  if (fraction === 0.5) return exponent - 1
  return goLog(fraction) * (1 / Math.LN2) + exponent
}
