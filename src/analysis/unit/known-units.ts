import { one, type Rational, rational } from './rational.ts'
import type { Dimension, Unit } from './unit.ts'

/** No dimension. */
const pure: Dimension = {}
const time: Dimension = { time: 1 }
const data: Dimension = { data: 1 }

/** Part of a whole. */
export const fraction: Unit = { dimension: pure, scale: one, flavour: 'fraction' }
/** Equal dimensions divided. */
export const ratio: Unit = { dimension: pure, scale: one, flavour: 'ratio' }
/** 100 means the whole. */
export const percent: Unit = { dimension: pure, scale: rational(1n, 100n), flavour: 'percent' }
/** Things counted. */
export const count: Unit = { dimension: pure, scale: one, flavour: 'count' }
/** Things counted, per second. */
export const countPerSecond: Unit = {
  dimension: { time: -1 },
  scale: one,
  flavour: 'quantity',
}
/** 0 or 1. */
export const boolean: Unit = { dimension: pure, scale: one, flavour: 'boolean' }
/** A number that stands for a state, or is always 1. */
export const info: Unit = { dimension: pure, scale: one, flavour: 'info' }
/** A length of time. */
export const seconds: Unit = { dimension: time, scale: one, flavour: 'quantity' }
/** A moment, in seconds since the epoch. */
export const moment: Unit = { dimension: time, scale: one, flavour: 'point' }
/** A moment, in milliseconds since the epoch. */
export const momentInMilliseconds: Unit = {
  dimension: time,
  scale: rational(1n, 1000n),
  flavour: 'point',
}
/** Bytes. */
export const bytes: Unit = { dimension: data, scale: one, flavour: 'quantity' }

/** Names of the scales of time, in seconds; the first is how messages call it. */
export const timeScales: readonly (readonly [string, Rational])[] = [
  ['seconds', one],
  ['milliseconds', rational(1n, 1000n)],
  ['microseconds', rational(1n, 1_000_000n)],
  ['nanoseconds', rational(1n, 1_000_000_000n)],
  ['minutes', rational(60n)],
  ['hours', rational(3600n)],
  ['days', rational(86_400n)],
  ['weeks', rational(604_800n)],
]

/** Names of the scales of data, in bytes. */
export const dataScales: readonly (readonly [string, Rational])[] = [
  ['bytes', one],
  ['bits', rational(1n, 8n)],
  ['kilobytes', rational(1000n)],
  ['megabytes', rational(1000n ** 2n)],
  ['gigabytes', rational(1000n ** 3n)],
  ['terabytes', rational(1000n ** 4n)],
  ['petabytes', rational(1000n ** 5n)],
  ['kibibytes', rational(1024n)],
  ['mebibytes', rational(1024n ** 2n)],
  ['gibibytes', rational(1024n ** 3n)],
  ['tebibytes', rational(1024n ** 4n)],
  ['pebibytes', rational(1024n ** 5n)],
  ['kilobits', rational(1000n, 8n)],
  ['megabits', rational(1000n ** 2n, 8n)],
  ['gigabits', rational(1000n ** 3n, 8n)],
]

/** A quantity. */
export function quantity(dimension: Dimension, scale: Rational = one): Unit {
  return { dimension, scale, flavour: 'quantity' }
}

/** A unit, per second. */
export function perSecond({ dimension, scale }: Unit): Unit {
  const exponent = (dimension.time ?? 0) - 1
  const { time: _, ...rest } = dimension
  const result: Dimension = exponent === 0 ? rest : { ...rest, time: exponent }
  return { dimension: result, scale, flavour: hasDimension(result) ? 'quantity' : 'ratio' }
}

/** Whether a dimension is more than a pure number. */
export function hasDimension(dimension: Dimension): boolean {
  return Object.keys(dimension).length > 0
}
