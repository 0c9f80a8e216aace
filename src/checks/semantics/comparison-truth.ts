import type { Branch } from '../../analysis/branch.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import {
  compareIntervals,
  compareNumbers,
  type Truth,
} from '../../analysis/range/compare-intervals.ts'
import { describeInterval } from '../../analysis/range/describe-interval.ts'
import type { Reading } from '../../analysis/range/reading.ts'
import { foldConstant, withoutParens } from '../../analysis/thresholds.ts'
import type { Binary, ComparisonOp, Expr } from '../../promql/ast.ts'
import { turnedAround } from '../../promql/comparison-op.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { cover, type Span } from '../../text/span.ts'
import { shownText } from './shown-text.ts'

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

/** A binary operation that compares. */
export type Comparison = Binary & { readonly op: ComparisonOp }

/** Whether a node compares. */
export function isComparison(node: Expr): node is Comparison {
  return node.kind === 'Binary' && comparisons.has(node.op)
}

/** Whether a comparison holds for all alternatives of its sides, for none, or for some values; `nan` false leaves NaN aside. */
export function truthOf(node: Comparison, facts: ExprFacts, reading: Reading, nan = true): Truth {
  const compare = nan ? compareIntervals : compareNumbers
  let common: Truth | undefined
  for (const left of facts.of(node.lhs).branches)
    for (const right of facts.of(node.rhs).branches) {
      const truth = compare(node.op, left.range[reading], right.range[reading])
      if (truth === 'sometimes' || (common && common !== truth)) return 'sometimes'
      common = truth
    }
  return common ?? 'sometimes'
}

/** A comparison as messages tell it: `== 0`, what is before it, and which values that has. */
export interface ToldComparison {
  /** In backticks. */
  readonly condition: string
  /** Of the operator and the constant. */
  readonly span: Span
  /** `\`up\` is 0 or 1`. */
  readonly fact: string
  readonly side: Expr
  readonly branch: Branch
}

/** Tells a comparison with the side that is no constant, or the left one, first. */
export function tellComparison(
  node: Comparison,
  expr: PromExpr,
  facts: ExprFacts,
  reading: Reading,
): ToldComparison {
  const turned = foldConstant(node.lhs) !== undefined
  const side = withoutParens(turned ? node.rhs : node.lhs)
  const other = turned ? node.lhs : node.rhs
  const op = turned ? turnedAround(node.op) : node.op
  const [branch] = facts.of(side).branches
  const interval = describeInterval(branch.range[reading])
  const written = shownText(expr, other.span)
  const condition = written ? `\`${op} ${written.slice(1)}` : `\`${op}\``
  const subject = subjectOf(side, expr)
  return {
    condition,
    span: cover(node.opSpan, other.span),
    fact: interval === undefined ? `${subject} has no such values` : `${subject} is ${interval}`,
    side,
    branch,
  }
}

function subjectOf(side: Expr, expr: PromExpr): string {
  if (side.kind === 'Aggregate') return `\`${side.op.value}\``
  if (side.kind === 'Call') return `\`${side.func.value}()\``
  if (side.kind === 'VectorSelector' && side.name) return `\`${side.name.value}\``
  return shownText(expr, side.span) ?? 'the value'
}
