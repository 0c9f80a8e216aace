import type { ArithmeticOp, BinaryOp, ComparisonOp, SetOp, TrimOp } from '../promql/ast.ts'

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^', 'atan2'])
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const sets: ReadonlySet<string> = new Set(['and', 'or', 'unless'])

/** An operator between the samples of two series. */
export type ElementOp = ArithmeticOp | ComparisonOp | TrimOp

/** Whether the operator computes a new value, so that the metric's name, type and unit no longer hold. */
export function isArithmetic(op: BinaryOp): op is ArithmeticOp {
  return arithmetic.has(op)
}

/** Whether the operator cuts buckets off histograms. */
export function isTrim(op: BinaryOp): op is TrimOp {
  return op === '</' || op === '>/'
}

/** Whether the operator compares. */
export function isComparison(op: BinaryOp): op is ComparisonOp {
  return comparisons.has(op)
}

/** Whether the operator works on sets of series. */
export function isSetOperator(op: BinaryOp): op is SetOp {
  return sets.has(op)
}
