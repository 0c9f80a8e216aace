import { type CivilDate, civilDate } from '../model/civil-date.ts'
/** Nanoseconds of a second and of a day. */
export const second = 1_000_000_000n
const day = 86_400n * second

/** Days from the start of year 0 (in a calendar that begins in March) to 1970-01-01. */
const epochDays = 719_468
const eraDays = 146_097

/** A point in time by the calendar and the clock, in UTC. */
export interface CivilTime {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  /** From 0, Sunday. */
  readonly weekday: number
  /** From 1. */
  readonly yearDay: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanosecond: number
}

/** The English names of the months. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The English names of the days of the week. */
export const dayNames: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

/** Calendar and clock of a time in nanoseconds since the epoch. */
export function civilTime(nanoseconds: bigint): CivilTime {
  const days = floorDivide(nanoseconds, day)
  const rest = nanoseconds - days * day
  const seconds = Number(rest / second)
  const { year, month, day: dayOfMonth } = dateOf(Number(days))
  return {
    year,
    month,
    day: dayOfMonth,
    weekday: (((Number(days) + 4) % 7) + 7) % 7,
    yearDay: Number(days) - daysBefore(year, 1, 1) + 1,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    nanosecond: Number(rest % second),
  }
}

/** The same time of day on another date; months and days beyond the calendar carry over. */
export function withDate(
  nanoseconds: bigint,
  year: number,
  month: number,
  dayOfMonth: number,
): bigint {
  const months = year * 12 + month - 1
  const first = daysBefore(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1)
  const time = nanoseconds - floorDivide(nanoseconds, day) * day
  return BigInt(first + dayOfMonth - 1) * day + time
}

/** Division that rounds down, below zero too. */
export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by
  return value % by < 0n ? quotient - 1n : quotient
}

/** Days from 1970-01-01 to a date of the Gregorian calendar. */
function daysBefore(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * eraDays + dayOfEra - epochDays
}

function dateOf(days: number): { year: number; month: number; day: number } {
  const date: CivilDate = { year: 0, month: 0, dayOfMonth: 0 }
  civilDate(days, date)
  return { year: date.year, month: date.month, day: date.dayOfMonth }
}
