import { metricNameLabel } from '../../model/metric-name.ts'
import type { Aggregate } from '../../promql/ast.ts'
import type { Because } from '../because.ts'
import type { Site } from '../domain.ts'
import { boundedLabels, type LabelFact, type LabelFacts, labelFact } from './label-facts.ts'
import { literalText } from './text-argument.ts'

const selecting: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])

/** The labels that an aggregation leaves. */
export function groupedLabels(node: Aggregate, inner: LabelFacts, site: Site): LabelFacts {
  if (selecting.has(node.op.value)) return inner
  const counted = node.op.value === 'count_values' ? literalText(node.param) : undefined
  const labels = counted === undefined ? inner : withCounted(inner, counted, node, site)
  if (node.grouping?.without) return without(node, labels, site)
  return boundedLabels(by(node, labels, counted, site))
}

function without(node: Aggregate, inner: LabelFacts, site: Site): LabelFacts {
  const names = groupNames(node)
  const because = removal(node, site)
  const known = new Map(inner.known)
  for (const name of names)
    if (labelFact(inner, name).has !== 'never')
      known.set(name, { has: 'never', confidence: 'proof', because })
  return boundedLabels({ ...inner, known })
}

function by(
  node: Aggregate,
  inner: LabelFacts,
  counted: string | undefined,
  site: Site,
): LabelFacts {
  const known = new Map<string, LabelFact>()
  const names = groupNames(node)
  for (const name of names)
    if (name !== metricNameLabel) known.set(name, groupLabel(inner, name, node, site))
  if (counted !== undefined) known.set(counted, labelFact(inner, counted))
  return { known, others: { has: 'never', confidence: 'proof', because: removal(node, site) } }
}

/** Whoever groups by a label of data that he knows better than we do expects it to be there. */
function groupLabel(inner: LabelFacts, name: string, node: Aggregate, site: Site): LabelFact {
  const fact = labelFact(inner, name)
  if (fact.has !== 'may' || inner.known.has(name)) return fact
  const place = site.place(node.grouping ?? node.op)
  const because: Because = { text: `it is grouped by \`${name}\``, place }
  return { ...fact, has: 'must', confidence: 'convention', because }
}

function withCounted(inner: LabelFacts, name: string, node: Aggregate, site: Site): LabelFacts {
  const because = { text: `\`count_values\` sets \`${name}\``, place: site.place(node.op) }
  const fact: LabelFact = { has: 'must', confidence: 'proof', because }
  return { ...inner, known: new Map(inner.known).set(name, fact) }
}

function groupNames({ grouping }: Aggregate): readonly string[] {
  return grouping?.labels.map(({ value }) => value) ?? []
}

const mostNamed = 6

/** Put into words when somebody asks. */
function removal(node: Aggregate, site: Site): Because {
  return {
    get text(): string {
      return removalText(node)
    },
    place: site.place(node.grouping ?? node.op),
  }
}

function removalText(node: Aggregate): string {
  const names = groupNames(node)
  const list = names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names
  const op = node.op.value
  if (node.grouping?.without) return `\`${op} without (${list.join(', ')})\` removes it`
  if (names.length === 0) return `\`${op}\` removes all labels`
  return `\`${op} by (${list.join(', ')})\` removes it`
}
