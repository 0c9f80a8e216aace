import type { Binary, ComparisonOp, Expr } from '../promql/ast.ts'
import { isComparisonOp, turnedAround } from '../promql/comparison-op.ts'
import { typeOf } from '../promql/typecheck.ts'
import { shortExpr } from './expr-text.ts'

/** An expression with its last filters taken off. */
export interface Unfiltered {
  /** What gives the values that are compared. */
  readonly expr: Expr
  /** What they are compared with, `> 0.05`; absent where there is no filter. */
  readonly comparison?: string
}

/** Takes the comparison at the end off an expression, and the `and` and `unless` around it. */
export function withoutComparison(expr: Expr): Unfiltered {
  if (expr.kind === 'Paren') return withoutComparison(expr.expr)
  if (expr.kind !== 'Binary') return { expr }
  if (expr.op === 'and' || expr.op === 'unless') {
    const inner = withoutComparison(expr.lhs)
    return { expr: inner.expr, comparison: `${inner.comparison ?? ''} ${expr.op} …`.trim() }
  }
  const compared = comparisonOf(expr)
  return compared ? { expr: compared.subject, comparison: compared.text } : { expr }
}

/** A comparison that filters: the side whose values stay, and what they are compared with. */
export interface FilterComparison {
  readonly subject: Expr
  readonly text: string
  /** The other side, where it is a vector. */
  readonly other?: Expr
}

/** The comparison that a binary expression is; undefined for other operators and for `bool`. */
export function comparisonOf(expr: Binary): FilterComparison | undefined {
  if (expr.bool || !isComparison(expr.op)) return undefined
  const { lhs, rhs } = expr
  if (typeOf(lhs) !== 'scalar') {
    const other = typeOf(rhs) === 'scalar' ? {} : { other: rhs }
    return { subject: lhs, text: `${expr.op} ${shortExpr(rhs)}`, ...other }
  }
  return { subject: rhs, text: `${turnedAround(expr.op)} ${shortExpr(lhs)}` }
}

function isComparison(op: Binary['op']): op is ComparisonOp {
  return isComparisonOp(op)
}
