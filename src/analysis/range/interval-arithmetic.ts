import type { ArithmeticOp } from '../../promql/ast.ts'
import { anyValue, type Interval, noValue } from './interval.ts'
import { hasNoNumber, onlyNumber, pointAt } from './interval-set.ts'

/**
 * How a zero that is a bound is taken: `signed` as floats have it, where dividing by a negative zero turns the sign round;
 * `plain` as people think of it.
 */
export type ZeroReading = 'signed' | 'plain'

/** What an operator can give for operands of two intervals. Rounding never leads past a bound, as it keeps the order of numbers. */
export function computeInterval(
  op: ArithmeticOp,
  left: Interval,
  right: Interval,
  zero: ZeroReading,
): Interval {
  if (hasNoNumber(left) || hasNoNumber(right))
    return left.nan || right.nan ? (op === '^' ? anyValue : { ...noValue, nan: true }) : noValue
  switch (op) {
    case '+':
      return add(left, right)
    case '-':
      return add(left, negate(right))
    case '*':
      return multiply(left, right)
    case '/':
      return divide(left, right, zero)
    case '%':
      return remainder(left, right)
    case '^':
      return power(left, right, zero)
    case 'atan2':
      return { ...closed(-Math.PI, Math.PI), nan: left.nan || right.nan }
  }
}

/** The interval of the numbers with the opposite sign. */
export function negate(interval: Interval): Interval {
  const { min, max, minOpen, maxOpen, int, nan } = interval
  return { min: 0 - max, max: 0 - min, minOpen: maxOpen, maxOpen: minOpen, int, nan }
}

/** Whether a bound is reached that is infinite. */
function reaches(interval: Interval, bound: number): boolean {
  return bound > 0
    ? interval.max === Infinity && !interval.maxOpen
    : interval.min === -Infinity && !interval.minOpen
}

function isInfinite(interval: Interval): boolean {
  return reaches(interval, Infinity) || reaches(interval, -Infinity)
}

function hasZero({ min, max, minOpen, maxOpen }: Interval): boolean {
  return min <= 0 && max >= 0 && !(min === 0 && minOpen) && !(max === 0 && maxOpen)
}

function closed(min: number, max: number): Interval {
  return { min, max, minOpen: false, maxOpen: false, int: false, nan: false }
}

function add(a: Interval, b: Interval): Interval {
  const min = a.min + b.min
  const max = a.max + b.max
  const opposite =
    (reaches(a, Infinity) && reaches(b, -Infinity)) ||
    (reaches(a, -Infinity) && reaches(b, Infinity))
  return {
    ...closed(Number.isNaN(min) ? -Infinity : min, Number.isNaN(max) ? Infinity : max),
    int: a.int && b.int,
    nan: a.nan || b.nan || opposite,
  }
}

function multiply(a: Interval, b: Interval): Interval {
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((product) =>
    Number.isNaN(product) ? 0 : product,
  )
  return {
    ...closed(Math.min(...products), Math.max(...products)),
    int: a.int && b.int,
    nan: a.nan || b.nan || (hasZero(a) && isInfinite(b)) || (hasZero(b) && isInfinite(a)),
  }
}

function divide(a: Interval, b: Interval, zero: ZeroReading): Interval {
  const nan = a.nan || b.nan || (hasZero(a) && hasZero(b)) || (isInfinite(a) && isInfinite(b))
  const bounded = quotients(a, b, zero)
  return bounded ? { ...bounded, nan } : { ...anyValue, nan }
}

function quotients(a: Interval, b: Interval, zero: ZeroReading): Interval | undefined {
  if ((b.min < 0 && b.max > 0) || (b.min === 0 && b.max === 0)) return undefined
  if (hasZero(b) && zero === 'signed') return undefined
  if (b.max <= 0) return quotients(negate(a), negate(b), zero)
  const bounds = [a.min, a.max].flatMap((bound) => [quotient(bound, b.min), quotient(bound, b.max)])
  return closed(Math.min(...bounds), Math.max(...bounds))
}

/** A bound by a positive one; a zero by zero and infinity by infinity could be anything from zero to infinity. */
function quotient(bound: number, divisor: number): number {
  if (divisor === 0) return bound === 0 ? 0 : bound * Infinity
  const result = bound / divisor
  return Number.isNaN(result) ? 0 : result
}

/** The sign of the dividend, and no more than either. */
function remainder(a: Interval, b: Interval): Interval {
  const nan = a.nan || b.nan || hasZero(b) || isInfinite(a)
  const most = Math.max(Math.abs(b.min), Math.abs(b.max))
  return {
    ...closed(a.min >= 0 ? 0 : Math.max(a.min, -most), a.max <= 0 ? 0 : Math.min(a.max, most)),
    int: a.int && b.int,
    nan,
  }
}

function power(a: Interval, b: Interval, zero: ZeroReading): Interval {
  const base = onlyNumber(a)
  const exponent = onlyNumber(b)
  if (base !== undefined && exponent !== undefined) {
    const value = base ** exponent
    if (Number.isSafeInteger(value) && Number.isInteger(base)) return pointAt(value)
  }
  if (exponent === 1) return a
  const even = exponent !== undefined && exponent % 2 === 0
  const positive = a.min > 0 || (a.min === 0 && (a.minOpen || zero === 'plain'))
  if (!even && !positive) return anyValue
  return { ...closed(0, Infinity), nan: a.nan || b.nan || (!positive && !even) }
}
