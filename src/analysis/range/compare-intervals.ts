import type { ComparisonOp } from '../../promql/ast.ts'
import { turnedAround } from '../../promql/comparison-op.ts'
import { anyValue, type Interval, noValue } from './interval.ts'
import { contains, hasNoNumber, intersect, onlyNumber, tightened } from './interval-set.ts'

/** Whether a comparison holds for all values, for none, or for some. */
export type Truth = 'always' | 'never' | 'sometimes'

/** Whether `left op right` holds. Nothing compares with NaN, but that it is unequal. */
export function compareIntervals(op: ComparisonOp, left: Interval, right: Interval): Truth {
  if (hasNoNumber(left) || hasNoNumber(right)) return 'sometimes'
  const certain = certainty(op, left, right)
  if (!left.nan && !right.nan) return certain
  if (op === '!=') return certain === 'always' ? 'always' : 'sometimes'
  return certain === 'never' ? 'never' : 'sometimes'
}

/** The same where NaN is left aside. */
export function compareNumbers(op: ComparisonOp, left: Interval, right: Interval): Truth {
  if (hasNoNumber(left) || hasNoNumber(right)) return 'sometimes'
  return certainty(op, left, right)
}

function certainty(op: ComparisonOp, left: Interval, right: Interval): Truth {
  switch (op) {
    case '>':
      return isAbove(left, right) ? 'always' : isNotAbove(left, right) ? 'never' : 'sometimes'
    case '<=':
      return isNotAbove(left, right) ? 'always' : isAbove(left, right) ? 'never' : 'sometimes'
    case '<':
    case '>=':
      return certainty(turnedAround(op), right, left)
    case '==':
      return isDisjoint(left, right) ? 'never' : isSame(left, right) ? 'always' : 'sometimes'
    case '!=':
      return isDisjoint(left, right) ? 'always' : isSame(left, right) ? 'never' : 'sometimes'
  }
}

function isAbove(a: Interval, b: Interval): boolean {
  return a.min > b.max || (a.min === b.max && (a.minOpen || b.maxOpen))
}

function isNotAbove(a: Interval, b: Interval): boolean {
  return a.max <= b.min
}

function isDisjoint(a: Interval, b: Interval): boolean {
  return hasNoNumber(intersect(a, b))
}

function isSame(a: Interval, b: Interval): boolean {
  return a.min === a.max && b.min === b.max && a.min === b.min
}

/** What remains of the left values where `left op right` holds. */
export function filterInterval(op: ComparisonOp, left: Interval, right: Interval): Interval {
  if (op === '!=') return without(left, right)
  if (hasNoNumber(left) || hasNoNumber(right)) return noValue
  const numbers = left.nan ? { ...left, nan: false } : left
  return intersect(numbers, boundOf(op, right))
}

const anyNumber: Interval = { ...anyValue, nan: false }

function boundOf(op: Exclude<ComparisonOp, '!='>, right: Interval): Interval {
  const { min, max, minOpen, maxOpen } = right
  switch (op) {
    case '==':
      return { ...right, nan: false }
    case '>':
      return { ...anyNumber, min, minOpen: true }
    case '>=':
      return { ...anyNumber, min, minOpen }
    case '<':
      return { ...anyNumber, max, maxOpen: true }
    case '<=':
      return { ...anyNumber, max, maxOpen }
  }
}

function without(left: Interval, right: Interval): Interval {
  const value = onlyNumber(right)
  if (value === undefined || !contains(left, value)) return left
  const { min, max } = left
  return tightened({
    ...left,
    minOpen: left.minOpen || min === value,
    maxOpen: left.maxOpen || max === value,
  })
}
