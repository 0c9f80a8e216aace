import type { Span } from '../text/span.ts'
import type { Expr, VectorSelector } from './ast.ts'

/** Where Prometheus says that an expression stands: its span, but for an `anchored` or `smoothed` at its end. */
export function reportedSpan(expr: Expr): Span {
  return { start: expr.span.start, end: reportedEnd(expr) }
}

function reportedEnd(expr: Expr): number {
  let last = expr
  while (last.kind === 'Binary' || last.kind === 'Unary')
    last = last.kind === 'Binary' ? last.rhs : last.expr
  if (last.kind === 'VectorSelector') return endOfSelector(last, last.span.start)
  if (last.kind === 'MatrixSelector')
    return endOfSelector(last.selector, last.brackets.end, last.span.end)
  return last.span.end
}

function endOfSelector(selector: VectorSelector, least: number, end = selector.span.end): number {
  if (selector.extended?.span.end !== end) return end
  const { name, braces, offset, at } = selector
  return Math.max(
    least,
    name?.span.end ?? 0,
    braces?.end ?? 0,
    offset?.span.end ?? 0,
    at?.span.end ?? 0,
  )
}
