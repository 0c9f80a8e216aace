import { goQuote } from './go-quote.ts'

/** Go's `%f` with the shortest digits that read back to the same float: never an exponent; `+Inf`, `-Inf`, `NaN`. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return infinite(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const text = String(Math.abs(value))
  return sign + (text.includes('e') ? withoutExponent(text) : text)
}

/** Go's `%g` and `%v`: the shortest digits, with an exponent of two digits or more below 1e-4 and from 1e6 on. */
export function formatGeneral(value: number): string {
  if (!Number.isFinite(value)) return infinite(value)
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential().split('e')
  const exponent = Number(power)
  if (exponent >= -4 && exponent < 6) return formatFloat(value)
  const sign = value < 0 ? '-' : ''
  const digits = String(Math.abs(exponent)).padStart(2, '0')
  return `${sign}${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`
}

/** Go's `%.Nf`: the exact binary value rounded half to even. At most 70 digits. */
export function formatFixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return infinite(value)
  if (Math.abs(value) >= 1e21)
    return digits > 0 ? `${formatFloat(value)}.${'0'.repeat(digits)}` : formatFloat(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const exact = Math.abs(value).toFixed(digits + 30)
  const cut = exact.length - 30
  if (!/^50*$/.test(exact.slice(cut))) return sign + Math.abs(value).toFixed(digits)
  const below = digits === 0 ? exact.slice(0, cut - 1) : exact.slice(0, cut)
  return sign + (/[02468]$/.test(below) ? below : Math.abs(value).toFixed(digits))
}

const integer =
  /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/
const decimal =
  /^[+-]?(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9](?:_?[0-9])*)?$/
const special = /^([+-]?)(?:(inf|infinity)|nan)$/i

/**
 * Reads a number as PromQL does: first a 64-bit integer whose base is told by its prefix (a leading `0` is
 * octal), then a float. The error text is Go's.
 */
export function parseNumber(text: string): { readonly value: number } | { readonly error: string } {
  const whole = integer.test(text) ? readInteger(text) : undefined
  if (whole !== undefined) return { value: whole }
  const word = special.exec(text)
  if (word?.[2] !== undefined) return { value: word[1] === '-' ? -Infinity : Infinity }
  if (word) return { value: Number.NaN }
  const quoted = goQuote(text)
  if (!decimal.test(text)) return { error: `strconv.ParseFloat: parsing ${quoted}: invalid syntax` }
  const value = Number(text.replaceAll('_', ''))
  if (!Number.isFinite(value))
    return { error: `strconv.ParseFloat: parsing ${quoted}: value out of range` }
  return { value }
}

/** The value of a well-formed integer, or undefined where it needs more than 64 bits with a sign. */
function readInteger(text: string): number | undefined {
  const negative = text.startsWith('-')
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '')
  const octal = /^0[0-7]+$/.test(digits)
  if (digits.length <= 15) {
    const value = octal ? Number.parseInt(digits, 8) : Number(digits)
    return negative && value !== 0 ? -value : value
  }
  const exact = BigInt(octal ? `0o${digits.slice(1)}` : digits)
  const limit = negative ? 9_223_372_036_854_775_808n : 9_223_372_036_854_775_807n
  if (exact > limit) return undefined
  return Number(negative ? -exact : exact)
}

function infinite(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
}

function withoutExponent(text: string): string {
  const [mantissa = '', power = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = whole + fraction
  const point = whole.length + Number(power)
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length
    ? digits.padEnd(point, '0')
    : `${digits.slice(0, point)}.${digits.slice(point)}`
}
