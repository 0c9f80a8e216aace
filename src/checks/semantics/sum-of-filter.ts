import { foldConstant } from '../../analysis/thresholds.ts'
import { formatGeneral } from '../../model/go-number.ts'
import type { Expr } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { isComparison, truthOf } from './comparison-truth.ts'
import { shownText } from './shown-text.ts'
import { type SumOfFilter, sumOfFilter } from './sums-of-filter.ts'
import { userOfValue } from './value-use.ts'

/** `sum(x == 0)`: a sum of samples that are all equal, where its value is used. */
const check: Check = defineCheck({
  id: 'semantics/sum-of-filter',
  create(context) {
    return {
      Aggregate: (node, expr, site) => inspect(context, sumOfFilter(node), expr, site),
      Call: (node, expr, site) => inspect(context, sumOfFilter(node), expr, site),
    }
  },
})

export default check

function inspect(
  context: CheckContext,
  found: SumOfFilter | undefined,
  expr: PromExpr,
  site: RuleSite,
): void {
  if (!found) return
  const { value } = found.filter
  const user = userOfValue(expr, found.node, site.rule)
  if (user === undefined) return
  if (user !== 'rule' && (asksForExistence(context, user, expr, site) || undoes(user, value)))
    return
  report(context, found, expr)
}

/** A comparison that holds wherever there is a sample. */
function asksForExistence(
  context: CheckContext,
  user: Expr,
  expr: PromExpr,
  site: RuleSite,
): boolean {
  const facts = context.analysis.expression(site.file, expr)
  return facts !== undefined && isComparison(user) && truthOf(user, facts, 'likely') === 'always'
}

/** Divided by the value, the sum is the number of samples. */
function undoes(user: Expr, value: number): boolean {
  return user.kind === 'Binary' && user.op === '/' && foldConstant(user.rhs) === value
}

function report(context: CheckContext, { node, op, filter }: SumOfFilter, expr: PromExpr): void {
  const value = formatGeneral(filter.value)
  const condition = shownText(expr, filter.node.span) ?? `\`== ${value}\``
  const zero = filter.value === 0
  context.reportIn(expr, node.span, {
    message: zero
      ? `\`${op}\` adds up what ${condition} lets through: it is always 0, or nothing`
      : `\`${op}\` adds up what ${condition} lets through: the number of samples times ${value}`,
    label: zero ? 'always 0, like `sum(x == 0)`' : `each of them is ${value}`,
    why: 'a comparison without `bool` keeps the values of the samples that pass, and does not give 1 for each',
    help: 'count them with `count(… == …)`, or with `sum(… == bool …)`, which is 0 where none passes',
    severity: zero ? 'error' : 'warning',
  })
}
