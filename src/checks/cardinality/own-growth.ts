import type { GrowingLabel } from '../../analysis/cardinality/cardinality.ts'
import type { Expr, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import type { CheckContext, RuleSite } from '../check.ts'

/** Labels without bound of what a rule gives, which its own expression brought in; those of a record that it reads are told there. */
export function ownGrowth(
  context: CheckContext,
  rule: Rule,
  { file }: Pick<RuleSite, 'file'>,
): readonly GrowingLabel[] {
  const facts = context.analysis.expression(file, rule.expr)
  if (!facts?.root.branches.some(({ cardinality }) => cardinality.growing)) return []
  const byPlace = new Map<string, GrowingLabel>()
  const set = new Set([...rule.group.labels, ...rule.labels].map(({ name }) => name.value))
  for (const { cardinality } of facts.root.branches)
    for (const label of cardinality.growing ?? [])
      if (label.place.expr === rule.expr && !set.has(label.name))
        byPlace.set(`${label.name} ${label.place.span.start}`, label)
  return [...byPlace.values()]
}

/** Whether an aggregation keeps the buckets of a histogram. */
export function keepsBuckets({ node, cause }: GrowingLabel): boolean {
  return (
    cause === 'by' &&
    node.kind === 'Aggregate' &&
    (node.grouping?.labels.some(({ value }) => value === 'le') ?? false)
  )
}

/** The selectors below a node. */
export function selectorsBelow(node: Expr): readonly VectorSelector[] {
  const found: VectorSelector[] = []
  walk(node, (one) => {
    if (one.kind === 'VectorSelector') found.push(one)
  })
  return found
}
