import type { Evidence, MetricKnowledge } from '../../catalogue/metric.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import type { Confidence } from '../because.ts'
import type { RecordedInput, Site } from '../domain.ts'
import { unitOfName } from '../names/name-unit.ts'
import { unitOfRecordName } from '../names/record-name-unit.ts'
import { selectedName } from '../selected-name.ts'
import { describeValue } from './describe-unit.ts'
import { parseUnit } from './parse-unit.ts'
import { unitFact } from './readings.ts'
import { type UnitFact, unknownUnit } from './unit.ts'

const sure: Readonly<Record<Evidence, Confidence>> = {
  settings: 'proof',
  exposition: 'proof',
  exporter: 'convention',
  declaration: 'hint',
}

/** The unit of a metric's samples: from a `__unit__` matcher, from what is known of the metric, or else from its name. */
export function unitOfSelector(
  node: VectorSelector,
  metric: MetricKnowledge | undefined,
  site: Site,
): UnitFact {
  const matched = unitOfMatcher(node, site)
  if (matched) return matched
  const name = selectedName(node)
  if (name === undefined) return unknownUnit
  const declared = declaredUnit(node, metric, site)
  if (declared && metric?.unit?.evidence !== 'declaration') return declared
  const named = unitByName(node, name, site)
  return named.kind === 'known' ? named : (declared ?? unknownUnit)
}

/** The unit of what a rule records: that of its expression, or else that which its name tells. */
export function unitOfRecorded(
  node: VectorSelector,
  { rule, branch }: RecordedInput,
  site: Site,
): UnitFact {
  const { unit } = branch
  if (unit.kind === 'literal') return unit
  if (unit.kind === 'unknown') return unitByName(node, rule.name.value, site)
  const because = {
    text: `rule \`${rule.name.value}\` records it`,
    place: site.place(node),
    from: unit.because,
  }
  return { ...unit, because }
}

function declaredUnit(
  node: VectorSelector,
  metric: MetricKnowledge | undefined,
  site: Site,
): UnitFact | undefined {
  const unit = metric?.unit && parseUnit(metric.unit.value)
  if (!metric?.unit || !unit) return undefined
  const from = metric.origin === undefined ? 'it is declared so' : `${metric.origin} says so`
  return unitFact([unit], sure[metric.unit.evidence], {
    text: `\`${metric.name}\` is ${describeValue(unit)} (${from})`,
    place: site.place(node),
  })
}

function unitByName(node: VectorSelector, name: string, site: Site): UnitFact {
  const named = name.includes(':') ? unitOfRecordName(name) : unitOfName(name)
  if (!named) return unknownUnit
  return unitFact(named.readings, named.confidence, {
    text: `the name \`${name}\` says \`${named.words}\``,
    place: site.place(node),
  })
}

function unitOfMatcher({ matchers }: VectorSelector, site: Site): UnitFact | undefined {
  const matcher = matchers.find(({ name, op }) => name.value === '__unit__' && op === '=')
  const unit = matcher && parseUnit(matcher.value.value)
  if (!unit) return undefined
  return unitFact([unit], 'proof', {
    text: `the selector asks for \`__unit__="${matcher.value.value}"\``,
    place: site.place(matcher),
  })
}
