import type { Facts } from '../../analysis/facts.ts'
import type { Knowledge } from '../../analysis/knowledge.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { Aggregate, VectorSelector } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { Located } from '../../text/located.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'

const targetLabels: ReadonlySet<string> = new Set(['job', 'instance'])

const check: Check = defineCheck({
  id: 'config/exported-label',
  create(context) {
    return {
      Aggregate(node, expr, site) {
        reportGrouping(node, expr, site, context)
      },
      VectorSelector(node, expr, site) {
        reportMatchers(node, expr, site, context)
      },
    }
  },
})

export default check

function reportGrouping(
  { expr: operand, grouping }: Aggregate,
  expr: PromExpr,
  site: RuleSite,
  context: CheckContext,
): void {
  if (!grouping || grouping.without) return
  const used = grouping.labels.filter(({ value }) => targetLabels.has(value))
  if (used.length === 0 || mayHonorLabels(site, context)) return
  const facts = context.analysis.expression(site.file, expr)?.of(operand)
  if (!facts) return
  for (const label of used) {
    const metric = exposing(facts, label.value, context.analysis.knowledge)
    if (metric !== undefined) report(label, metric, expr, context)
  }
}

function reportMatchers(
  node: VectorSelector,
  expr: PromExpr,
  site: RuleSite,
  context: CheckContext,
): void {
  const metric = selectedName(node)
  if (metric === undefined || mayHonorLabels(site, context)) return
  for (const { name } of node.matchers)
    if (targetLabels.has(name.value) && exposes(metric, name.value, context.analysis.knowledge))
      report(name, metric, expr, context)
}

/** A configuration that loads the rules has a job that keeps the labels of what it scrapes. */
function mayHonorLabels({ file }: RuleSite, context: CheckContext): boolean {
  return context
    .configsOf(file)
    .some(({ jobs }) => jobs.some(({ honorLabels }) => honorLabels.value))
}

/** The metric that brings a label of its own, where all that is read does. */
function exposing({ branches }: Facts, label: string, knowledge: Knowledge): string | undefined {
  const metrics = branches.flatMap(({ origin }) => origin.metrics)
  return metrics.length > 0 && metrics.every((metric) => exposes(metric, label, knowledge))
    ? metrics[0]
    : undefined
}

/** A file in which most metrics have the label was not exposed by a target, but by a server that had added it. */
function exposes(metric: string, label: string, knowledge: Knowledge): boolean {
  const has = (name: string) => {
    const labels = knowledge.metric(name)?.labels
    return labels?.evidence === 'exposition' && labels.names.includes(label)
  }
  if (!has(metric)) return false
  const families = knowledge.families ?? []
  return families.filter(has).length * 2 < families.length
}

function report(
  label: Located<string>,
  metric: string,
  expr: PromExpr,
  context: CheckContext,
): void {
  const { value, span } = label
  context.reportIn(expr, span, {
    message: `\`${value}\` is the label of the scrape target here, not the one that \`${metric}\` exposes`,
    label: `the metric's own label is stored as \`exported_${value}\``,
    why: `the server sets \`${value}\` on every scraped series and renames a label of that name that the target exposes, unless the scrape job has \`honor_labels: true\``,
    help: `use \`exported_${value}\`, or give the metric's label another name`,
    confidence: 'convention',
  })
}
