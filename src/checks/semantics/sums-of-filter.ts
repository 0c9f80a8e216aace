import { type Threshold, thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, Call, Expr } from '../../promql/ast.ts'

/** A sum of samples that all have one value, as a filter let no others through. */
export interface SumOfFilter {
  readonly node: Aggregate | Call
  /** `sum` or the like. */
  readonly op: string
  readonly filter: Threshold
}

const functions: ReadonlySet<string> = new Set(['sum_over_time', 'avg_over_time'])

/** Whether a node adds up what `== c` let through; an average only where `c` is 0. */
export function sumOfFilter(node: Expr): SumOfFilter | undefined {
  if (node.kind === 'Aggregate') {
    const op = node.op.value
    return op === 'sum' || op === 'avg' ? found(node, op, node.expr) : undefined
  }
  if (node.kind !== 'Call' || !functions.has(node.func.value)) return undefined
  const [inner] = node.args
  return inner?.kind === 'Subquery' ? found(node, node.func.value, inner.expr) : undefined
}

function found(node: Aggregate | Call, op: string, inner: Expr): SumOfFilter | undefined {
  const filter = equalityBelow(inner)
  if (!filter || filter.value === 1) return undefined
  return op.startsWith('avg') && filter.value !== 0 ? undefined : { node, op, filter }
}

/** The comparison whose samples an expression consists of. */
function equalityBelow(expr: Expr): Threshold | undefined {
  let node = withoutParens(expr)
  for (let depth = 0; depth < 16 && node.kind === 'Binary'; depth++) {
    if (node.op === '==') return thresholdOf(node)
    if (node.op !== 'and' && node.op !== 'unless') return undefined
    node = withoutParens(node.lhs)
  }
  return undefined
}
