import { type Because, type Confidence, weakest } from '../because.ts'
import type { Facts } from '../facts.ts'
import { everyReading } from '../unit/compare-units.ts'
import { describeReadings } from '../unit/describe-unit.ts'
import type { KnownUnit, Unit } from '../unit/unit.ts'

/** A unit that does not fit, whichever way it is read. */
export interface ConflictingUnit {
  readonly unit: KnownUnit
  /** What messages call it. */
  readonly text: string
  readonly confidence: Confidence
  readonly because: Because
}

/**
 * The unit of a result, where it is known in every alternative that can occur (or in all, where none can), and each reading
 * of it conflicts. Guesses do not count.
 */
export function conflictingUnit(
  facts: Facts,
  conflicts: (unit: Unit) => boolean,
): ConflictingUnit | undefined {
  const alive = facts.branches.filter(({ presence }) => presence.kind !== 'never')
  const units = (alive.length > 0 ? alive : facts.branches).map(({ unit }) => unit)
  const [unit] = units
  if (unit?.kind !== 'known' || !units.every((one) => everyReading(one, conflicts)))
    return undefined
  const confidence = weakest(
    ...units.map((one) => (one.kind === 'known' ? one.confidence : 'hint')),
  )
  if (confidence === 'hint') return undefined
  return { unit, text: describeReadings(unit), confidence, because: unit.because }
}
