import { quoteGo } from './quote.ts'
import { unquoteCharacter } from './string-literal.ts'
import type { NumberValue } from './template.ts'

const integer =
  /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/
const decimalFloat =
  /^[+-]?(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9](?:_?[0-9])*)?$/
const hexFloat =
  /^([+-]?)0[xX]((?:_?[0-9a-fA-F])*)(?:\.((?:[0-9a-fA-F](?:_?[0-9a-fA-F])*)?))?[pP]([+-]?[0-9](?:_?[0-9])*)$/

/** How far Go's scanner reads each part of a complex number, before it looks whether that is a float. */
const complexPart =
  /[+-]?i?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|[0-9_]*(?:\.[0-9_]*)?(?:[eEpP][+-]?[0-9_]*)?)/y

const maxInt = (1n << 63n) - 1n
const minInt = -(1n << 63n)
const maxUint = (1n << 64n) - 1n

/** What a numeric constant means, or what Go says against it. */
export type NumberResult = NumberValue | { readonly error: string }

/** Reads a number, a complex number or a character constant, as the lexer cut it out. */
export function readNumber(
  written: string,
  type: 'number' | 'complex' | 'character',
): NumberResult {
  if (type === 'character') return readCharacter(written)
  if (type === 'complex') return readComplex(written)
  if (written.endsWith('i')) {
    const imaginary = readFloat(written.slice(0, -1))
    if (imaginary !== undefined) return complexValue(0, imaginary)
  }
  const exact = readInteger(written)
  if (exact !== undefined) return integerValue(exact, false)
  const value = readFloat(written)
  if (value === undefined) return { error: `illegal number syntax: ${quoteGo(written)}` }
  if (!/[.eEpP]/.test(written)) return { error: `integer overflow: ${quoteGo(written)}` }
  return floatValue(value)
}

function integerValue(exact: bigint, character: boolean): NumberValue {
  return {
    value: Number(exact),
    exact: String(exact),
    integer: exact <= maxInt,
    character,
    type: exact <= maxInt ? 'int' : 'uint',
  }
}

function floatValue(value: number): NumberValue {
  const fits = Number.isInteger(value) && Math.abs(value) < 2 ** 63
  return {
    value,
    ...(fits ? { exact: String(BigInt(value)) } : {}),
    integer: fits,
    character: false,
    type: 'float64',
  }
}

function complexValue(value: number, imaginary: number): NumberValue {
  const real = floatValue(value)
  if (imaginary === 0) return { ...real, type: 'complex128', imaginary }
  return { value, integer: false, character: false, type: 'complex128', imaginary }
}

function readCharacter(written: string): NumberResult {
  const first = unquoteCharacter(written)
  if (!first) return { error: 'invalid syntax' }
  if (first.rest !== "'") return { error: `malformed character constant: ${written}` }
  return integerValue(BigInt(first.code), true)
}

/** A whole number in Go's syntax that fits in 64 bits; a sign makes it a signed one. */
function readInteger(written: string): bigint | undefined {
  if (!integer.test(written)) return undefined
  const sign = written[0] === '+' || written[0] === '-' ? written[0] : ''
  const bare = written.slice(sign.length).replaceAll('_', '')
  const [, prefix = '', digits = ''] = /^(0[xXbBoO]|0(?=[0-7]))?0*(.*)$/.exec(bare) ?? []
  if (digits.length > 64) return undefined
  const size = BigInt((prefix === '0' ? '0o' : prefix) + (digits || '0'))
  const value = sign === '-' ? -size : size
  return value < minInt || value > (sign ? maxInt : maxUint) ? undefined : value
}

/** A float in Go's syntax; undefined where it is malformed, infinite where it is too large. */
export function parseGoFloat(written: string): number | undefined {
  if (decimalFloat.test(written)) return Number(written.replaceAll('_', ''))
  return readHexFloat(written)
}

function readFloat(written: string): number | undefined {
  const value = parseGoFloat(written)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function readHexFloat(written: string): number | undefined {
  const match = hexFloat.exec(written)
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const digits = (whole + fraction).replaceAll('_', '')
  if (digits === '') return undefined
  const power = Number(exponent.replaceAll('_', '')) - 4 * fraction.replaceAll('_', '').length
  const value = scale(digits, power)
  return sign === '-' ? -value : value
}

/** `digits` in base 16 times two to the `power`, rounded once. */
function scale(digits: string, power: number): number {
  const mantissa = digits.replace(/^0+/, '')
  if (mantissa === '') return 0
  const kept = mantissa.slice(0, 40)
  const sticky = /[1-9a-fA-F]/.test(mantissa.slice(40)) ? 1n : 0n
  let size = (BigInt('0x' + kept) << 1n) | sticky
  let exponent = power - 1 + 4 * (mantissa.length - kept.length)
  const bits = size.toString(2).length
  if (bits + exponent > 1100) return Number.POSITIVE_INFINITY
  if (bits + exponent < -1200) return 0
  const excess = Math.max(bits - 53, -1074 - exponent)
  if (excess > 0) {
    const rest = size & ((1n << BigInt(excess)) - 1n)
    const half = 1n << BigInt(excess - 1)
    size >>= BigInt(excess)
    if (rest > half || (rest === half && (size & 1n) === 1n)) size += 1n
    exponent += excess
  }
  const first = Math.trunc(exponent / 2)
  return Number(size) * 2 ** first * 2 ** (exponent - first)
}

function readComplex(written: string): NumberResult {
  const real = partAt(written, 0)
  const imaginary = partAt(written, real.length)
  const end = real.length + imaginary.length
  if (!/^[+-]/.test(imaginary) || written.slice(end) !== 'i')
    return { error: 'syntax error scanning complex number' }
  const values: number[] = []
  for (const part of [real, imaginary]) {
    const value = parseGoFloat(part)
    if (value === undefined) return floatError(part, 'invalid syntax')
    if (!Number.isFinite(value)) return floatError(part, 'value out of range')
    values.push(value)
  }
  return complexValue(values[0] ?? 0, values[1] ?? 0)
}

function partAt(written: string, at: number): string {
  complexPart.lastIndex = at
  return complexPart.exec(written)?.[0] ?? ''
}

function floatError(part: string, reason: string): { readonly error: string } {
  return { error: `strconv.ParseFloat: parsing ${quoteGo(part)}: ${reason}` }
}
