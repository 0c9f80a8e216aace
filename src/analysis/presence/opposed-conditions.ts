import type { Binary, Expr } from '../../promql/ast.ts'
import { equalExpr } from '../../promql/equal.ts'
import { walk } from '../../promql/visit.ts'
import { filterInterval } from '../range/compare-intervals.ts'
import { anyValue, type Interval } from '../range/interval.ts'
import { hasNoNumber, pointAt } from '../range/interval-set.ts'
import { selectedName } from '../selected-name.ts'
import { type Threshold, thresholdOf, withoutParens } from '../thresholds.ts'

/** Two conditions on one value that exclude each other. */
export interface Opposed {
  readonly first: Threshold
  readonly second: Threshold
}

/** Most conditions of a chain that are compared, and most nodes of what they are about. */
const mostConditions = 8
const mostNodes = 64

/**
 * The condition on the right of `and` and one on its left that no sample satisfies together: `x > 10 and x < 5`. Only
 * where series find each other by all their labels, or where there are none (`hour()`).
 */
export function opposedConditions(node: Binary, unlabelled: boolean): Opposed | undefined {
  if (node.op !== 'and' || (node.matching && !unlabelled)) return undefined
  const second = conditionOf(node.rhs)
  if (!second) return undefined
  let left = withoutParens(node.lhs)
  for (let count = 0; count < mostConditions; count++) {
    const joined: boolean = left.kind === 'Binary' && left.op === 'and'
    const part: Expr = left.kind === 'Binary' && joined ? left.rhs : left
    const matched = left.kind !== 'Binary' || !joined || !left.matching || unlabelled
    const first = matched ? conditionOf(part) : undefined
    if (first && excludeEachOther(first, second) && isSameValue(first.side, second.side))
      return { first, second }
    if (left.kind !== 'Binary' || !joined) return undefined
    left = withoutParens(left.lhs)
  }
  return undefined
}

function conditionOf(expr: Expr): Threshold | undefined {
  const node = withoutParens(expr)
  return node.kind === 'Binary' ? thresholdOf(node) : undefined
}

function excludeEachOther(a: Threshold, b: Threshold): boolean {
  const passing = (interval: Interval, { op, value }: Threshold) =>
    filterInterval(op, interval, pointAt(value))
  const first = passing(anyValue, a)
  return !hasNoNumber(first) && hasNoNumber(passing({ ...first, nan: false }, b))
}

/** Equal expressions over named metrics: a pattern of names may find several series with the same labels. */
function isSameValue(a: Expr, b: Expr): boolean {
  let named = true
  let nodes = 0
  walk(a, (node) => {
    nodes++
    if (node.kind === 'VectorSelector') named &&= selectedName(node) !== undefined
    return nodes < mostNodes
  })
  return named && nodes < mostNodes && equalExpr(a, b)
}
