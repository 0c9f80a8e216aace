import type { ExprFacts } from '../../analysis/facts.ts'
import { canRead } from '../../analysis/graph/can-read.ts'
import { pointAt } from '../../analysis/range/interval-set.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { partOfWhole } from '../../analysis/unit/part-of-whole.ts'
import type { Expr } from '../../promql/ast.ts'
import { printExpr } from '../../promql/print.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule, PromExpr, RecordingRule, RuleFile } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { alertsReading, askedAbsent } from './alerts-by-name.ts'
import type { AskedComparison } from './asked-comparisons.ts'
import { shownText } from './shown-text.ts'
import { type ValueLeaf, valueLeaves } from './value-leaves.ts'
import { unasked, type VanishingPart, vanishingParts } from './vanishing-part.ts'

/** Counts of filtered series, in alerts on small numbers: where nothing passes, there is no number at all. */
const check: Check = defineCheck({
  id: 'semantics/vanishing-result',
  create(context) {
    return {
      AlertingRule: (rule, site) => inspectAlert(context, rule, site),
      RecordingRule: (rule, site) => inspectRecord(context, rule, site),
    }
  },
})

export default check

function inspectAlert(context: CheckContext, { expr }: AlertingRule, { file }: RuleSite): void {
  const facts = context.analysis.expression(file, expr)
  if (!facts || !expr.ast) return
  const seen = new Set<Expr>()
  for (const { part, asked } of unasked(expr.ast, facts, (side) => vanishingParts(side, facts))) {
    if (seen.has(part.node) || isFoundElsewhere(file, part)) continue
    seen.add(part.node)
    report(context, expr, part, {
      severity: asked.node.op === '!=' ? 'warning' : 'error',
      why: `there the condition would hold, but without a sample it is not asked: the alert stays silent in the worst case`,
    })
  }
}

/** Another alert of the file fires where nothing passes the filter. */
function isFoundElsewhere(file: RuleFile, { filter }: VanishingPart): boolean {
  return askedAbsent(file).has(printExpr(filter))
}

function report(
  context: CheckContext,
  expr: PromExpr,
  { node, filter }: VanishingPart,
  rest: { readonly severity: 'error' | 'warning' | 'info'; readonly why: string },
  reader?: { readonly rule: AlertingRule; readonly asked: AskedComparison },
): void {
  const shown = shownText(expr, filter.span)
  const { rule, asked } = reader ?? {}
  context.reportIn(expr, node.span, {
    message: `\`${node.op.value}\` gives no sample, not 0, where nothing passes ${shown ?? 'the filter'}`,
    label: 'no sample where nothing passes',
    help: node.grouping
      ? 'sum values that are 0 or 1 instead (`sum(… == bool 1)`), or add `or` with zeros that have the same labels'
      : 'sum values that are 0 or 1 instead (`sum(up)`, `sum(… == bool 1)`), or add `or vector(0)`',
    ...(rule && asked
      ? {
          related: [
            {
              file: rule.group.file.source,
              span: rule.expr.map.toSource(asked.node.opSpan),
              label: `\`${rule.name.value}\` stays silent there`,
            },
          ],
        }
      : {}),
    ...rest,
  })
}

function inspectRecord(context: CheckContext, rule: RecordingRule, { file }: RuleSite): void {
  const { expr } = rule
  const facts = context.analysis.expression(file, expr)
  if (!facts || !expr.ast) return
  reportLabelValues(context, expr, facts)
  for (const part of vanishingParts(expr.ast, facts)) {
    const reader = readerOf(context, rule, part, file)
    if (reader)
      report(
        context,
        expr,
        part,
        {
          severity: 'error',
          why: `there the condition of \`${reader.rule.name.value}\` would hold, but it reads no sample and stays silent in the worst case`,
        },
        reader,
      )
    else if (part.others.length > 0 && isShare(expr.ast, part))
      report(context, expr, part, {
        severity: 'info',
        why: 'the share is missing where it would be 0',
      })
  }
}

/** The first alert whose condition on what a rule records would hold if the part were 0. */
function readerOf(
  context: CheckContext,
  rule: RecordingRule,
  part: VanishingPart,
  file: RuleFile,
): { readonly rule: AlertingRule; readonly asked: AskedComparison } | undefined {
  const value = part.whole(pointAt(0))
  const { ruleFiles } = context.analysis.scope(file)
  for (const alert of alertsReading(ruleFiles, rule.name.value)) {
    const { ast } = alert.expr
    const facts = context.analysis.expression(alert.group.file, alert.expr)
    if (!ast || !facts) continue
    const reads = (side: Expr): readonly ValueLeaf[] =>
      valueLeaves(side, facts).filter(({ node }) => {
        if (node.kind !== 'VectorSelector') return false
        return selectedName(node) === rule.name.value && canRead(node, rule)
      })
    const [found] = unasked(ast, facts, reads, () => value)
    if (found) return { rule: alert, asked: found.asked }
  }
  return undefined
}

/** A part that stands above a line. */
function isShare(ast: Expr, { node }: VanishingPart): boolean {
  let found = false
  walk(ast, (one) => {
    found ||=
      one.kind === 'Binary' &&
      one.op === '/' &&
      one.lhs.span.start <= node.span.start &&
      node.span.end <= one.lhs.span.end
    return !found
  })
  return found
}

/** A recorded share by labels whose dividend selects more: where nothing of that kind was ever counted, there is no share of 0. */
function reportLabelValues(context: CheckContext, expr: PromExpr, facts: ExprFacts): void {
  if (!expr.ast) return
  walk(expr.ast, (node) => {
    if (node.kind !== 'Binary' || node.op !== '/' || node.matching?.group) return
    const [leaf] = valueLeaves(node.lhs, facts)
    if (leaf?.node.kind !== 'Aggregate' || !leaf.node.grouping) return
    const { without, labels } = leaf.node.grouping
    if (without || labels.length === 0) return
    const rules = (side: Expr) => facts.of(side).branches.flatMap(({ origin }) => origin.rules)
    if (partOfWhole(node, rules(node.lhs), rules(node.rhs))?.kind !== 'part') return
    const selector = onlySelector(leaf.node)
    if (!selector || facts.of(leaf.node).branches.some(({ presence }) => presence.vanishes)) return
    const names = labels.map(({ value }) => `\`${value}\``).join(', ')
    const shown = shownText(expr, selector.span) ?? 'series that match'
    context.reportIn(expr, leaf.node.span, {
      message: `groups by ${names} without any ${shown} have no share at all, not one of 0`,
      label: 'missing where nothing matches',
      why: 'alerts and averages that read the share do not see such groups',
      help: 'add `or` with the divisor times 0 to the dividend',
      severity: 'info',
    })
  })
}

function onlySelector(expr: Expr): Expr | undefined {
  const found: Expr[] = []
  walk(expr, (node) => {
    if (node.kind === 'VectorSelector') found.push(node)
    return found.length < 2
  })
  return found.length === 1 ? found[0] : undefined
}
