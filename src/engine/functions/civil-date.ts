import type { CivilDate } from '../../model/civil-date.ts'

/** Seconds from the year that Go counts from to 1970: its times wrap around at 64 bits counted from there. */
const wrapOffset = (730_692_556n * 146_097n + 719_468n) * 86_400n
const largestExact = 2 ** 52
const secondsOfDay = 86_400

/** The whole days since 1970 of a timestamp in seconds, rounded down, and the seconds within that day. */
export interface DayTime {
  day: number
  second: number
}

/**
 * Splits a timestamp into day and time of day as Go does: the fraction is cut off toward zero, what is no 64-bit number is
 * the smallest one, and times before Go's earliest wrap around. `into` receives the result.
 */
export function splitTimestamp(seconds: number, into: DayTime): void {
  if (Math.abs(seconds) <= largestExact) {
    const whole = Math.trunc(seconds)
    into.day = Math.floor(whole / secondsOfDay)
    into.second = whole - into.day * secondsOfDay
    return
  }
  const inRange = seconds >= -(2 ** 63) && seconds < 2 ** 63
  const whole = inRange ? BigInt(seconds) : -(2n ** 63n)
  const counted = BigInt.asUintN(64, whole + wrapOffset)
  into.day = Number(counted / 86_400n - wrapOffset / 86_400n)
  into.second = Number(counted % 86_400n)
}

/** Whether a year has 366 days. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has. */
export function daysInMonth({ year, month }: CivilDate): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 31)
}

/** The number of a day in its year, from 1. */
export function dayOfYear({ year, month, dayOfMonth }: CivilDate): number {
  let days = dayOfMonth
  for (let before = 1; before < month; before++)
    days += daysInMonth({ year, month: before, dayOfMonth: 1 })
  return days
}
