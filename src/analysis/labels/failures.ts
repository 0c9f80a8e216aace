import type { Binary, Expr, VectorSelector } from '../../promql/ast.ts'
import { childrenOf, walk } from '../../promql/visit.ts'
import type { ExprFacts, Facts } from '../facts.ts'
import { type Contradiction, contradictionIn } from './contradiction.ts'
import { type Mismatch, mismatchOf } from './match-sides.ts'

/** A node that never has a result because of labels. */
export type LabelFailure =
  | { readonly kind: 'selector'; readonly node: VectorSelector; readonly found: Contradiction }
  | { readonly kind: 'sides'; readonly node: Binary; readonly found: Mismatch }

/**
 * The places in an expression where labels make a result impossible, each where it begins: what is empty for no other
 * reason than something below is not among them. In the order of the text, as far as operators have one.
 */
export function labelFailures(expr: Expr, facts: ExprFacts): readonly LabelFailure[] {
  const nodes: Expr[] = []
  walk(expr, (node) => {
    nodes.push(node)
  })
  const empty = new Set<Expr>()
  const failures: LabelFailure[] = []
  for (const node of nodes.reverse()) {
    if (isEmptyBelow(node, empty)) empty.add(node)
    const failure = failureOf(node, facts, empty)
    if (!failure) continue
    if (failure.kind === 'selector' || failure.node.op !== 'unless') empty.add(node)
    failures.push(failure)
  }
  return failures.reverse()
}

function failureOf(
  node: Expr,
  facts: ExprFacts,
  empty: ReadonlySet<Expr>,
): LabelFailure | undefined {
  if (node.kind === 'VectorSelector') {
    const found = contradictionIn(node)
    return found && { kind: 'selector', node, found }
  }
  if (node.kind !== 'Binary' || empty.has(node.lhs) || empty.has(node.rhs)) return undefined
  const found = commonMismatch(node, facts.of(node.lhs), facts.of(node.rhs))
  return found && { kind: 'sides', node, found }
}

/** A mismatch of two sides where no alternative of one can match any of the other: that of the first ones. */
export function commonMismatch(node: Binary, left: Facts, right: Facts): Mismatch | undefined {
  let first: Mismatch | undefined
  for (const a of left.branches)
    for (const b of right.branches) {
      const found = mismatchOf(node, a.labels, b.labels)
      if (!found) return undefined
      first ??= found
    }
  return first
}

const notEmptied: ReadonlySet<string> = new Set(['absent', 'absent_over_time', 'vector', 'scalar'])

/** Whether a node has no result because one below has none. */
function isEmptyBelow(node: Expr, empty: ReadonlySet<Expr>): boolean {
  if (empty.size === 0) return false
  if (node.kind === 'Call' && notEmptied.has(node.func.value)) return false
  if (node.kind !== 'Binary') return childrenOf(node).some((child) => empty.has(child))
  const [left, right] = [empty.has(node.lhs), empty.has(node.rhs)]
  if (node.op === 'unless') return left
  return node.op === 'or' ? left && right : left || right
}
