import type { Facts } from '../../analysis/facts.ts'
import { labelFact } from '../../analysis/labels/label-facts.ts'
import type { Aggregate, Expr } from '../../promql/ast.ts'
import { childrenOf } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { asked, entriesFor, type PolicyEntry, texts } from '../policy-entry.ts'
import { labelsOf } from '../rule-match.ts'
import { samplingOps } from './restart-prone.ts'

type FactsOf = (node: Expr) => Facts

/** Labels that aggregations have to keep, or to take away. What a rule sets by itself is not asked for. */
const check: Check = defineCheck({
  id: 'promql/aggregate',
  create(context) {
    const visit = (rule: Rule, site: RuleSite): void => checkRule(context, rule, site)
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check

function checkRule(context: CheckContext, rule: Rule, { file }: RuleSite): void {
  const entries = entriesFor(context.options, 'aggregations', rule)
  const facts = entries.length > 0 && context.analysis.expression(file, rule.expr)
  if (!facts || !rule.expr.ast) return
  const set = labelsOf(rule)
  const { ast } = rule.expr
  const free = (labels: unknown) => texts(labels).filter((label) => !set.has(label))
  for (const entry of entries) {
    for (const label of free(entry.keep))
      if (isNever(facts.of(ast), label))
        for (const found of removers(ast, label, facts.of))
          reportRemoved(context, rule, entry, found, label)
    for (const label of free(entry.strip))
      for (const { span, node } of keepers(ast, label, facts.of))
        context.reportIn(
          rule.expr,
          span,
          asked(entry, {
            message: `\`${node.op.value}\` keeps the label \`${label}\`, which is to be aggregated away`,
            help: node.grouping?.without
              ? `add \`${label}\` to the labels of \`without\``
              : `take \`${label}\` out of the labels of \`by\``,
          }),
        )
  }
}

function reportRemoved(
  context: CheckContext,
  rule: Rule,
  entry: PolicyEntry,
  { op, grouping }: Aggregate,
  label: string,
): void {
  context.reportIn(
    rule.expr,
    op.span,
    asked(entry, {
      message: `\`${op.value}\` removes the label \`${label}\`, which is to be kept`,
      help: grouping?.without
        ? `take \`${label}\` out of the labels of \`without\``
        : `add \`${label}\` to the labels of \`by\``,
    }),
  )
}

function isNever({ branches }: Facts, label: string): boolean {
  return branches.every(({ labels }) => labelFact(labels, label).has === 'never')
}

/** The outermost aggregations whose labels are those of the result. */
function outermost(root: Expr): readonly Aggregate[] {
  const found: Aggregate[] = []
  const waiting: Expr[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'Aggregate' && !samplingOps.has(node.op.value)) found.push(node)
    else waiting.push(...[...sources(node)].reverse())
  }
  return found
}

/** The expressions that a node has its labels from. */
function sources(node: Expr): readonly Expr[] {
  if (node.kind === 'Aggregate') return [node.expr]
  if (node.kind === 'Call')
    return /^(?:absent|scalar|vector)/.test(node.func.value) ? [] : node.args
  if (node.kind !== 'Binary') return childrenOf(node)
  const { op, lhs, rhs, matching } = node
  if (op === 'and' || op === 'unless') return [lhs]
  if (matching?.group) return [matching.group.side === 'left' ? lhs : rhs]
  return [lhs, rhs]
}

/** Of the aggregations below a result that lacks a label: those that have it before them, and not behind them. */
function removers(root: Expr, label: string, of: FactsOf): readonly Aggregate[] {
  const found = new Set<Aggregate>()
  for (const outer of outermost(root)) {
    let node = outer
    if (!isNever(of(node), label)) continue
    for (;;) {
      const next: Aggregate | undefined = isNever(of(node.expr), label)
        ? outermost(node.expr)[0]
        : undefined
      if (!next) break
      node = next
    }
    if (!isNever(of(node.expr), label)) found.add(node)
  }
  return [...found]
}

function keepers(
  root: Expr,
  label: string,
  of: FactsOf,
): readonly { readonly node: Aggregate; readonly span: Span }[] {
  return outermost(root).flatMap((node) => {
    const listed = node.grouping?.labels.find(({ value }) => value === label)
    if (!node.grouping?.without) return listed ? [{ node, span: listed.span }] : []
    return listed || isNever(of(node), label) ? [] : [{ node, span: node.grouping.span }]
  })
}
