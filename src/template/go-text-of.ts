import { histogramText } from '../model/histogram-text.ts'
import { civilTime, dayNames, monthNames } from './civil-time.ts'
import { printTime } from './format-time.ts'
import { printGoDuration } from './go-duration.ts'
import { dereference, type GoInteger, type GoTime, type GoValue } from './go-value.ts'

/** What the method `String` of a value gives; undefined where it has none. */
export function textOf(value: GoValue): string | undefined {
  const target = dereference(value)
  if (typeof target !== 'object' || target === null) return undefined
  switch (target.kind) {
    case 'integer':
      return nameOf(target)
    case 'time':
      return printTime(target)
    case 'location':
      return target.name
    case 'histogram':
      return target === value ? undefined : histogramText(target.histogram)
    default:
      return undefined
  }
}

function nameOf({ type, value }: GoInteger): string | undefined {
  switch (type) {
    case 'time.Duration':
      return printGoDuration(value)
    case 'time.Month':
      return monthNames[Number(value) - 1]
    case 'time.Weekday':
      return dayNames[Number(value)]
    default:
      return undefined
  }
}

/** What the method `GoString` of a value gives; undefined where it has none. */
export function goStringOf(value: GoValue): string | undefined {
  const target = dereference(value)
  return typeof target === 'object' && target?.kind === 'time' ? printTimeCall(target) : undefined
}

/** `time.Date(1970, time.January, 1, 0, 0, 1, 0, time.UTC)` */
export function printTimeCall(time: GoTime): string {
  const at = civilTime(time.nanoseconds)
  const month = `time.${monthNames[at.month - 1]}`
  const clock = `${at.hour}, ${at.minute}, ${at.second}, ${at.nanosecond}`
  return `time.Date(${at.year}, ${month}, ${at.day}, ${clock}, time.${time.local ? 'Local' : 'UTC'})`
}
