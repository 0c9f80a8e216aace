import type { BinaryOp, ComparisonOp } from './ast.ts'

const turned: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** The comparison that says the same with the sides exchanged: `5 < x` is `x > 5`. */
export function turnedAround(op: ComparisonOp): ComparisonOp {
  return turned[op]
}

/** Whether an operator compares. */
export function isComparisonOp(op: BinaryOp): op is ComparisonOp {
  return Object.hasOwn(turned, op)
}
