import { type Confidence, weakest } from '../because.ts'
import {
  boundedLabels,
  type LabelFact,
  type LabelFacts,
  type LabelNames,
  labelFact,
  scalarLabels,
} from './label-facts.ts'
import { intersectValues, uniteValues } from './label-values.ts'

type Combine = (a: LabelFact, b: LabelFact) => LabelFact

/** What two alternatives have in common. */
export function joinLabels(a: LabelFacts, b: LabelFacts): LabelFacts {
  if (a === b) return a
  if (a.scalar && b.scalar) return scalarLabels
  return combine(a, b, joinFacts)
}

/** As `joinLabels`, and lists of values do not grow: few rounds reach the end. */
export function widenLabels(a: LabelFacts, b: LabelFacts): LabelFacts {
  if (a === b) return a
  if (a.scalar && b.scalar) return scalarLabels
  return combine(a, b, widenFacts)
}

/** The labels of series that both sides have. */
export function meetLabels(a: LabelFacts, b: LabelFacts): LabelFacts {
  return a === b ? a : combine(a, b, meetFacts)
}

function combine(a: LabelFacts, b: LabelFacts, how: Combine): LabelFacts {
  const known = new Map<string, LabelFact>()
  for (const name of a.known.keys()) known.set(name, how(labelFact(a, name), labelFact(b, name)))
  for (const name of b.known.keys())
    if (!known.has(name)) known.set(name, how(labelFact(a, name), labelFact(b, name)))
  const others = how(a.others, b.others)
  const absent = others.has === 'never' ? undefined : combineAbsent(a, b, how)
  return boundedLabels({ known, others, ...(absent ? { absent } : {}) })
}

function combineAbsent(a: LabelFacts, b: LabelFacts, how: Combine): LabelFacts['absent'] {
  const names = commonNames(a, b, how === meetFacts)
  if (!names) return undefined
  const fact = how(a.absent?.fact ?? a.others, b.absent?.fact ?? b.others)
  return fact.has === 'never' ? { names, fact } : undefined
}

function commonNames(a: LabelFacts, b: LabelFacts, either: boolean): LabelNames | undefined {
  if (a.absent?.names === b.absent?.names) return a.absent?.names
  if (either) return a.absent?.names ?? b.absent?.names
  if (a.others.has === 'never') return b.absent?.names
  return b.others.has === 'never' ? a.absent?.names : undefined
}

/** The least fact that both imply. */
export function joinFacts(a: LabelFact, b: LabelFact): LabelFact {
  if (a === b) return a
  const values =
    a.has === 'never' ? b.values : b.has === 'never' ? a.values : uniteValues(a.values, b.values)
  return build(a, b, values)
}

function widenFacts(a: LabelFact, b: LabelFact): LabelFact {
  if (a === b) return a
  const joined = joinFacts(a, b)
  const kept = sameValues(joined.values, a.values) ? joined.values : undefined
  return build(a, b, kept)
}

function build(a: LabelFact, b: LabelFact, values: LabelFact['values']): LabelFact {
  const same = a.has === b.has
  const because = same ? (a.because ?? b.because) : undefined
  return {
    has: same ? a.has : 'may',
    confidence: same ? weakest(a.confidence, b.confidence) : 'proof',
    ...(values ? { values } : {}),
    ...(because ? { because } : {}),
  }
}

function sameValues(a: LabelFact['values'], b: LabelFact['values']): boolean {
  if (a === b) return true
  if (a?.kind !== 'finite' || b?.kind !== 'finite') return false
  return (
    a.values.length === b.values.length && a.values.every((value, at) => value === b.values[at])
  )
}

const strength: Readonly<Record<Confidence, number>> = { proof: 2, convention: 1, hint: 0 }

/** Both hold at once; where they contradict each other, the surer one. */
export function meetFacts(a: LabelFact, b: LabelFact): LabelFact {
  if (a === b) return a
  const surer = chooseSurer(a, b)
  if (surer.has === 'never') return surer
  const values = intersectValues(a.values, b.values)
  if (values === surer.values) return surer
  const { has, confidence, because } = surer
  return { has, confidence, ...(values ? { values } : {}), ...(because ? { because } : {}) }
}

function chooseSurer(a: LabelFact, b: LabelFact): LabelFact {
  if (a.has === 'may') return b
  if (b.has === 'may') return a
  return strength[b.confidence] > strength[a.confidence] ? b : a
}
