import { goLog } from './log.ts'

const large = 2 ** 28
const small = 2 ** -28

/** The inverse hyperbolic sine as Go's `math.Asinh` (fdlibm over Go's logarithm). */
export function goAsinh(x: number): number {
  if (!Number.isFinite(x)) return x
  const size = Math.abs(x)
  if (size < small) return x
  const result = positiveAsinh(size)
  return x < 0 ? -result : result
}

/** The inverse hyperbolic cosine as Go's `math.Acosh` (fdlibm over Go's logarithm); NaN below 1. */
export function goAcosh(x: number): number {
  if (!(x >= 1)) return NaN
  if (x === 1) return 0
  if (x >= large) return goLog(x) + Math.LN2
  if (x > 2) return goLog(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
  const t = x - 1
  return Math.log1p(t + Math.sqrt(2 * t + t * t))
}

/** The inverse hyperbolic tangent as Go's `math.Atanh`; the platform's has the same bits. */
export function goAtanh(x: number): number {
  return Math.atanh(x)
}

function positiveAsinh(x: number): number {
  if (x > large) return goLog(x) + Math.LN2
  const root = Math.sqrt(x * x + 1)
  if (x > 2) return goLog(2 * x + 1 / (root + x))
  return Math.log1p(x + (x * x) / (1 + root))
}
