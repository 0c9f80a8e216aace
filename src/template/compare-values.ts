import { compareBytes } from '../model/raw-bytes.ts'
import { formatGo } from './format-verbs.ts'
import { CallFailure } from './go-methods.ts'
import { type GoValue, goTypeOf } from './go-value.ts'

type BasicKind = 'bool' | 'complex' | 'float' | 'integer' | 'string'

/** Whether the first value equals any of the others; throws a `CallFailure` where they do not compare. */
export function isEqual(first: GoValue, others: readonly GoValue[]): boolean {
  if (others.length === 0) throw new CallFailure('missing argument for comparison')
  return others.some((other) => areEqual(first, other))
}

function areEqual(a: GoValue, b: GoValue): boolean {
  const kind = basicKind(a)
  if (kind !== basicKind(b)) {
    if (a !== null && b !== null) throw incompatible(a, b)
    return false
  }
  if (kind !== undefined) return compareBasic(kind, a, b) === 0
  if (a === null || b === null) return a === b
  if (shapeOf(a) !== shapeOf(b))
    throw new CallFailure(
      `non-comparable types ${formatGo('%s', [a])}: ${goTypeOf(a)}, ${goTypeOf(b)}: ${formatGo('%v', [b])}`,
    )
  if (!isComparable(b))
    throw new CallFailure(`non-comparable type ${formatGo('%s', [b])}: ${goTypeOf(b)}`)
  return isSame(a, b)
}

/** Whether the first value is less than the second; throws a `CallFailure` where they have no order. */
export function isLess(a: GoValue, b: GoValue): boolean {
  const kind = basicKind(a)
  const other = basicKind(b)
  if (kind === undefined || other === undefined) throw unordered()
  if (kind !== other) throw incompatible(a, b)
  if (kind === 'bool' || kind === 'complex') throw unordered()
  return compareBasic(kind, a, b) < 0
}

/** Whether the first value is less than the second or equals it. */
export function isLessOrEqual(a: GoValue, b: GoValue): boolean {
  return isLess(a, b) || areEqual(a, b)
}

function unordered(): CallFailure {
  return new CallFailure('invalid type for comparison')
}

function incompatible(a: GoValue, b: GoValue): CallFailure {
  return new CallFailure(`incompatible types for comparison: ${goTypeOf(a)} and ${goTypeOf(b)}`)
}

function basicKind(value: GoValue): BasicKind | undefined {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return 'float'
    case 'boolean':
      return 'bool'
    default:
      if (value?.kind === 'html') return 'string'
      return value?.kind === 'integer' || value?.kind === 'complex' ? value.kind : undefined
  }
}

/** Negative, zero or positive; NaN where floats have no order, 1 where values without order differ. */
function compareBasic(kind: BasicKind, a: GoValue, b: GoValue): number {
  switch (kind) {
    case 'float':
      return a === b ? 0 : Number(a) - Number(b)
    case 'integer':
      return compareIntegers(integerIn(a), integerIn(b))
    case 'string':
      return compareBytes(textIn(a), textIn(b))
    case 'complex':
      return isSameComplex(a, b) ? 0 : 1
    case 'bool':
      return a === b ? 0 : 1
    default:
      return kind satisfies never
  }
}

function compareIntegers(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function integerIn(value: GoValue): bigint {
  return typeof value === 'object' && value?.kind === 'integer' ? value.value : 0n
}

function textIn(value: GoValue): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value?.kind === 'html' ? value.text : ''
}

function isSameComplex(a: GoValue, b: GoValue): boolean {
  if (typeof a !== 'object' || a?.kind !== 'complex') return false
  if (typeof b !== 'object' || b?.kind !== 'complex') return false
  return a.real === b.real && a.imaginary === b.imaginary
}

/** Go compares pointers with pointers, maps with maps, structs with structs. */
function shapeOf(value: GoValue): string {
  const kind = typeof value === 'object' ? value?.kind : undefined
  return kind === 'map' || kind === 'slice' || kind === 'pointer' ? kind : 'struct'
}

function isComparable(value: GoValue): boolean {
  return typeof value !== 'object' || value?.kind === 'pointer' || value?.kind === 'time'
}

/** Pointers are the same where they lead to the same thing; times where they say the same. */
function isSame(a: GoValue, b: GoValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return false
  if (a?.kind === 'time' && b?.kind === 'time')
    return a.nanoseconds === b.nanoseconds && a.local === b.local
  if (a?.kind !== 'pointer' || b?.kind !== 'pointer') return false
  if (a.target.kind === 'location' && b.target.kind === 'location')
    return a.target.name === b.target.name
  return a.target === b.target
}
