import { weakest } from '../because.ts'
import type { Domain } from '../domain.ts'
import { isSameUnit } from './compare-units.ts'
import { ratio } from './known-units.ts'
import { mapReadings } from './readings.ts'
import { type Unit, type UnitFact, unknownUnit } from './unit.ts'
import { unitOfAggregate } from './unit-of-aggregate.ts'
import { unitOfBinary } from './unit-of-binary.ts'
import { unitOfCall } from './unit-of-call.ts'
import { unitOfRecorded, unitOfSelector } from './unit-of-selector.ts'

/** What the numbers of a result are in. */
export const unitDomain: Domain<'unit'> = {
  unknown: unknownUnit,
  selector: unitOfSelector,
  recorded: unitOfRecorded,
  literal: (node) =>
    node.kind === 'NumberLiteral' ? { kind: 'literal', value: node.value } : unknownUnit,
  matrix: (_, { unit }) => unit,
  subquery: (_, { unit }) => unit,
  call: unitOfCall,
  aggregate: (node, inner, _, site) => unitOfAggregate(node, inner, site),
  unary: ({ op }, { unit }) => (op === '-' ? negated(unit) : unit),
  binary: unitOfBinary,
  join: joinUnits,
  widen: (a, b) => (isSameFact(a, b) ? a : unknownUnit),
}

function negated(unit: UnitFact): UnitFact {
  if (unit.kind === 'literal') return { kind: 'literal', value: -unit.value }
  return mapReadings(unit, (one) => {
    if (one.flavour === 'point') return undefined
    return one.flavour === 'fraction' ? ratio : one
  })
}

/** The unit of both, if it is one; zero is zero in any. */
function joinUnits(a: UnitFact, b: UnitFact): UnitFact {
  if (isSameFact(a, b)) return lessSure(a, b)
  if (a.kind === 'literal' && a.value === 0) return b
  return b.kind === 'literal' && b.value === 0 ? a : unknownUnit
}

function lessSure(a: UnitFact, b: UnitFact): UnitFact {
  if (a.kind !== 'known' || b.kind !== 'known') return a
  const confidence = weakest(a.confidence, b.confidence)
  return confidence === a.confidence ? a : { ...a, confidence }
}

function isSameFact(a: UnitFact, b: UnitFact): boolean {
  if (a.kind === 'literal') return b.kind === 'literal' && a.value === b.value
  if (a.kind === 'unknown' || b.kind !== 'known') return a.kind === b.kind
  return isSubset(a.readings, b.readings) && isSubset(b.readings, a.readings)
}

function isSubset(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a.every((one) => b.some((other) => isSameUnit(one, other)))
}
