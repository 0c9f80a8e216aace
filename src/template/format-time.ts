import { type CivilTime, civilTime, dayNames, monthNames } from './civil-time.ts'
import type { GoTime } from './go-value.ts'

/** The parts of a layout that stand for a part of the time; what comes first wins. */
const part =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|01|02|03|04|05|06|2006|15|__2|_2(?!006)|2|1|3|4|5|PM|pm|Z070000|Z07:00:00|Z0700|Z07:00|Z07|-070000|-07:00:00|-0700|-07:00|-07|[.,](?:0+|9+)(?![0-9])/g

/** A time as Go's `Time.Format` writes it in the layout. */
export function formatTime(time: GoTime, layout: string): string {
  const civil = civilTime(time.nanoseconds)
  return layout.replace(part, (token) => write(token, civil))
}

/** A time as Go prints it: `2009-11-10 23:00:00 +0000 UTC`, with as many decimals as it has. */
export function printTime(time: GoTime): string {
  return formatTime(time, '2006-01-02 15:04:05.999999999 -0700 MST')
}

function write(token: string, time: CivilTime): string {
  switch (token) {
    case '2006':
      return fourDigits(time.year)
    case '06':
      return twoDigits(Math.abs(time.year % 100))
    case 'January':
      return monthNames[time.month - 1] ?? ''
    case 'Jan':
      return (monthNames[time.month - 1] ?? '').slice(0, 3)
    case '1':
      return String(time.month)
    case '01':
      return twoDigits(time.month)
    case 'Monday':
      return dayNames[time.weekday] ?? ''
    case 'Mon':
      return (dayNames[time.weekday] ?? '').slice(0, 3)
    case '2':
      return String(time.day)
    case '_2':
      return String(time.day).padStart(2)
    case '02':
      return twoDigits(time.day)
    case '__2':
      return String(time.yearDay).padStart(3)
    case '002':
      return String(time.yearDay).padStart(3, '0')
    default:
      return writeClock(token, time)
  }
}

function writeClock(token: string, time: CivilTime): string {
  const twelve = time.hour % 12 === 0 ? 12 : time.hour % 12
  switch (token) {
    case '15':
      return twoDigits(time.hour)
    case '3':
      return String(twelve)
    case '03':
      return twoDigits(twelve)
    case '4':
      return String(time.minute)
    case '04':
      return twoDigits(time.minute)
    case '5':
      return String(time.second)
    case '05':
      return twoDigits(time.second)
    case 'PM':
      return time.hour >= 12 ? 'PM' : 'AM'
    case 'pm':
      return time.hour >= 12 ? 'pm' : 'am'
    case 'MST':
      return 'UTC'
    default:
      return writeZoneOrFraction(token, time)
  }
}

function writeZoneOrFraction(token: string, time: CivilTime): string {
  if (token.startsWith('Z')) return 'Z'
  if (token.startsWith('-')) return `+${token.slice(1).replace('7', '0')}`
  const digits = String(time.nanosecond)
    .padStart(9, '0')
    .slice(0, token.length - 1)
  if (token[1] === '0') return token[0] + digits.padEnd(token.length - 1, '0')
  const kept = digits.replace(/0+$/, '')
  return kept === '' ? '' : token[0] + kept
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function fourDigits(year: number): string {
  const sign = year < 0 ? '-' : ''
  return sign + String(Math.abs(year)).padStart(4, '0')
}
