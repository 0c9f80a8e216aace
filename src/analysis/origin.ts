import type { Expr } from '../promql/ast.ts'
import type { RecordingRule } from '../rules/rule-file.ts'
import type { Branch, Origin } from './branch.ts'
import { selectedName } from './selected-name.ts'

const most = 8
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const sampling: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])

/** Where the samples of a node come from, given its children's branches and the rules that a selector reads. */
export function originOf(
  node: Expr,
  children: readonly Branch[],
  rules: readonly RecordingRule[],
): Origin {
  if (node.kind === 'VectorSelector') {
    const name = selectedName(node)
    return { metrics: name === undefined ? [] : [name], selector: node, rules }
  }
  const [first] = children
  if (!first) return { metrics: [], rules: [] }
  if (node.kind === 'MatrixSelector') return first.origin
  const kept = keepsSamples(node, children)
  const { selector } = kept?.origin ?? {}
  if (children.length === 1 && selector === undefined) {
    const { metrics, rules: read } = first.origin
    return first.origin.selector ? { metrics, rules: read } : first.origin
  }
  if (children.length === 2 && children[1] && isNothing(children[1].origin) && !selector) {
    const { metrics, rules: read } = first.origin
    return { metrics, rules: read }
  }
  const metrics = united(children.map(({ origin }) => origin.metrics))
  const read = united(children.map(({ origin }) => origin.rules))
  return selector ? { metrics, rules: read, selector } : { metrics, rules: read }
}

/** The members of several lists without doubles, in their order; at most eight. */
function united<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...rest] = lists.filter((list) => list.length > 0)
  if (rest.length === 0) return first
  const found = [...first]
  for (const list of rest)
    for (const one of list) if (found.length < most && !found.includes(one)) found.push(one)
  return found
}

/** A literal or another scalar, which reads no metric. */
function isNothing({ metrics, rules }: Origin): boolean {
  return metrics.length === 0 && rules.length === 0
}

/** The child whose samples are the node's own, where the node only filters. */
function keepsSamples(node: Expr, children: readonly Branch[]): Branch | undefined {
  const [left, right] = children
  if (node.kind === 'Aggregate') return sampling.has(node.op.value) ? left : undefined
  if (node.kind === 'Call') return node.func.value.startsWith('sort') ? left : undefined
  if (node.kind === 'Unary') return node.op === '+' ? left : undefined
  if (node.kind !== 'Binary') return undefined
  if (node.op === 'or') return right
  if (node.op === 'and' || node.op === 'unless') return left
  return comparisons.has(node.op) && !node.bool && node.rhs.kind === 'NumberLiteral'
    ? left
    : undefined
}
