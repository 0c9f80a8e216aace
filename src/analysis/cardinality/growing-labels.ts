import type { MetricKnowledge } from '../../catalogue/metric.ts'
import type { Aggregate, Call, VectorSelector } from '../../promql/ast.ts'
import { weakest } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import { type LabelFacts, labelFact } from '../labels/label-facts.ts'
import type { GrowingLabel } from './cardinality.ts'
import { continuousValue } from './continuous-value.ts'
import { labelGrowth, looksLikeIds } from './label-growth.ts'

const most = 8
const none: readonly GrowingLabel[] = []

/** Labels of a metric that grow, as far as samples or what the user declares tell. */
export function ofMetric(
  node: VectorSelector,
  metric: MetricKnowledge | undefined,
  site: Site,
): readonly GrowingLabel[] {
  const { labels, samples, origin } = metric ?? {}
  if (!labels && !samples) return none
  const declared = labels?.evidence === 'settings' || labels?.evidence === 'exposition'
  const names = new Set([...(declared ? labels.names : []), ...(samples?.values.keys() ?? [])])
  return [...names].slice(0, 64).flatMap((name): GrowingLabel[] => {
    const values = samples?.values.get(name) ?? new Set()
    if (labelGrowth(name) !== 'many' && !looksLikeIds(name, values)) return []
    if (node.matchers.some((one) => one.name.value === name && pins(one.op, one.value.value)))
      return []
    const [example] = values
    const text =
      example === undefined
        ? `the metric has the label \`${name}\``
        : `${origin ?? 'the catalogue'} has it with values such as \`${example}\``
    const place = site.place(node)
    return [
      { name, cause: 'metric', confidence: 'convention', node, place, because: { text, place } },
    ]
  })
}

/** Only `=` and a few alternatives leave few values. */
function pins(op: string, value: string): boolean {
  return op === '=' || (op === '=~' && /^[^.*+?[\]{}\\]+$/.test(value))
}

/** Labels that an aggregation keeps: those that grow already, and those whose names say that they do. */
export function ofAggregate(node: Aggregate, inner: Branch, site: Site): readonly GrowingLabel[] {
  const before = inner.cardinality.growing ?? none
  const { grouping, op } = node
  if (op.value === 'topk' || op.value === 'bottomk') return before
  if (op.value === 'limitk' || op.value === 'limit_ratio') return before
  const kept = before.length === 0 ? none : keptGrowing(node, before)
  const known = new Set(kept.map(({ name }) => name))
  const added: GrowingLabel[] = []
  for (const { value: name, span } of (grouping?.without ? undefined : grouping?.labels) ?? []) {
    const growth = labelGrowth(name)
    if (known.has(name) || (growth !== 'many' && growth !== 'perhaps')) continue
    if (hasFewValues(inner.labels, name)) continue
    const place = site.place({ span })
    const text = `labels called \`${name}\` ${growth === 'many' ? 'take' : 'often take'} ever new values`
    const confidence = growth === 'many' ? 'convention' : 'hint'
    added.push({ name, cause: 'by', confidence, node, place, because: { text, place } })
  }
  if (op.value === 'count_values') added.push(...ofValues(node, inner, site))
  return merge([kept, added])
}

function keptGrowing(
  { grouping }: Aggregate,
  before: readonly GrowingLabel[],
): readonly GrowingLabel[] {
  const names = new Set(grouping?.labels.map(({ value }) => value) ?? [])
  return before.filter(({ name }) => names.has(name) !== (grouping?.without ?? false))
}

function hasFewValues(labels: LabelFacts, name: string): boolean {
  const fact = labelFact(labels, name)
  return fact.has === 'never' || fact.values?.kind === 'finite'
}

function ofValues(node: Aggregate, inner: Branch, site: Site): readonly GrowingLabel[] {
  const { param } = node
  const value = continuousValue(inner)
  if (param?.kind !== 'StringLiteral' || !value) return []
  const place = site.place(param)
  const { confidence, because } = value
  return [{ name: param.value, cause: 'values', confidence, node, place, because }]
}

/** Labels of what a call gives: those of its argument, and a label that it makes of some that grow. */
export function ofCall(node: Call, args: readonly Branch[], site: Site): readonly GrowingLabel[] {
  const name = node.func.value
  if (name !== 'label_replace' && name !== 'label_join')
    return merge(args.map(({ cardinality }) => cardinality.growing ?? []))
  const before = args[0]?.cardinality.growing ?? []
  const target = node.args[1]
  if (target?.kind !== 'StringLiteral') return before
  const sources = sourcesOf(node).filter((source) => isGrowing(source, args[0]))
  const [source] = sources
  const kept = before.filter((label) => label.name !== target.value)
  if (source === undefined || sources.includes(target.value))
    return name === 'label_replace' ? before : kept
  const place = site.place(target)
  const because = { text: `it is made of \`${source}\``, place }
  return merge([
    kept,
    [
      {
        name: target.value,
        cause: 'synthesis',
        confidence: weakest('convention'),
        node,
        place,
        because,
      },
    ],
  ])
}

function isGrowing(source: string, argument: Branch | undefined): boolean {
  if (!argument || hasFewValues(argument.labels, source)) return false
  if (labelGrowth(source) === 'many') return true
  const known = argument.cardinality.growing?.find(({ name }) => name === source)
  return known !== undefined && known.confidence !== 'hint'
}

/** The labels whose whole values a call writes into another. */
function sourcesOf({ func, args }: Call): readonly string[] {
  const texts = args.map((arg) => (arg.kind === 'StringLiteral' ? arg.value : undefined))
  if (func.value === 'label_join') return texts.slice(3).flatMap((text) => text ?? [])
  const [, , replacement, source, pattern] = texts
  const isWhole = pattern === '(.*)' || pattern === '(.+)'
  const isCopy = replacement !== undefined && /\$\{?1\}?/.test(replacement)
  return isWhole && isCopy && source !== undefined ? [source] : []
}

/** Several lists as one, each label once. */
export function merge(lists: readonly (readonly GrowingLabel[])[]): readonly GrowingLabel[] {
  const [first, second] = lists
  if (lists.length === 1 && first) return first
  if (lists.length === 2 && first && second?.length === 0) return first
  const byName = new Map<string, GrowingLabel>()
  for (const list of lists)
    for (const label of list) if (!byName.has(label.name)) byName.set(label.name, label)
  return [...byName.values()].slice(0, most)
}
