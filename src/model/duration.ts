import { goQuote } from './go-quote.ts'

/** Milliseconds of each unit, from the largest; a year has 365 days. */
const units: readonly (readonly [name: string, ms: number])[] = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
]

/** Go's durations are 63 bits of nanoseconds, about 292 years. */
const longest = 9_223_372_036_854

const part = /([0-9]+)([^0-9]*)/y

/** Reads `1h30m`, `5d`, `0` … into milliseconds, with the limits and error texts of Prometheus. */
export function parseDuration(text: string): { readonly ms: number } | { readonly error: string } {
  if (text === '') return { error: 'empty duration string' }
  if (text === '0') return { ms: 0 }
  const invalid = { error: `not a valid duration string: ${goQuote(text)}` }
  let ms = 0
  let last = -1
  for (let at = 0; at < text.length; at = part.lastIndex) {
    part.lastIndex = at
    const [, digits = '', unit = ''] = part.exec(text) ?? []
    const amount = Number(digits)
    if (digits === '' || unit === '' || exceedsUint64(digits)) return invalid
    const index = units.findIndex(([name]) => name === unit)
    if (index < 0) return { error: `unknown unit ${goQuote(unit)} in duration ${goQuote(text)}` }
    if (index <= last) return invalid
    last = index
    ms += amount * (units[index]?.[1] ?? 0)
    if (ms > longest) return { error: 'duration out of range' }
  }
  return { ms }
}

/**
 * The duration as Prometheus writes it: years and weeks only where they divide it exactly, then days down to
 * milliseconds, `0s` for nothing. Fractions of a millisecond are dropped; a negative one gets a leading `-`.
 */
export function formatDuration(ms: number): string {
  let rest = Math.trunc(Math.abs(ms))
  if (rest === 0) return '0s'
  let text = ms < 0 ? '-' : ''
  for (const [name, size] of units) {
    if ((name === 'y' || name === 'w') && rest % size !== 0) continue
    const amount = Math.floor(rest / size)
    if (amount > 0) text += `${amount}${name}`
    rest -= amount * size
  }
  return text
}

function exceedsUint64(digits: string): boolean {
  return digits.length > 19 && BigInt(digits) > 18_446_744_073_709_551_615n
}
