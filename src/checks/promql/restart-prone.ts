import type { AggregateOp, Binary, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule } from '../../rules/rule-file.ts'

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^'])

/** The aggregations that pass some series on as they are. */
export const samplingOps: ReadonlySet<AggregateOp> = new Set([
  'topk',
  'bottomk',
  'limitk',
  'limit_ratio',
])

/**
 * Whether an alert compares what it computes from several aggregations: after a restart of Prometheus, or of a target, one
 * of them has part of its series before the other. Two conditions that must both hold are no such thing.
 */
export function isRestartProne({ expr }: AlertingRule): boolean {
  const root = expr.ast && inner(expr.ast)
  if (root?.kind !== 'Binary' || !comparisons.has(root.op) || root.bool) return false
  let found = false
  walk(root, (node) => {
    if (found || node.kind === 'Aggregate' || node.kind === 'Call') return false
    found = node.kind === 'Binary' && combinesAggregations(node)
    return !found
  })
  return found
}

function combinesAggregations({ op, lhs, rhs }: Binary): boolean {
  return arithmetic.has(op) && holdsAggregation(lhs) && holdsAggregation(rhs)
}

function holdsAggregation(expr: Expr): boolean {
  let found = false
  walk(expr, (node) => {
    if (node.kind === 'Aggregate' && !samplingOps.has(node.op.value)) found = true
    return !found
  })
  return found
}

function inner(expr: Expr): Expr {
  let node = expr
  while (node.kind === 'Paren') node = node.expr
  return node
}
