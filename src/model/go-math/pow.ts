import { goExp } from './exp.ts'
import { goFrexp, goFrexpExponent } from './frexp.ts'
import { goLdexp } from './ldexp.ts'
import { goLog } from './log.ts'

const exponentLimit = 4096

/**
 * `x^y` as Go's `math.Pow`: the integer part of `y` by repeated squaring with mantissa and exponent apart, the
 * remaining fraction of at most a half by `exp(fraction * log(x))`. Special cases are those of C99, so
 * `1^NaN` and `(-1)^Inf` are 1.
 */
export function goPow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (y === 1) return x
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (x === 0 || !Number.isFinite(x)) return x ** y
  if (!Number.isFinite(y) || Math.abs(y) >= 2 ** 63) return farPower(x, y)
  if (y === 0.5) return Math.sqrt(x)
  if (y === -0.5) return 1 / Math.sqrt(x)
  return finitePower(x, y)
}

function farPower(x: number, y: number): number {
  if (x === -1) return 1
  return Math.abs(x) < 1 === y > 0 ? 0 : Infinity
}

function finitePower(x: number, y: number): number {
  const size = Math.abs(y)
  let whole = Math.floor(size)
  let fraction = size - whole
  let mantissa = 1
  if (fraction !== 0) {
    if (x < 0) return NaN
    if (fraction > 0.5) {
      fraction--
      whole++
    }
    mantissa = goExp(fraction * goLog(x))
  }
  return powerOfWhole(x, whole, mantissa, y < 0)
}

/** `mantissa * x^whole`, or one divided by it. */
function powerOfWhole(x: number, whole: number, first: number, inverse: boolean): number {
  let mantissa = first
  let exponent = 0
  let square = goFrexp(x)
  let squareExponent = goFrexpExponent(x)
  for (let rest = whole; rest !== 0; ) {
    if (squareExponent < -exponentLimit || squareExponent > exponentLimit) {
      exponent += squareExponent
      break
    }
    const half = Math.floor(rest * 0.5)
    if (rest !== half + half) {
      mantissa *= square
      exponent += squareExponent
    }
    square *= square
    squareExponent *= 2
    if (square < 0.5) {
      square += square
      squareExponent--
    }
    rest = half
  }
  return inverse ? goLdexp(1 / mantissa, -exponent) : goLdexp(mantissa, exponent)
}
