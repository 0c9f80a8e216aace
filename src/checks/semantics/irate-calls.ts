import type { Call, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'

/** The calls of `irate()` that are not below a subquery, where they are a way to find peaks. */
export function irateCalls(expr: Expr): readonly Call[] {
  const found: Call[] = []
  walk(expr, (node) => {
    if (node.kind === 'Call' && node.func.value === 'irate') found.push(node)
    return node.kind !== 'Subquery'
  })
  return found
}
