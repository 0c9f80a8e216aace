import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'

const filters = new Set(['==', '!=', '<', '<=', '>', '>=', 'unless', 'and'])

/**
 * The metrics of an expression that lets samples through by their values or by other series. Two such expressions over one
 * metric may exclude each other (`x > 0` and `x == 0`).
 */
export function filteredMetrics(expr: Expr): ReadonlySet<string> {
  const metrics = new Set<string>()
  let filtered = false
  walk(expr, (node) => {
    if (node.kind === 'Binary') filtered ||= filters.has(node.op) && node.bool === undefined
    else if (node.kind === 'VectorSelector' && node.name) metrics.add(node.name.value)
  })
  return filtered ? metrics : new Set()
}
