import type { TargetVersion } from '../../model/target-version.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import type { StructValue } from '../decode/config-value.ts'

/** What JSON can hold; effective values and defaults are of this kind. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

/** What a scalar is read as, or why it cannot be: in Prometheus' words, for an error of its own (`unmarshal`: of the wrong YAML type). */
export type ScalarReading =
  | { readonly value: Json }
  | { readonly error: string; readonly unmarshal?: true; readonly help?: string }

/** A kind of scalar: how Prometheus reads it, and how it is told to editors. */
export interface ScalarType {
  /** In Go's terms, as in "cannot unmarshal !!str `x` into int". */
  readonly goName: string
  /** Completes "expected …". */
  readonly expected: string
  /** JSON Schema for editors; it may accept more than `read`, never less. */
  readonly schema: Readonly<Record<string, Json>>
  read(scalar: YamlScalar): ScalarReading
}

/** One scalar. */
export interface ScalarShape {
  readonly kind: 'scalar'
  readonly type: ScalarType
  /** The only values that are taken, for editors and did-you-mean; the error is `invalid` with the value put in for `%s`. */
  readonly values?: { readonly all: readonly string[]; readonly invalid: string }
  /** Its value is never shown. */
  readonly secret?: true
  /** It names a file, relative to the folder of the configuration. */
  readonly file?: 'credentials' | 'certificate' | 'targets' | 'config' | 'output'
}

/** A list; what a null item means is for `check` of the owner or `nullItem` to say. */
export interface ListShape {
  readonly kind: 'list'
  readonly item: Shape
  /** The error for a null item; absent: a null item is the zero value of its kind. */
  readonly nullItem?: string
  /** A single scalar stands for a list of one. */
  readonly single?: true
}

/** A mapping with keys of one's choice. */
export interface MapShape {
  readonly kind: 'map'
  readonly value: Shape
  /** Judges a key: the error in Prometheus' words, or nothing. */
  checkKey?(key: string, context: ConfigContext): string | undefined
}

/** A mapping with fixed fields. */
export interface StructShape {
  readonly kind: 'struct'
  /** In Go's terms, as in "field x not found in type config.plain". */
  readonly goName: string
  /** In our terms, with an article: `a scrape configuration`. */
  readonly title: string
  readonly doc?: string
  readonly fields: Readonly<Record<string, Field>>
  /** What a list of fields cannot say; runs when the fields have been read, also where some have errors. */
  check?(value: StructValue, context: ConfigContext): void
}

/** A shape that refers back to one that holds it (routes). */
export interface LazyShape {
  readonly kind: 'lazy'
  readonly name: string
  of(): Shape
}

/** What may stand at a place of a configuration file. */
export type Shape = ScalarShape | ListShape | MapShape | StructShape | LazyShape

/** One field of a mapping. */
export interface Field {
  readonly shape: Shape
  /** One sentence for editors and messages. */
  readonly doc?: string
  /** The effective value where the field is not written; absent: the zero value. */
  readonly default?: Json
  /** The version of Prometheus (or Alertmanager) that brought it. */
  readonly since?: string
  /** The first version without it. */
  readonly until?: string
  /** Read and without effect, or to be replaced: what to write instead. */
  readonly deprecated?: string
}

/** The version that a configuration is for; absent: the newest that is known. */
export interface ShapeVersion {
  readonly target?: TargetVersion
}

/** A struct whose unwritten fields have their defaults. */
export function struct(
  goName: string,
  title: string,
  fields: Readonly<Record<string, Field>>,
  check?: (value: StructValue, context: ConfigContext) => void,
): StructShape {
  return check
    ? { kind: 'struct', goName, title, fields, check }
    : { kind: 'struct', goName, title, fields }
}

/** A list of something. */
export function listOf(item: Shape, nullItem?: string): ListShape {
  return nullItem === undefined ? { kind: 'list', item } : { kind: 'list', item, nullItem }
}

/** A mapping from free keys to something. */
export function mapOf(value: Shape): MapShape {
  return { kind: 'map', value }
}
