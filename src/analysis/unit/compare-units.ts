import { divide, toNumber } from './rational.ts'
import type { Unit, UnitFact } from './unit.ts'

/** Whether two units measure the same kind of thing, scale apart. Whatever is no quantity of anything is a pure number. */
export function sameDimension(a: Unit, b: Unit): boolean {
  if (a.dimension === b.dimension) return true
  const keys = Object.keys(a.dimension) as (keyof Unit['dimension'])[]
  return (
    keys.length === Object.keys(b.dimension).length &&
    keys.every((key) => a.dimension[key] === b.dimension[key])
  )
}

/** Whether scales are more than 10 % apart: megabytes and mebibytes are not. */
export function scalesDiffer(a: Unit, b: Unit): boolean {
  if (a.scale.num === b.scale.num && a.scale.den === b.scale.den) return false
  const factor = toNumber(divide(a.scale, b.scale))
  return factor > 1.1 || factor < 1 / 1.1
}

/** Whether two units are the same but for looseness of scale. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  return a.flavour === b.flavour && sameDimension(a, b) && !scalesDiffer(a, b)
}

/** A pure number. */
export function isDimensionless({ dimension }: Unit): boolean {
  return Object.keys(dimension).length === 0
}

/** 0.5 means half: a part of a whole, or a ratio, which may exceed 1. */
export function isFraction({ flavour, scale }: Unit): boolean {
  return (flavour === 'fraction' || flavour === 'ratio') && scale.num === scale.den
}

/** 50 means half. */
export function isPercent({ flavour }: Unit): boolean {
  return flavour === 'percent'
}

/** A moment, in whatever scale since the epoch. */
export function isMoment(unit: Unit): boolean {
  return unit.flavour === 'point' && unit.dimension.time === 1
}

/** A length of time, in whatever scale. */
export function isDuration(unit: Unit): boolean {
  return unit.flavour === 'quantity' && isPlain(unit, 'time')
}

/** An amount of data, in whatever scale. */
export function isData(unit: Unit): boolean {
  return isPlain(unit, 'data')
}

/** Things counted. */
export function isCount({ flavour }: Unit): boolean {
  return flavour === 'count'
}

/** 0 or 1. */
export function isBoolean({ flavour }: Unit): boolean {
  return flavour === 'boolean'
}

/** Something per time: counts, data, money. */
export function isPerTime({ dimension }: Unit): boolean {
  return dimension.time === -1
}

/** Whether a unit is known and each of its readings passes a test; false where nothing is known. */
export function everyReading(fact: UnitFact, test: (unit: Unit) => boolean): boolean {
  return fact.kind === 'known' && fact.readings.every(test)
}

function isPlain({ dimension }: Unit, base: 'time' | 'data'): boolean {
  return dimension[base] === 1 && Object.keys(dimension).length === 1
}
