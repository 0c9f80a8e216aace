import { isDimensionless, isDuration, isMoment } from './compare-units.ts'
import { dataScales, timeScales } from './known-units.ts'
import { divide, multiply, one, type Rational, rational, toNumber } from './rational.ts'
import type { BaseDimension, Dimension, KnownUnit, Unit } from './unit.ts'

const bases: Readonly<Record<BaseDimension, string>> = {
  time: 'seconds',
  data: 'bytes',
  temperature: 'degrees Celsius',
  energy: 'joules',
  current: 'amperes',
  voltage: 'volts',
  length: 'meters',
  mass: 'grams',
  money: 'money',
  cycles: 'cycles',
}

/** What messages call a unit: `milliseconds`, `bytes per second`, `a fraction (0 to 1)`. */
export function describeUnit(unit: Unit): string {
  if (unit.flavour === 'point') return describePoint(unit)
  if (isDimensionless(unit)) return describeNumber(unit)
  const { time = 0, ...rest } = unit.dimension
  if (time === 1 && Object.keys(rest).length === 0) return scaled(timeScales, unit.scale, 'seconds')
  if (time === -1) return describeRate(unit, rest)
  const known = single(unit.dimension, unit.scale)
  return known ?? describePowers(unit.dimension)
}

/** What messages call the readings of a unit: `seconds`, or `a ratio or percent (0 to 100)`; that lengths of time may be moments goes without saying. */
export function describeReadings({ readings }: KnownUnit): string {
  const plain = readings.filter((unit) => !(isMoment(unit) && readings.some(isDuration)))
  return [...new Set(plain.map(describeUnit))].join(' or ')
}

/** A unit as the end of a sentence about a value: `in seconds`, `a count`. */
export function describeValue(unit: Unit): string {
  const text = describeUnit(unit)
  return /^(?:an? |0)/.test(text) ? text : `in ${text}`
}

function describePoint({ dimension, scale }: Unit): string {
  if (dimension.time) return `a Unix timestamp in ${scaled(timeScales, scale, 'seconds')}`
  return equal(scale, one) ? 'degrees Celsius' : 'degrees Fahrenheit'
}

function describeNumber({ flavour, scale }: Unit): string {
  const plain = equal(scale, one)
  if (flavour === 'percent') return 'percent (0 to 100)'
  if (flavour === 'boolean') return '0 or 1'
  if (flavour === 'info') return 'a number that stands for a state'
  if (!plain) return `a number to be divided by ${toNumber(divide(one, scale))}`
  if (flavour === 'count') return 'a count'
  return flavour === 'fraction' ? 'a fraction (0 to 1)' : 'a ratio'
}

function describeRate({ scale }: Unit, rest: Dimension): string {
  if (Object.keys(rest).length === 0) {
    const [span] = timeScales.find(([, one]) => equal(divide(rational(1n), one), scale)) ?? []
    return span ? `a count per ${span.slice(0, -1)}` : 'a count per time'
  }
  if (rest.energy === 1 && Object.keys(rest).length === 1 && equal(scale, one)) return 'watts'
  if (rest.cycles === 1 && Object.keys(rest).length === 1) return 'hertz'
  for (const [span, length] of timeScales) {
    const known = single(rest, multiply(scale, length))
    if (known) return `${known} per ${span.slice(0, -1)}`
  }
  return describePowers({ ...rest, time: -1 })
}

function single(dimension: Dimension, scale: Rational): string | undefined {
  const [base, ...others] = Object.entries(dimension)
  if (!base || others.length > 0 || base[1] !== 1) return undefined
  if (base[0] === 'data') return dataScales.find(([, one]) => equal(one, scale))?.[0]
  return equal(scale, one) ? bases[base[0] as BaseDimension] : undefined
}

function describePowers(dimension: Dimension): string {
  const powers = Object.entries(dimension).map(([base, exponent]) => {
    const name = bases[base as BaseDimension]
    return exponent === 1 ? name : `${name}^${exponent}`
  })
  return powers.join('·')
}

function scaled(
  names: readonly (readonly [string, Rational])[],
  scale: Rational,
  base: string,
): string {
  return (
    names.find(([, one]) => equal(one, scale))?.[0] ??
    `${base} times ${toNumber(divide(one, scale))}`
  )
}

function equal(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den
}
