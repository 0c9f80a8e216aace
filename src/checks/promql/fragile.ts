import { foldConstant } from '../../analysis/thresholds.ts'
import type { Aggregate, Binary, Expr } from '../../promql/ast.ts'
import { childrenOf } from '../../promql/visit.ts'
import type { AlertingRule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { isRestartProne, samplingOps } from './restart-prone.ts'

/** Alerts whose series depend on chance. A selection that is the value of the alert is `semantics/topk`'s. */
const check: Check = defineCheck({
  id: 'promql/fragile',
  create(context) {
    return {
      AlertingRule(rule) {
        reportSamples(context, rule)
        if (rule.for || (rule.keepFiringFor?.value ?? 0) > 0 || !isRestartProne(rule)) return
        context.reportIn(rule.expr, rule.expr.ast?.span ?? { start: 0, end: 0 }, {
          message: `alert \`${rule.name.value}\` compares what several aggregations give, and has no \`for\``,
          why: 'after a restart one of them has its series before the other, and the alert fires at once',
          help: 'add `for` of some evaluations, or `for: 0s` where that is meant',
        })
      },
    }
  },
})

export default check

interface Found {
  readonly node: Expr
  /** The operation between vectors on one side of which the node stands. */
  readonly join?: Binary
}

/** Follows series from the alert down to where they come from, as long as no aggregation folds them. */
function reportSamples(context: CheckContext, { expr }: AlertingRule): void {
  const waiting: Found[] = expr.ast ? [{ node: expr.ast }] : []
  for (let found = waiting.pop(); found; found = waiting.pop()) {
    const { node, join } = found
    if (node.kind === 'Aggregate') {
      if (join && samplingOps.has(node.op.value) && !isUnique(node, join))
        context.reportIn(expr, node.op.span, {
          message: `\`${node.op.value}\` picks other series at another time, and the alert depends on which`,
          why: 'the alert resolves and fires again as series change places, and never lasts as long as its `for`',
          help: 'compare with a threshold instead of a rank',
        })
      continue
    }
    waiting.push(...[...below(node, join)].reverse())
  }
}

function below(node: Expr, join: Binary | undefined): readonly Found[] {
  const folds =
    node.kind !== 'Binary' || [node.lhs, node.rhs].some((side) => foldConstant(side) !== undefined)
  const own = folds ? join : node
  return childrenOf(node).map((child) => (own ? { node: child, join: own } : { node: child }))
}

/** One series for each series of the other side: the way to make a join unambiguous. */
function isUnique({ param, grouping }: Aggregate, { matching }: Binary): boolean {
  if (param?.kind !== 'NumberLiteral' || param.value !== 1) return false
  if (!grouping || grouping.without || !matching?.on) return false
  const by = new Set(grouping.labels.map(({ value }) => value))
  return matching.on.labels.every(({ value }) => by.has(value))
}
