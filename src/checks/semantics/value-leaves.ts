import type { ExprFacts } from '../../analysis/facts.ts'
import { functionRange } from '../../analysis/range/function-ranges.ts'
import { anyValue, type Interval } from '../../analysis/range/interval.ts'
import { computeInterval } from '../../analysis/range/interval-arithmetic.ts'
import { hull } from '../../analysis/range/interval-set.ts'
import { withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, ArithmeticOp, Expr, VectorSelector } from '../../promql/ast.ts'

/** A part that an expression is computed from by arithmetic alone: without it there is no result. */
export interface ValueLeaf {
  readonly node: Aggregate | VectorSelector
  /** What else goes into the result. */
  readonly others: readonly Expr[]
  /** The values of the whole for those of the part. */
  readonly whole: (part: Interval) => Interval
}

const mostLeaves = 32
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^'])
const pointwise: ReadonlySet<string> = new Set([
  ...['abs', 'ceil', 'clamp', 'clamp_max', 'clamp_min', 'floor', 'label_join', 'label_replace'],
  ...['round', 'sgn', 'sort', 'sort_desc', 'sqrt'],
])

interface Step {
  readonly node: Expr
  readonly others: readonly Expr[]
  readonly whole: (part: Interval) => Interval
}

/** The aggregations and selectors that an expression is computed from. */
export function valueLeaves(expr: Expr, facts: ExprFacts): readonly ValueLeaf[] {
  const found: ValueLeaf[] = []
  const waiting: Step[] = [{ node: expr, others: [], whole: (part) => part }]
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const node = withoutParens(step.node)
    if (node.kind === 'Aggregate' || node.kind === 'VectorSelector') found.push({ ...step, node })
    else waiting.push(...below(node, step, facts))
    if (found.length + waiting.length > mostLeaves) return []
  }
  return found
}

function below(node: Expr, { others, whole }: Step, facts: ExprFacts): readonly Step[] {
  if (node.kind === 'Binary' && arithmetic.has(node.op)) {
    const op = node.op as ArithmeticOp
    const [left, right] = [likelyRange(node.lhs, facts), likelyRange(node.rhs, facts)]
    return [
      {
        node: node.rhs,
        others: [...others, node.lhs],
        whole: (part) => whole(computeInterval(op, left, part, 'plain')),
      },
      {
        node: node.lhs,
        others: [...others, node.rhs],
        whole: (part) => whole(computeInterval(op, part, right, 'plain')),
      },
    ]
  }
  const [first, ...rest] = node.kind === 'Call' && pointwise.has(node.func.value) ? node.args : []
  if (node.kind !== 'Call' || !first) return []
  const range = functionRange(node.func.value)
  if (!range) return []
  const bounds = rest.map((arg) => likelyRange(arg, facts))
  return [{ node: first, others, whole: (part) => whole(range([part, ...bounds], 'likely')) }]
}

/** The values that an expression is likely to have, all alternatives together. */
export function likelyRange(expr: Expr, facts: ExprFacts): Interval {
  const [first, ...others] = facts.of(expr).branches
  return others.reduce((all, { range }) => hull(all, range.likely), first.range.likely) ?? anyValue
}
