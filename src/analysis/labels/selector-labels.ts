import type { MetricKnowledge } from '../../catalogue/metric.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import type { RecordingRule } from '../../rules/rule-file.ts'
import type { Because } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { RecordedInput, Site } from '../domain.ts'
import type { Knowledge } from '../knowledge.ts'
import { selectedName } from '../selected-name.ts'
import { constrainLabel } from './constrain-label.ts'
import { externalLabelNames } from './external-label-names.ts'
import {
  boundedLabels,
  type LabelFact,
  type LabelFacts,
  labelFact,
  unknownLabel,
  unknownLabels,
} from './label-facts.ts'
import { labelsByName, type NamedFact } from './labels-by-name.ts'
import { acceptsMissing, type LabelConditions, matchersByLabel } from './matchers-by-label.ts'
import { namesBesidesTargetLabels, namesBeyond, namesOfMetricLabels } from './metric-label-names.ts'

/** The labels of series that no rule records: what the selector asks for, what is known of the metric, and what scraping adds. */
export function selectorLabels(
  selector: VectorSelector,
  metric: MetricKnowledge | undefined,
  site: Site,
): LabelFacts {
  const own = metric && ownLabels(metric, site.knowledge)
  const byName = labelsByName(selectedName(selector) ?? '')
  if (!own && selector.matchers.length === 0) return bareLabels(byName)
  const known = new Map<string, LabelFact>(own?.known)
  const conditions = matchersByLabel(selector)
  for (const [name, fact] of byName)
    if (holds(fact, known.get(name), conditions.get(name))) known.set(name, fact)
  const base: LabelFacts = {
    known,
    others: unknownLabel,
    ...(own?.absent ? { absent: own.absent } : {}),
  }
  for (const [name, of] of conditions)
    known.set(name, constrainLabel(labelFact(base, name), of, site))
  return boundedLabels(base)
}

const bare = new WeakMap<readonly NamedFact[], LabelFacts>()

function bareLabels(byName: readonly NamedFact[]): LabelFacts {
  const known = bare.get(byName)
  if (known) return known
  const facts: LabelFacts = { known: new Map(byName), others: unknownLabel }
  bare.set(byName, facts)
  return facts
}

/** What a name says of a label gives way to what is known, and to a selector that knows better. */
function holds(
  fact: LabelFact,
  known: LabelFact | undefined,
  conditions: LabelConditions | undefined,
): boolean {
  if (fact.has === 'never') return !known && !conditions
  return !maySayOtherwise(conditions)
}

/** Conditions that series without the label satisfy on purpose: `instance=""`, `job=~"api|"`. */
function maySayOtherwise(conditions: LabelConditions | undefined): boolean {
  if (!conditions || !acceptsMissing(conditions)) return false
  return conditions.matchers.some(
    ({ op, value }) => op === '=' || (op === '=~' && !matchesEverything.has(value)),
  )
}

const matchesEverything: ReadonlySet<string> = new Set(['.*', '(.*)', '^.*$'])

function ownLabels(
  { name, labels, origin }: MetricKnowledge,
  { targetLabels }: Knowledge,
): Pick<LabelFacts, 'known' | 'absent'> | undefined {
  if (!labels || labels.evidence === 'declaration') return undefined
  const source = origin === undefined ? '' : ` (${origin})`
  const has: LabelFact = {
    has: labels.all ? 'must' : 'may',
    confidence: 'proof',
    because: { text: `\`${name}\` has this label${source}` },
  }
  const known = new Map(labels.names.map((label) => [label, has] as const))
  if (!labels.closed) return { known }
  const because: Because = { text: `\`${name}\` has no such label${source}` }
  const exporter = labels.evidence === 'exporter'
  const ofTargets = targetLabels ? namesBeyond(targetLabels) : namesBesidesTargetLabels
  const names = exporter ? namesOfMetricLabels : ofTargets
  return {
    known,
    absent: {
      names,
      fact: { has: 'never', confidence: exporter ? 'proof' : 'convention', because },
    },
  }
}

/** The labels of series that a rule records, as far as a selector lets them through. */
export function recordedLabels(
  selector: VectorSelector,
  { rule, branch }: RecordedInput,
  site: Site,
): LabelFacts {
  const base = labelsAsRead(rule, branch, site.knowledge)
  const known = new Map(base.known)
  for (const [name, conditions] of matchersByLabel(selector))
    known.set(name, constrainLabel(labelFact(base, name), conditions, site))
  return boundedLabels({ ...base, known })
}

/**
 * The labels of the series of a rule as readers see them. Servers may have added labels of their own; where there are
 * series of the same name that no rule records, or constants that others set for other things, little is known.
 */
export function labelsAsRead(
  rule: RecordingRule,
  branch: Branch,
  knowledge: Knowledge,
): LabelFacts {
  if (isAlsoScraped(rule, branch, knowledge)) return unknownLabels
  const stored = branch.labels
  const through = (fact: LabelFact): LabelFact => throughRule(fact, rule.name.value)
  const known = new Map<string, LabelFact>()
  const constant = isConstant(rule)
  for (const [name, fact] of stored.known)
    known.set(name, constant ? withoutValues(fact) : through(fact))
  if (constant) return { known, others: unknownLabel }
  for (const name of externalLabelNames)
    if (labelFact({ ...stored, known }, name).has === 'never') known.set(name, unknownLabel)
  const absent = stored.absent && { ...stored.absent, fact: through(stored.absent.fact) }
  return { known, others: through(stored.others), ...(absent ? { absent } : {}) }
}

/** Whether a rule records under the name of a metric that it reads, or that is known. */
function isAlsoScraped({ name }: RecordingRule, { origin }: Branch, knowledge: Knowledge): boolean {
  if (name.value.includes(':')) return false
  return origin.metrics.includes(name.value) || knowledge.metric(name.value) !== undefined
}

/** `expr: 1` with labels: one entry of a table, of which others may stand elsewhere. */
export function isConstant({ expr }: RecordingRule): boolean {
  let node = expr.ast
  while (node?.kind === 'Paren') node = node.expr
  return node?.kind === 'NumberLiteral' || (node?.kind === 'Call' && node.func.value === 'vector')
}

function withoutValues({ has, confidence, because }: LabelFact): LabelFact {
  return { has: has === 'never' ? 'may' : has, confidence, ...(because ? { because } : {}) }
}

function throughRule(fact: LabelFact, name: string): LabelFact {
  if (fact.has === 'may' || !fact.because) return fact
  const text =
    fact.has === 'never' ? `\`${name}\` is recorded without it` : `\`${name}\` is recorded with it`
  return { ...fact, because: { text, from: fact.because } }
}
