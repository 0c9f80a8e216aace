import { formatGeneral } from '../../model/go-number.ts'
import type { Binary } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { isComparison } from './comparison-truth.ts'
import { matchesSameLabels, type SameSeries, sameSeries } from './same-series.ts'

/** A quotient of series by themselves, and a comparison of series with themselves: the matchers that differ are on labels by which the sides match. */
const check: Check = defineCheck({
  id: 'semantics/self-ratio',
  create(context) {
    return {
      Binary(node, expr, site) {
        if (node.op !== '/' && !isComparison(node)) return
        const same = sameSeries(node.lhs, node.rhs)
        if (!same || !matchesSameLabels(node, same.labels)) return
        if (!isMatched(context, node, expr, site)) return
        if (node.op === '/') reportQuotient(context, node, expr, same)
        else reportComparison(context, node, expr, same)
      },
    }
  },
})

export default check

/** Sides that never match are a finding of their own. */
function isMatched(context: CheckContext, node: Binary, expr: PromExpr, site: RuleSite): boolean {
  const facts = context.analysis.expression(site.file, expr)
  return facts?.of(node).branches.every(({ presence }) => presence.kind !== 'never') ?? false
}

function reportQuotient(
  context: CheckContext,
  node: Binary,
  expr: PromExpr,
  { factor, labels }: SameSeries,
): void {
  const value = formatGeneral(Number(factor.toPrecision(12)))
  context.reportIn(expr, node.span, {
    message: `each series is divided by itself: the quotient is always ${value}, or NaN${keptText(labels)}`,
    label: `always ${value}`,
    why: 'without an aggregation a series finds the one with the same labels on the other side, never the sum of all',
    help: helpFor(labels),
  })
}

function reportComparison(
  context: CheckContext,
  node: Binary,
  expr: PromExpr,
  { factor, labels }: SameSeries,
): void {
  const share = formatGeneral(Number((1 / factor).toPrecision(12)))
  context.reportIn(expr, node.span, {
    message: `each series is compared with ${factor === 1 ? '' : `${share} times `}itself${keptText(labels)}`,
    label: 'the same series on both sides',
    why: 'without an aggregation a series finds the one with the same labels on the other side, never the sum of all',
    help: helpFor(labels),
  })
}

function keptText(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `, as both sides have ${listed(labels)}`
}

function listed(labels: readonly string[]): string {
  return labels.map((label) => `\`${label}\``).join(', ')
}

function helpFor(labels: readonly string[]): string {
  return labels.length === 0
    ? 'one of the two was to be something else'
    : `aggregate ${listed(labels)} away on both sides, or match with \`ignoring (${labels.join(', ')}) group_left\` and aggregate it away on the right`
}
