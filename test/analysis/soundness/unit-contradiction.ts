import { toNumber } from '../../../src/analysis/unit/rational.ts'
import type { Unit } from '../../../src/analysis/unit/unit.ts'
import type { UnitOutcome } from './random-unit-case.ts'

/**
 * Why the derived units cannot be right: a quantity stays what it is when its inputs are given in other units, so some reading
 * of the one must make of the first value what some reading of the other makes of the second.
 */
export function unitContradiction({ units, pairs }: UnitOutcome): string | undefined {
  if (!units) return undefined
  const [first, second] = units
  const agree = first.readings.some((a) =>
    second.readings.some((b) => sameKind(a, b) && pairs.every((pair) => sameQuantity(a, b, pair))),
  )
  if (agree || pairs.length === 0) return undefined
  const [labels, one, two] = pairs[0] ?? ['', 0, 0]
  return `${labels}: ${one} read as ${show(first.readings)} and ${two} as ${show(second.readings)}`
}

function sameKind(a: Unit, b: Unit): boolean {
  return (
    JSON.stringify(Object.entries(a.dimension).sort()) ===
    JSON.stringify(Object.entries(b.dimension).sort())
  )
}

function sameQuantity(
  a: Unit,
  b: Unit,
  [, first, second]: readonly [string, number, number],
): boolean {
  const one = first * toNumber(a.scale)
  const two = second * toNumber(b.scale)
  if (!Number.isFinite(one) || !Number.isFinite(two)) return true
  return Math.abs(one - two) <= 1e-6 * Math.max(Math.abs(one), Math.abs(two), 1e-300)
}

function show(readings: readonly Unit[]): string {
  return readings
    .map(
      ({ dimension, scale, flavour }) =>
        `${flavour} ${JSON.stringify(dimension)} × ${scale.num}/${scale.den}`,
    )
    .join(' or ')
}
