import { metricNameLabel } from '../../model/metric-name.ts'
import type { Binary, VectorMatching } from '../../promql/ast.ts'
import type { Site } from '../domain.ts'
import { joinLabels, meetFacts, meetLabels } from './combine-labels.ts'
import {
  boundedLabels,
  type LabelFact,
  type LabelFacts,
  labelFact,
  scalarLabels,
  unknownLabels,
} from './label-facts.ts'

/** The labels of what an operation between two sides gives; of `or`, of what comes through from the right. */
export function matchedLabels(
  node: Binary,
  left: LabelFacts,
  right: LabelFacts,
  site: Site,
): LabelFacts {
  if (left.scalar) return right.scalar ? scalarLabels : right
  if (right.scalar) return left
  switch (node.op) {
    case 'or':
      return right
    case 'unless':
      return left
    case 'and':
      return agree(node.matching, left, right)
    default:
      return node.matching?.fill ? filled(node, left, right, site) : paired(node, left, right, site)
  }
}

function paired(node: Binary, left: LabelFacts, right: LabelFacts, site: Site): LabelFacts {
  const { group } = node.matching ?? {}
  if (!group) return keepMatched(node, agree(node.matching, left, right), site)
  const [many, one] = group.side === 'left' ? [left, right] : [right, left]
  const base = agree(node.matching, many, one)
  if (group.labels.length === 0) return base
  const known = new Map(base.known)
  for (const { value } of group.labels)
    if (value !== metricNameLabel) known.set(value, labelFact(one, value))
  return boundedLabels({ ...base, known })
}

/** The labels of `kept` series that match some of the others: labels that must be equal obey the facts of both. */
function agree(
  matching: VectorMatching | undefined,
  kept: LabelFacts,
  others: LabelFacts,
): LabelFacts {
  if (!matching?.on && !matching?.ignoring) return meetLabels(kept, others)
  const names = (matching.on ?? matching.ignoring)?.labels.map(({ value }) => value) ?? []
  if (matching.ignoring) return meetExcept(kept, others, names)
  const known = new Map(kept.known)
  for (const name of names)
    if (name !== metricNameLabel)
      known.set(name, meetFacts(labelFact(kept, name), labelFact(others, name)))
  return boundedLabels({ ...kept, known })
}

function meetExcept(kept: LabelFacts, others: LabelFacts, names: readonly string[]): LabelFacts {
  const met = meetLabels(kept, others)
  if (names.length === 0) return met
  const known = new Map(met.known)
  for (const name of names) if (name !== metricNameLabel) known.set(name, labelFact(kept, name))
  return boundedLabels({ ...met, known })
}

/** One to one, `on` keeps its labels alone, and `ignoring` takes its own away. */
function keepMatched({ matching }: Binary, met: LabelFacts, site: Site): LabelFacts {
  const list = matching?.on ?? matching?.ignoring
  if (!list) return met
  const text = expressionText(list, site)
  const because = { text: `\`${text}\` removes it`, place: site.place(list) }
  const never: LabelFact = { has: 'never', confidence: 'proof', because }
  const known = new Map<string, LabelFact>(matching?.on ? [] : met.known)
  for (const { value } of list.labels)
    if (value !== metricNameLabel) known.set(value, matching?.on ? labelFact(met, value) : never)
  return boundedLabels(matching?.on ? { known, others: never } : { ...met, known })
}

function expressionText(
  list: { readonly span: { readonly start: number; readonly end: number } },
  site: Site,
): string {
  return site.place(list).expr.text.slice(list.span.start, list.span.end)
}

/** Series that match nothing come through too, with the labels by which they would have matched. */
function filled(node: Binary, left: LabelFacts, right: LabelFacts, site: Site): LabelFacts {
  if (node.matching?.group || !node.matching?.on) return unknownLabels
  return keepMatched(node, joinLabels(left, right), site)
}
