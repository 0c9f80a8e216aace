import type { Facts } from '../facts.ts'
import { isDimensionless, sameDimension, scalesDiffer } from './compare-units.ts'
import type { KnownUnit, Unit } from './unit.ts'

/** The units of all alternatives of a result, literals left out; undefined unless each of them is known. */
export function knownUnits({ branches, joined }: Facts): readonly KnownUnit[] | undefined {
  const found: KnownUnit[] = []
  for (const { unit } of branches) {
    if (unit.kind === 'unknown' || joined) return undefined
    if (unit.kind === 'known') found.push(unit)
  }
  return found.length > 0 ? found : undefined
}

/** Whether all alternatives of a result are of known units whose every reading passes a test. */
export function allReadings(facts: Facts, test: (unit: Unit) => boolean): boolean {
  return knownUnits(facts)?.every(({ readings }) => readings.every(test)) ?? false
}

/** Whether no reading of one unit can be added to, or compared with, any of the other. */
export function unitsConflict(a: KnownUnit, b: KnownUnit): boolean {
  return a.readings.every((one) => b.readings.every((other) => readingsConflict(one, other)))
}

function readingsConflict(a: Unit, b: Unit): boolean {
  if (isLoose(a) || isLoose(b)) return false
  if (!sameDimension(a, b)) return true
  if (isDimensionless(a) && (a.flavour === 'count' || b.flavour === 'count')) return false
  return scalesDiffer(a, b)
}

/** 0, 1 and numbers of states stand beside anything. */
function isLoose({ flavour }: Unit): boolean {
  return flavour === 'boolean' || flavour === 'info'
}
