import type { Expr } from '../promql/ast.ts'
import type { Span } from '../text/span.ts'

/** Where Prometheus puts a remark on an argument of an aggregation: on what stands in its parentheses. */
export function argumentSpan(argument: Expr): Span {
  return argument.kind === 'Paren' ? argumentSpan(argument.expr) : argument.span
}
