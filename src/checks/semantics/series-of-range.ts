import { selectedName } from '../../analysis/selected-name.ts'
import { withoutParens } from '../../analysis/thresholds.ts'
import type { Call, Expr, MatrixSelector, Subquery, VectorSelector } from '../../promql/ast.ts'

/** What a function over time reads: the argument with a range. Undefined where it takes none. */
export function rangeArgument({ args }: Call): MatrixSelector | Subquery | undefined {
  for (const arg of args) {
    const inner = withoutParens(arg)
    if (inner.kind === 'MatrixSelector' || inner.kind === 'Subquery') return inner
  }
  return undefined
}

/** The selector whose samples a node gives as they are, if it is as simple as that. */
export function plainSelector(node: Expr): VectorSelector | undefined {
  const inner = withoutParens(node)
  if (inner.kind === 'VectorSelector') return inner
  if (inner.kind === 'MatrixSelector') return inner.selector
  return inner.kind === 'Subquery' ? plainSelector(inner.expr) : undefined
}

/** The name of the metric that a node gives as it is, in backticks. */
export function plainName(node: Expr): string | undefined {
  const selector = plainSelector(node)
  const name = selector && selectedName(selector)
  return name === undefined ? undefined : `\`${name}\``
}
