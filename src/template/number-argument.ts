import { CallFailure } from './go-methods.ts'
import { type GoValue, goTypeOf } from './go-value.ts'
import { parseGoFloat } from './number-literal.ts'
import { quoteGo } from './quote.ts'

const integers: ReadonlySet<string> = new Set(['int', 'uint', 'int64', 'uint64'])
const special = /^([+-]?)(?:(inf|infinity)|nan)$/i
const second = 1_000_000_000n

/** The number that a value stands for, in seconds of a duration; throws a `CallFailure` where it stands for none. */
export function numberFrom(value: GoValue): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return parseFloatGo(value)
  if (typeof value === 'object' && value?.kind === 'integer') {
    if (integers.has(value.type)) return Number(value.value)
    if (value.type === 'time.Duration') return secondsOf(value.value)
  }
  throw new CallFailure(`can't convert ${goTypeOf(value)} to float`)
}

/** Nanoseconds as seconds: the whole ones and the fraction each become a float. */
export function secondsOf(nanoseconds: bigint): number {
  return Number(nanoseconds / second) + Number(nanoseconds % second) / 1e9
}

function parseFloatGo(text: string): number {
  const word = special.exec(text)
  if (word?.[2] !== undefined) return word[1] === '-' ? -Infinity : Infinity
  if (word && word[1] === '') return Number.NaN
  const value = parseGoFloat(text)
  if (value !== undefined && Number.isFinite(value)) return value
  const reason = value === undefined ? 'invalid syntax' : 'value out of range'
  throw new CallFailure(`strconv.ParseFloat: parsing ${quoteGo(text)}: ${reason}`)
}
