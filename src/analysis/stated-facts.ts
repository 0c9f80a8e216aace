import { type Because, type Confidence, chainOf } from './because.ts'
import type { Branch } from './branch.ts'
import type { Facts } from './facts.ts'
import type { LabelFact, LabelFacts } from './labels/label-facts.ts'
import { describeInterval } from './range/describe-interval.ts'
import { nounOf } from './type/metric-type.ts'
import { describeReadings } from './unit/describe-unit.ts'

/** One thing that is known of a result: of which domain, what, how sure, and why. */
export interface StatedFact {
  readonly domain: 'unit' | 'range' | 'type' | 'labels' | 'presence' | 'cardinality' | 'origin'
  readonly text: string
  readonly confidence: Confidence
  readonly because: readonly string[]
}

const mostLabels = 12

/** What is known of each alternative of a result, in words; what is unknown is left out. */
export function statedFacts({ branches }: Facts): readonly (readonly StatedFact[])[] {
  return branches.map((branch) => [
    ...ofUnit(branch),
    ...ofRange(branch),
    ...ofType(branch),
    ...ofLabels(branch.labels),
    ...ofPresence(branch),
    ...ofCardinality(branch),
    ...ofOrigin(branch),
  ])
}

function stated(
  domain: StatedFact['domain'],
  text: string,
  confidence: Confidence,
  because?: Because,
): StatedFact {
  return { domain, text, confidence, because: because ? reasons(because) : [] }
}

function reasons(because: Because): readonly string[] {
  return chainOf(because).map(({ text, place }) => {
    if (!place || place.source.path === '<expression>') return text
    const { start } = place.expr.map.toSource(place.span)
    const { line, column } = place.source.lines.position(start)
    return `${text} (${place.source.path}:${line}:${column})`
  })
}

function ofUnit({ unit }: Branch): readonly StatedFact[] {
  if (unit.kind !== 'known') return []
  return [stated('unit', describeReadings(unit), unit.confidence, unit.because)]
}

function ofRange({ range: { sound, likely, because } }: Branch): readonly StatedFact[] {
  const proven = describeInterval(sound)
  const usual = describeInterval(likely)
  return [
    ...(proven === undefined ? [] : [stated('range', proven, 'proof', because)]),
    ...(usual === undefined || usual === proven
      ? []
      : [stated('range', `usually ${usual}`, 'convention', because)]),
  ]
}

function ofType({ type }: Branch): readonly StatedFact[] {
  if (type.kind === 'unknown' || type.kind === 'number') return []
  return [stated('type', nounOf(type), type.confidence, type.because)]
}

function ofLabels({ known, others, scalar }: LabelFacts): readonly StatedFact[] {
  if (scalar) return []
  const entries = [...known].filter(([, fact]) => saysSomething(fact)).slice(0, mostLabels)
  const facts = entries.map(([name, fact]) =>
    stated('labels', describeLabel(name, fact), fact.confidence, fact.because),
  )
  if (others.has === 'may') return facts
  const text = known.size === 0 ? 'no labels' : 'no other labels'
  return [...facts, stated('labels', text, others.confidence, others.because)]
}

/** That a label may be there is worth a line only where something is known of it. */
function saysSomething({ has, values, because }: LabelFact): boolean {
  return has !== 'may' || values !== undefined || because !== undefined
}

function describeLabel(name: string, { has, values }: LabelFact): string {
  if (has === 'never') return `never ${name}`
  const given = has === 'must' ? name : `perhaps ${name}`
  if (!values) return given
  if (values.kind === 'finite')
    return `${given} = ${values.values.map((value) => JSON.stringify(value)).join(' or ')}`
  const matchers = values.matchers.map(({ op, value }) => `${op} ${JSON.stringify(value)}`)
  return `${given} ${matchers.join(' and ')}`
}

const presences = {
  always: 'always there',
  data: 'there where the data is',
  filter: 'there where a filter lets it through',
  never: 'never there',
}

function ofPresence({ presence, labels }: Branch): readonly StatedFact[] {
  if (labels.scalar) return []
  const { kind, confidence, because, vanishes } = presence
  const text = `${presences[kind]}${vanishes ? ', gone rather than 0' : ''}`
  return [stated('presence', text, confidence, because ?? vanishes)]
}

function ofCardinality({ cardinality, labels }: Branch): readonly StatedFact[] {
  if (labels.scalar) return []
  const { kind, bound, labels: names, churny, confidence, growing } = cardinality
  const because =
    growing?.find((label) => label.confidence !== 'hint')?.because ?? cardinality.because
  const by = names.length > 0 ? ` by ${names.join(', ')}` : ''
  const size =
    kind === 'one'
      ? 'one series'
      : kind === 'unbounded'
        ? `series without bound${by}`
        : bound === undefined
          ? kind === 'bounded'
            ? `a limited number of series${by}`
            : undefined
          : `at most ${bound} series${by}`
  const text = [...(size ? [size] : []), ...(churny ? ['others from time to time'] : [])]
  return text.length === 0 ? [] : [stated('cardinality', text.join(', '), confidence, because)]
}

function ofOrigin({ origin: { rules } }: Branch): readonly StatedFact[] {
  return rules.map(({ name, group }) => {
    const { line, column } = group.file.source.lines.position(name.span.start)
    const place = `${group.file.source.path}:${line}:${column}`
    return stated('origin', `recorded by ${name.value} (${place})`, 'proof')
  })
}
