import { withoutParens } from '../../analysis/thresholds.ts'
import type { Expr } from '../../promql/ast.ts'
import { type Comparison, isComparison } from './comparison-truth.ts'

/** A comparison that an alert's samples have to pass. */
export interface AskedComparison {
  readonly node: Comparison
  /** The side of the alert's `or`s that it belongs to. */
  readonly alternative: Expr
}

const most = 64

/** The sides of the `or`s that an expression consists of. */
export function alternativesOf(ast: Expr): readonly Expr[] {
  const found: Expr[] = []
  const waiting: Expr[] = [ast]
  for (let next = waiting.pop(); next && found.length < most; next = waiting.pop()) {
    const node = withoutParens(next)
    if (node.kind === 'Binary' && node.op === 'or') waiting.push(node.rhs, node.lhs)
    else found.push(node)
  }
  return found
}

/** The comparisons without `bool` of an alert, in the order of the text; what `unless` takes away is not asked for. */
export function askedComparisons(ast: Expr): readonly AskedComparison[] {
  const found: AskedComparison[] = []
  for (const alternative of alternativesOf(ast)) {
    const waiting: Expr[] = [alternative]
    for (let next = waiting.pop(); next && found.length < most; next = waiting.pop()) {
      const node = withoutParens(next)
      if (node.kind !== 'Binary') continue
      if (node.op === 'and') waiting.push(node.rhs, node.lhs)
      else if (node.op === 'unless') waiting.push(node.lhs)
      else if (isComparison(node) && !node.bool) {
        found.push({ node, alternative })
        waiting.push(node.rhs, node.lhs)
      }
    }
  }
  return found
}
