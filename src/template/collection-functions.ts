import { bytesToText, isUtf8, textToBytes } from '../model/raw-bytes.ts'
import { CallFailure } from './go-methods.ts'
import {
  type Boxed,
  dereference,
  type GoInteger,
  type GoMap,
  type GoValue,
  goInt,
  goTypeOf,
  isBoxed,
  unbox,
} from './go-value.ts'

/** `len`: of a string the bytes. */
export function lengthOf(item: GoValue | Boxed): GoInteger {
  const value = dereference(unbox(item))
  if (value === null)
    throw new CallFailure(
      isBoxed(item) ? 'len of nil pointer' : 'reflect: call of reflect.Value.Type on zero Value',
    )
  const text = textIn(value)
  if (text !== undefined) return goInt(byteLength(text))
  if (typeof value === 'object' && value.kind === 'map') return goInt(value.size)
  if (typeof value === 'object' && value.kind === 'slice') return goInt(value.items.length)
  throw new CallFailure(`len of type ${goTypeOf(value)}`)
}

/** `index`: an element by its keys, one after the other. */
export function elementAt(item: GoValue, keys: readonly GoValue[]): GoValue {
  if (item === null) throw new CallFailure('index of untyped nil')
  return keys.reduce((value, key) => oneElement(dereference(value), key), item)
}

function oneElement(value: GoValue, key: GoValue): GoValue {
  if (value === null) throw new CallFailure('index of nil pointer')
  const text = textIn(value)
  if (text !== undefined) {
    const bytes = textToBytes(text)
    const at = position(key, bytes.length)
    if (at === bytes.length) throw new CallFailure('reflect: string index out of range')
    return { kind: 'integer', type: 'uint8', value: BigInt(bytes[at] ?? 0) }
  }
  if (typeof value === 'object' && value.kind === 'slice') {
    const at = position(key, value.items.length)
    if (at === value.items.length) throw new CallFailure('reflect: slice index out of range')
    return value.items[at] ?? null
  }
  if (typeof value === 'object' && value.kind === 'map') return entry(value, key)
  throw new CallFailure(`can't index item of type ${goTypeOf(value)}`)
}

function entry(map: GoMap, key: GoValue): GoValue {
  if (key === null) throw new CallFailure('value is nil; should be of type string')
  if (typeof key !== 'string')
    throw new CallFailure(`value has type ${goTypeOf(key)}; should be string`)
  return map.find(key) ?? (map.element === 'string' ? '' : null)
}

/** A position in a list of that length; its end is one. */
function position(key: GoValue | Boxed, length: number): number {
  if (isBoxed(key)) throw new CallFailure('cannot index slice/array with type interface {}')
  if (key === null) throw new CallFailure('cannot index slice/array with nil')
  if (typeof key !== 'object' || key.kind !== 'integer')
    throw new CallFailure(`cannot index slice/array with type ${goTypeOf(key)}`)
  if (key.value < 0n || key.value > BigInt(length))
    throw new CallFailure(`index out of range: ${key.value}`)
  return Number(key.value)
}

/** `slice`: a part of a string (counted in bytes) or list, from the first position to before the second. */
export function partOf(item: GoValue, bounds: readonly (GoValue | Boxed)[]): GoValue {
  if (item === null) throw new CallFailure('slice of untyped nil')
  if (bounds.length > 3) throw new CallFailure(`too many slice indexes: ${bounds.length}`)
  const text = textIn(item)
  if (text !== undefined) {
    if (bounds.length === 3) throw new CallFailure('cannot 3-index slice a string')
    const bytes = textToBytes(text)
    const { start, end } = range(bounds, bytes.length, bytes.length)
    const part = isAscii(text) ? text.slice(start, end) : bytesToText(bytes.subarray(start, end))
    return typeof item === 'string' ? part : { kind: 'html', text: part }
  }
  if (typeof item !== 'object' || item.kind !== 'slice')
    throw new CallFailure(`can't slice item of type ${goTypeOf(dereference(item))}`)
  const { start, end } = range(bounds, item.items.length, item.items.length)
  return { ...item, items: item.items.slice(start, end) }
}

function range(
  bounds: readonly (GoValue | Boxed)[],
  length: number,
  capacity: number,
): { readonly start: number; readonly end: number } {
  const [start = 0, end = length, limit] = bounds.map((bound) => position(bound, capacity))
  if (start > end) throw new CallFailure(`invalid slice index: ${start} > ${end}`)
  if (limit !== undefined && end > limit)
    throw new CallFailure(`invalid slice index: ${end} > ${limit}`)
  return { start, end }
}

function textIn(value: GoValue): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value?.kind === 'html' ? value.text : undefined
}

function byteLength(text: string): number {
  return isAscii(text) ? text.length : textToBytes(text).length
}

function isAscii(text: string): boolean {
  return isUtf8(text) && /^[\0-\x7f]*$/.test(text)
}
