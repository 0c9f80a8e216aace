import { formatFloatGo } from '../model/go-format-float.ts'
import { formatGeneral } from '../model/go-number.ts'
import { printTime } from './format-time.ts'
import type { GoTime } from './go-value.ts'

const smallest = -(1n << 63n)
const largest = (1n << 63n) - 1n

/** `%.4g` */
function fourDigits(value: number): string {
  return formatFloatGo(value, 'g', 4)
}

/** A number with a metric prefix: `1.235M`, `120m`. */
export function humanize(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return fourDigits(value)
  return Math.abs(value) >= 1
    ? scaleDown(value, 1000, ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'])
    : scaleUp(value, ['', 'm', 'u', 'n', 'p', 'f', 'a', 'z', 'y'])
}

/** A number with a binary prefix: `1.177Mi`. */
export function humanize1024(value: number): string {
  if (Math.abs(value) <= 1 || !Number.isFinite(value)) return fourDigits(value)
  return scaleDown(value, 1024, ['', 'ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'])
}

function scaleDown(value: number, step: number, prefixes: readonly string[]): string {
  let scaled = value
  let index = 0
  while (Math.abs(scaled) >= step && index < prefixes.length - 1) {
    scaled /= step
    index++
  }
  return fourDigits(scaled) + prefixes[index]
}

function scaleUp(value: number, prefixes: readonly string[]): string {
  let scaled = value
  let index = 0
  while (Math.abs(scaled) < 1 && index < prefixes.length - 1) {
    scaled *= 1000
    index++
  }
  return fourDigits(scaled) + prefixes[index]
}

/** Seconds as `1d 2h 3m 4s`; below a minute with a fraction, below a second in a smaller unit. */
export function humanizeDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return fourDigits(seconds)
  if (seconds === 0) return `${fourDigits(seconds)}s`
  if (Math.abs(seconds) < 1)
    return `${scaleUp(seconds, ['', 'm', 'u', 'n', 'p', 'f', 'a', 'z', 'y'])}s`
  const whole = toInt64(seconds)
  const sign = seconds < 0 ? '-' : ''
  const size = seconds < 0 ? BigInt.asIntN(64, -whole) : whole
  const days = size / 86_400n
  const hours = (size / 3600n) % 24n
  const minutes = (size / 60n) % 60n
  const rest = size % 60n
  if (days !== 0n) return `${sign}${days}d ${hours}h ${minutes}m ${rest}s`
  if (hours !== 0n) return `${sign}${hours}h ${minutes}m ${rest}s`
  if (minutes !== 0n) return `${sign}${minutes}m ${rest}s`
  return `${fourDigits(seconds)}s`
}

/** A ratio as a percentage of four digits: `12.35%`. */
export function humanizePercentage(value: number): string {
  return `${fourDigits(value * 100)}%`
}

/** Seconds since the epoch as Go prints a time; what is no time as a number. */
export function humanizeTimestamp(seconds: number): { text: string } | { error: string } {
  if (!Number.isFinite(seconds)) return { text: fourDigits(seconds) }
  const time = timeOfSeconds(seconds)
  return 'error' in time ? time : { text: printTime(time.time) }
}

/** The time of seconds since the epoch, to the millisecond. */
export function timeOfSeconds(seconds: number): { time: GoTime } | { error: string } {
  if (!Number.isFinite(seconds)) return { error: 'value is NaN or Inf' }
  const nanoseconds = seconds * 1e9
  if (nanoseconds >= 2 ** 63 || nanoseconds < -(2 ** 63))
    return {
      error: `${formatGeneral(seconds)} cannot be represented as a nanoseconds timestamp since it overflows int64`,
    }
  const whole = (BigInt(Math.trunc(nanoseconds)) / 1_000_000n) * 1_000_000n
  return { time: { kind: 'time', nanoseconds: whole, local: false } }
}

/** The whole part as a 64-bit integer: what does not fit becomes the least of all. */
export function toInt64(value: number): bigint {
  if (!Number.isFinite(value)) return smallest
  const whole = BigInt(Math.trunc(value))
  return whole > largest || whole < smallest ? smallest : whole
}
