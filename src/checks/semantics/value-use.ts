import type { Expr } from '../../promql/ast.ts'
import type { PromExpr, Rule } from '../../rules/rule-file.ts'
import { enclosing } from './enclosing.ts'

const counting: ReadonlySet<string> = new Set(['count', 'group'])
const existence: ReadonlySet<string> = new Set([
  'absent',
  'absent_over_time',
  'count_over_time',
  'present_over_time',
])

/** What stands above a node and uses its value, not only whether it is there; undefined where nothing does. An alert that is nothing but the node uses its being there. */
export function userOfValue(
  expr: PromExpr,
  node: Expr,
  rule: Rule | undefined,
): Expr | 'rule' | undefined {
  let below = node
  for (const above of enclosing(expr, node)) {
    if (above.kind === 'Aggregate' && counting.has(above.op.value)) return undefined
    if (above.kind === 'Call' && existence.has(above.func.value)) return undefined
    const set =
      above.kind === 'Binary' && (above.op === 'and' || above.op === 'unless' || above.op === 'or')
    if (!set) return above
    if (above.op !== 'or' && !isWithin(above.lhs, below)) return undefined
    below = above
  }
  return rule?.kind === 'AlertingRule' ? undefined : 'rule'
}

function isWithin(outer: Expr, inner: Expr): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
}
