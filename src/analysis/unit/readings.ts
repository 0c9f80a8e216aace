import type { Because, Confidence } from '../because.ts'
import { isSameUnit } from './compare-units.ts'
import { type Unit, type UnitFact, unknownUnit } from './unit.ts'

/** Most readings that are kept of a number; of one with more nothing is known. */
const mostReadings = 4

/** A fact of several readings, doubles left out; unknown where there is none, or where there are too many. */
export function unitFact(
  units: readonly Unit[],
  confidence: Confidence,
  because: Because,
): UnitFact {
  const [first, ...rest] = units.length > 1 ? distinct(units) : units
  if (!first || rest.length >= mostReadings) return unknownUnit
  return { kind: 'known', readings: [first, ...rest], confidence, because }
}

/** A fact with other readings: each becomes those given for it. */
export function mapReadings(
  fact: UnitFact,
  read: (unit: Unit) => Unit | readonly Unit[] | undefined,
  because?: Because,
): UnitFact {
  if (fact.kind !== 'known') return unknownUnit
  const units = fact.readings.flatMap((unit) => read(unit) ?? [])
  if (!because && isSameList(units, fact.readings)) return fact
  return unitFact(units, fact.confidence, because ?? fact.because)
}

function isSameList(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a.length === b.length && a.every((unit, at) => unit === b[at])
}

/** A fact with the readings that pass a test; as it was, where none does. */
export function narrowReadings(fact: UnitFact, test: (unit: Unit) => boolean): UnitFact {
  if (fact.kind !== 'known' || fact.readings.length === 1) return fact
  const [first, ...rest] = fact.readings.filter(test)
  if (!first || rest.length + 1 === fact.readings.length) return fact
  return { ...fact, readings: [first, ...rest] }
}

/** Units without doubles, in their order. */
function distinct(units: readonly Unit[]): readonly Unit[] {
  const found: Unit[] = []
  for (const unit of units) if (!found.some((one) => isSameUnit(one, unit))) found.push(unit)
  return found
}
