import type { ComparisonOp } from '../../promql/ast.ts'
import { narrowReadings } from './readings.ts'
import type { Unit, UnitFact } from './unit.ts'

/** Seconds that are a moment since the epoch rather than a length of time: three years. */
const longestDuration = 1e8

/**
 * The readings that a comparison with a constant leaves: whoever compares a share with 80 writes it in percent, and one
 * with 0.8 does not; whoever compares seconds with 300 does not mean a moment.
 */
export function narrowByConstant(fact: UnitFact, op: ComparisonOp, value: number): UnitFact {
  if (fact.kind !== 'known' || fact.readings.length === 1 || value === 0) return fact
  const times = narrowReadings(fact, (unit) => fitsAsTime(unit, Math.abs(value)))
  const [first] = fact.readings
  const isShare = first.flavour === 'fraction' || first.flavour === 'ratio'
  if (op === '==' || op === '!=') return times
  return narrowReadings(times, (unit) => fitsAsShare(unit, value, isShare))
}

function fitsAsTime({ dimension, flavour, scale }: Unit, value: number): boolean {
  if (dimension.time !== 1 || (flavour !== 'point' && flavour !== 'quantity')) return true
  const inSeconds = (value * Number(scale.num)) / Number(scale.den)
  return flavour === 'point' ? inSeconds >= longestDuration : inSeconds < longestDuration
}

function fitsAsShare({ flavour }: Unit, value: number, shareFirst: boolean): boolean {
  if (flavour === 'fraction') return value <= 1
  if (flavour === 'ratio') return value <= 5
  if (flavour === 'percent') return value > 1 || !shareFirst
  return true
}
