import type { Expr, VectorSelector } from '../../../src/promql/ast.ts'
import { printExpr } from '../../../src/promql/print.ts'
import { walk } from '../../../src/promql/visit.ts'

/** Functions whose value depends on the time of the evaluation. */
const timeDependent: ReadonlySet<string> = new Set([
  'days_in_month',
  'day_of_month',
  'day_of_week',
  'day_of_year',
  'end',
  'hour',
  'minute',
  'month',
  'year',
  'predict_linear',
  'range',
  'start',
  'step',
  'time',
  'timestamp',
])

/**
 * The text of the expression with `@ time` at every selector and subquery that has none, which gives the same result at any
 * time; undefined where a function regards the time of the evaluation. Inside a subquery nothing is changed.
 */
export function pinTime(expr: Expr, time: number): string | undefined {
  let dependent = false
  walk(expr, (node) => {
    if (node.kind === 'Call' && timeDependent.has(node.func.value)) dependent = true
  })
  return dependent ? undefined : printExpr(pinned(expr, time))
}

function pinned(expr: Expr, time: number): Expr {
  const inner = (child: Expr) => pinned(child, time)
  switch (expr.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
      return expr
    case 'VectorSelector':
      return at(expr, time)
    case 'MatrixSelector':
      return { ...expr, selector: at<VectorSelector>(expr.selector, time) }
    case 'Subquery':
      return at(expr, time)
    case 'Call':
      return { ...expr, args: expr.args.map(inner) }
    case 'Aggregate':
      return {
        ...expr,
        ...(expr.param ? { param: inner(expr.param) } : {}),
        expr: inner(expr.expr),
      }
    case 'Binary':
      return { ...expr, lhs: inner(expr.lhs), rhs: inner(expr.rhs) }
    case 'Unary':
    case 'Paren':
      return { ...expr, expr: inner(expr.expr) }
  }
}

function at<Node extends Expr & Pick<VectorSelector, 'at'>>(node: Node, time: number): Node {
  return node.at?.ms === undefined ? { ...node, at: { ms: time, span: node.span } } : node
}
