import type { Histogram } from '../model/histogram.ts'
import type { Labels } from '../model/labels.ts'
import { compareBytes } from '../model/raw-bytes.ts'

/**
 * A value that a template computes with, by Go's types: a string, a float64 (`number`), a bool, nothing (`null`:
 * nil, or a value that is not there), or one of the kinds below.
 */
export type GoValue =
  | string
  | number
  | boolean
  | null
  | GoInteger
  | GoComplex
  | GoHtml
  | GoMap
  | GoSlice
  | GoStruct
  | GoTime
  | GoLocation
  | GoHistogram
  | GoPointer

/** An integer of any of Go's types: `int`, `uint8`, `time.Duration` … */
export interface GoInteger {
  readonly kind: 'integer'
  readonly type: string
  readonly value: bigint
}

/** A `complex128`. */
export interface GoComplex {
  readonly kind: 'complex'
  readonly real: number
  readonly imaginary: number
}

/** A `template.HTML`: a string of another type. */
export interface GoHtml {
  readonly kind: 'html'
  readonly text: string
}

/** A map from strings to strings, or to anything (`interface {}`). */
export interface GoMap {
  readonly kind: 'map'
  readonly element: 'string' | 'interface {}'
  readonly size: number
  keys(): Iterable<string>
  /** The value of a key; undefined where there is none. */
  find(key: string): GoValue | undefined
}

/** A list; `sortByLabel` sorts it in place. */
export interface GoSlice {
  readonly kind: 'slice'
  readonly type: string
  readonly element: string
  readonly items: GoValue[]
}

/** A field of a struct and the type that it is declared with. */
export interface GoField {
  readonly name: string
  readonly type: string
  readonly value: GoValue
}

/** A struct with exported fields only. */
export interface GoStruct {
  readonly kind: 'struct'
  readonly type: string
  readonly fields: readonly GoField[]
}

/** A `time.Time` in nanoseconds since the epoch; only in UTC and a local zone that equals it. */
export interface GoTime {
  readonly kind: 'time'
  readonly nanoseconds: bigint
  readonly local: boolean
}

/** A `time.Location`. */
export interface GoLocation {
  readonly kind: 'location'
  readonly name: 'UTC' | 'Local'
}

/** A native histogram. */
export interface GoHistogram {
  readonly kind: 'histogram'
  readonly histogram: Histogram
}

/** A pointer that is not nil. */
export interface GoPointer {
  readonly kind: 'pointer'
  readonly target: GoStruct | GoTime | GoInteger | GoLocation | GoHistogram
}

/** A value in an `interface {}`: the element of a map or the field of a struct that may hold anything. */
export interface Boxed {
  readonly kind: 'boxed'
  readonly value: GoValue
}

/** An `int` of Go. */
export function goInt(value: number | bigint): GoInteger {
  return { kind: 'integer', type: 'int', value: BigInt(value) }
}

/** A `time.Duration` in nanoseconds. */
export function goDuration(nanoseconds: bigint): GoInteger {
  return { kind: 'integer', type: 'time.Duration', value: BigInt.asIntN(64, nanoseconds) }
}

/** A pointer to a value. */
export function pointerTo(target: GoPointer['target']): GoPointer {
  return { kind: 'pointer', target }
}

/** Labels as the `map[string]string` that templates see. */
export function goLabels(labels: Labels): GoMap {
  return new LabelMap(labels)
}

class LabelMap implements GoMap {
  readonly kind = 'map'
  readonly element = 'string'
  readonly #labels: Labels

  constructor(labels: Labels) {
    this.#labels = labels
  }

  get size(): number {
    return this.#labels.length
  }

  keys(): Iterable<string> {
    return this.#labels.map(({ name }) => name)
  }

  find(key: string): string | undefined {
    for (const label of this.#labels) if (label.name === key) return label.value
    return undefined
  }
}

/** A map to anything. */
export function goMap(entries: ReadonlyMap<string, GoValue>): GoMap {
  return {
    kind: 'map',
    element: 'interface {}',
    size: entries.size,
    keys: () => entries.keys(),
    find: (key) => entries.get(key),
  }
}

/** The keys of a map in the order in which Go's templates go through it. */
export function sortedKeys(map: GoMap): string[] {
  return [...map.keys()].sort(compareBytes)
}

/** The value without the interface around it. */
export function unbox(value: GoValue | Boxed): GoValue {
  return isBoxed(value) ? value.value : value
}

/** Whether a value is in an interface. */
export function isBoxed(value: GoValue | Boxed): value is Boxed {
  return typeof value === 'object' && value !== null && value.kind === 'boxed'
}

/** What a pointer leads to; any other value as it is. */
export function dereference(value: GoValue): GoValue {
  return typeof value === 'object' && value?.kind === 'pointer' ? value.target : value
}

/** The type of a value as Go's messages and `%T` name it; `<nil>` of nothing. */
export function goTypeOf(value: GoValue): string {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return 'float64'
    case 'boolean':
      return 'bool'
    default:
      return value === null ? '<nil>' : objectType(value)
  }
}

function objectType(value: Exclude<GoValue, string | number | boolean | null>): string {
  switch (value.kind) {
    case 'integer':
    case 'slice':
    case 'struct':
      return value.type
    case 'complex':
      return 'complex128'
    case 'html':
      return 'template.HTML'
    case 'map':
      return `map[string]${value.element}`
    case 'time':
      return 'time.Time'
    case 'location':
      return 'time.Location'
    case 'histogram':
      return 'histogram.FloatHistogram'
    case 'pointer':
      return `*${objectType(value.target)}`
    default:
      return value satisfies never
  }
}

/** Whether a value counts as true in `if`, `and` and `not`: it is not zero, empty or nil. */
export function isTrue(value: GoValue): boolean {
  if (typeof value !== 'object') return value !== 0 && value !== '' && value !== false
  if (value === null) return false
  switch (value.kind) {
    case 'integer':
      return value.value !== 0n
    case 'complex':
      return value.real !== 0 || value.imaginary !== 0
    case 'html':
      return value.text !== ''
    case 'map':
      return value.size > 0
    case 'slice':
      return value.items.length > 0
    default:
      return true
  }
}
