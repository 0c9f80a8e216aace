/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

/** The number one. */
export const one: Rational = { num: 1n, den: 1n }

/** A fraction in lowest terms; the denominator must not be zero. */
export function rational(num: bigint, den = 1n): Rational {
  const divisor = gcd(num < 0n ? -num : num, den < 0n ? -den : den) || 1n
  const sign = den < 0n ? -1n : 1n
  return { num: (sign * num) / divisor, den: (sign * den) / divisor }
}

/** The product. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den)
}

/** The quotient; the divisor must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num)
}

/** The nearest float. */
export function toNumber({ num, den }: Rational): number {
  return Number(num) / Number(den)
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}
