import type { ExprFacts } from '../../analysis/facts.ts'
import { compareNumbers } from '../../analysis/range/compare-intervals.ts'
import type { Interval } from '../../analysis/range/interval.ts'
import { pointAt } from '../../analysis/range/interval-set.ts'
import { thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, Binary, Expr } from '../../promql/ast.ts'
import { turnedAround } from '../../promql/comparison-op.ts'
import { equalExpr } from '../../promql/equal.ts'
import { walk } from '../../promql/visit.ts'
import { type AskedComparison, alternativesOf, askedComparisons } from './asked-comparisons.ts'
import { type Comparison, isComparison, truthOf } from './comparison-truth.ts'
import { likelyRange, type ValueLeaf, valueLeaves } from './value-leaves.ts'

/** A count of filtered series: where nothing passes it is no sample, though 0 is meant. */
export interface VanishingPart extends ValueLeaf {
  readonly node: Aggregate
  /** The comparison or `unless` that decides what is counted. */
  readonly filter: Binary
}

const folding: ReadonlySet<string> = new Set(['count', 'sum', 'min', 'max', 'avg', 'group'])

/** The counts, and sums of ones, of filtered series that an expression is computed from. */
export function vanishingParts(expr: Expr, facts: ExprFacts): readonly VanishingPart[] {
  return valueLeaves(expr, facts).flatMap((leaf) => {
    const { node } = leaf
    const filter = node.kind === 'Aggregate' ? vanishingFilter(node) : undefined
    if (!filter || node.kind !== 'Aggregate') return []
    return leaf.others.some((other) => vanishesToo(other, filter))
      ? []
      : [{ ...leaf, node, filter }]
  })
}

/** The filter of what an aggregation counts, or adds up where all are 1. */
function vanishingFilter({ op, expr }: Aggregate): Binary | undefined {
  if (op.value !== 'count' && op.value !== 'sum') return undefined
  const filter = filterOf(expr)
  if (!filter || op.value === 'count') return filter
  const threshold = thresholdOf(filter)
  return threshold?.op === '==' && threshold.value === 1 ? filter : undefined
}

function filterOf(expr: Expr): Binary | undefined {
  let node = withoutParens(expr)
  for (let depth = 0; depth < 16; depth++) {
    if (node.kind === 'Aggregate' && folding.has(node.op.value)) node = withoutParens(node.expr)
    else if (node.kind !== 'Binary') return undefined
    else if (node.op === 'unless' || (isComparison(node) && !node.bool)) return node
    else if (node.op === 'and') node = withoutParens(node.lhs)
    else return undefined
  }
  return undefined
}

/** Whether the same filter decides whether another part is there. */
function vanishesToo(expr: Expr, filter: Binary): boolean {
  const own = thresholdOf(filter)
  let found = false
  walk(expr, (node) => {
    if (found || node.kind !== 'Binary') return !found
    const other = thresholdOf(node)
    found =
      own && other ? own.op === other.op && own.value === other.value : equalExpr(node, filter)
    return !found
  })
  return found
}

/** A comparison that a value of 0 passes, and that is not asked where there is no value. */
export interface UnaskedComparison extends AskedComparison {
  /** Which side the part is on. */
  readonly side: Expr
}

/** A part of an alert's expression, the comparison that it goes into, and what the whole side would be. */
export type PartsOf<P extends ValueLeaf> = (side: Expr) => readonly P[]

/** The comparisons of an alert that would hold if a part were `value`, and that never come about where it is missing, with the part. */
export function unasked<P extends ValueLeaf>(
  ast: Expr,
  facts: ExprFacts,
  partsOf: PartsOf<P>,
  ifMissing: (part: P) => Interval = () => pointAt(0),
): readonly { readonly part: P; readonly asked: UnaskedComparison }[] {
  const comparisons = askedComparisons(ast)
  return comparisons.flatMap((asked) => {
    const { node } = asked
    if (truthOf(node, facts, 'likely') === 'never') return []
    return [node.lhs, node.rhs].flatMap((side) =>
      partsOf(side)
        .filter((part) => holds(node, side, part.whole(ifMissing(part)), facts))
        .filter((part) => !isCovered(ast, comparisons, asked, part))
        .map((part) => ({ part, asked: { ...asked, side } })),
    )
  })
}

function holds(node: Comparison, side: Expr, value: Interval, facts: ExprFacts): boolean {
  const left = side === node.lhs
  const other = likelyRange(left ? node.rhs : node.lhs, facts)
  return compareNumbers(left ? node.op : turnedAround(node.op), value, other) === 'always'
}

/** Another condition keeps 0 out on purpose, or another side of `or` finds what is missing. */
function isCovered<P extends ValueLeaf>(
  ast: Expr,
  comparisons: readonly AskedComparison[],
  { node, alternative }: AskedComparison,
  part: P,
): boolean {
  const guarded = comparisons.some((other) => {
    if (other.node === node || other.alternative !== alternative) return false
    const threshold = thresholdOf(other.node)
    return (
      threshold !== undefined &&
      equalExpr(threshold.side, part.node) &&
      compareNumbers(threshold.op, pointAt(0), pointAt(threshold.value)) === 'never'
    )
  })
  return guarded || alternativesOf(ast).some((one) => one !== alternative && findsAbsence(one))
}

/** Whether an expression asks for what is not there. */
export function findsAbsence(expr: Expr): boolean {
  let found = false
  walk(expr, (node) => {
    found ||=
      (node.kind === 'Call' && node.func.value.startsWith('absent')) ||
      (node.kind === 'Binary' && node.op === 'unless')
    return !found
  })
  return found
}
