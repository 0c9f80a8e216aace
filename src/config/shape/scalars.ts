import { formatByteSize, parseByteSize } from '../../model/byte-size.ts'
import { formatDuration, parseDuration } from '../../model/duration.ts'
import { durationHelp } from '../../model/duration-help.ts'
import { goQuote } from '../../model/go-quote.ts'
import { parseGoUrl } from '../../model/go-url.ts'
import { isValidLabelName } from '../../model/metric-name.ts'
import { compileRegexp } from '../../model/regexp.ts'
import { isBefore } from '../../model/target-version.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { integerValue, numberValue } from '../../yaml/resolve-scalar.ts'
import { parseGoDuration } from './go-duration.ts'
import type { Json, ScalarReading, ScalarShape, ScalarType, ShapeVersion } from './shape.ts'

type Schema = Readonly<Record<string, Json>>

/** Go's reader takes any scalar as text. */
const anyScalar: Schema = { type: ['string', 'number', 'boolean'] }

/** A text that matches, or in which another program puts a value (`{{`, `${`, `<%`). */
function matching(pattern: string): string {
  return `^(?:${pattern}|.*(?:\\{\\{|\\$\\{|<%).*)$`
}

/** `0` is a number to an editor. */
const durationSchema: Schema = {
  type: ['string', 'number'],
  pattern: matching(
    '0|(?=.)(?:[0-9]+y)?(?:[0-9]+w)?(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?(?:[0-9]+ms)?',
  ),
  patternErrorMessage:
    'Not a duration: write whole numbers with the units y, w, d, h, m, s, ms, as in 1m30s.',
  if: { type: 'number' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { const: 0, errorMessage: 'Not a duration: write a unit, as in 15s.' },
}

/** Editors read YAML 1.2, where `yes` and `on` are texts. */
const boolSchema: Schema = {
  type: ['boolean', 'string'],
  pattern: matching('[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF'),
  patternErrorMessage: 'Expected true or false.',
}

/** What is a number in YAML 1.1 alone (`1_000`, `0b11`) is a text to editors. */
const numberSchema: Schema = {
  type: ['number', 'string'],
  pattern: matching('[-+]?[0-9.][0-9a-fA-FxXoO_.+-]*'),
  patternErrorMessage: 'Expected a number.',
}

function wrongType(scalar: YamlScalar, goName: string): ScalarReading {
  return { error: `cannot unmarshal ${goScalar(scalar)} into ${goName}`, unmarshal: true }
}

/** A scalar as go-yaml v2 names it: its type and the first characters of it. */
export function goScalar({ type, text }: YamlScalar): string {
  const bytes = new TextEncoder().encode(text)
  const shown = bytes.length > 10 ? `${new TextDecoder().decode(bytes.slice(0, 7))}...` : text
  return `!!${type} \`${shown}\``
}

/** The kinds of scalars that shapes are made of. */
function scalar(
  goName: string,
  expected: string,
  schema: Schema,
  read: (scalar: YamlScalar, version: ShapeVersion) => ScalarReading,
): ScalarType {
  return { goName, expected, schema, read }
}

const textType: ScalarType = scalar('string', 'text', anyScalar, ({ text }) => ({ value: text }))

/** Text; numbers and truth values are taken as they are written. */
export const text: ScalarShape = { kind: 'scalar', type: textType }

/** Text that is never shown. */
export const secret: ScalarShape = {
  kind: 'scalar',
  type: { ...textType, goName: 'config.plain' },
  secret: true,
}

/** A truth value; `yes`, `on` and their like are some too. */
export const bool: ScalarShape = {
  kind: 'scalar',
  type: scalar('bool', '`true` or `false`', boolSchema, (scalar) =>
    scalar.type === 'bool'
      ? { value: /^(?:y|yes|true|on)$/i.test(scalar.text) }
      : wrongType(scalar, 'bool'),
  ),
}

function readWhole(
  node: YamlScalar,
  least: bigint,
  greatest: bigint,
  goName: string,
): ScalarReading {
  if (node.type === 'int') {
    const value = integerValue(node.text)
    if (value !== undefined && value >= least && value <= greatest) return { value: Number(value) }
  } else if (node.type === 'float') {
    const value = numberValue(node.text)
    if (value !== undefined && value <= Number(greatest) && (value >= 0 || least < 0n))
      return { value: Math.trunc(value) }
  }
  return wrongType(node, goName)
}

function whole(goName: string, least: bigint, greatest: bigint): ScalarShape {
  const schema: Schema = least < 0n ? numberSchema : { ...numberSchema, minimum: 0 }
  const expected = least < 0n ? 'a whole number' : 'a whole number from 0 on'
  const read = (node: YamlScalar): ScalarReading => readWhole(node, least, greatest, goName)
  return { kind: 'scalar', type: scalar(goName, expected, schema, read) }
}

const maxInt64 = 2n ** 63n - 1n
const maxUint64 = 2n ** 64n - 1n

/** A whole number. As in Prometheus a float is cut off at its point. */
export const int: ScalarShape = whole('int', -(2n ** 63n), maxInt64)

/** A whole number of 64 bits. */
export const int64: ScalarShape = whole('int64', -(2n ** 63n), maxInt64)

/** A whole number from 0 on. */
export const uint: ScalarShape = whole('uint', 0n, maxUint64)

/** A whole number from 0 on, of 32 bits. */
export const uint32: ScalarShape = whole('uint32', 0n, 2n ** 32n - 1n)

/** A whole number from 0 on, of 64 bits. */
export const uint64: ScalarShape = whole('uint64', 0n, maxUint64)

/** A number. */
export const float: ScalarShape = {
  kind: 'scalar',
  type: scalar('float64', 'a number', numberSchema, (node) => {
    const number = node.type === 'int' || node.type === 'float'
    const value = number ? numberValue(node.text) : undefined
    return value === undefined ? wrongType(node, 'float64') : { value }
  }),
}

/** A duration of Prometheus (`1h30m`); its value is milliseconds. */
export const duration: ScalarShape = {
  kind: 'scalar',
  type: {
    ...scalar('string', 'a duration such as `1m30s`', durationSchema, ({ text }) => {
      const parsed = parseDuration(text)
      return 'ms' in parsed
        ? { value: parsed.ms }
        : { error: parsed.error, help: durationHelp(text) }
    }),
    zero: 0,
    show: (value) => formatDuration(Number(value)),
  },
}

/** A duration of Go (`1.5h`); its value is milliseconds. A number alone counts nanoseconds. */
export const goDuration: ScalarShape = {
  kind: 'scalar',
  type: scalar('time.Duration', 'a duration such as `1m30s`', anyScalar, (node) => {
    if (node.type === 'int') return { value: Number(integerValue(node.text) ?? 0n) / 1e6 }
    if (node.type === 'float') return { value: Math.trunc(numberValue(node.text) ?? 0) / 1e6 }
    const ms = node.type === 'str' ? parseGoDuration(node.text) : undefined
    return ms === undefined ? wrongType(node, 'time.Duration') : { value: ms }
  }),
}

/** A size in bytes (`15MB`), with units of powers of 1024. */
export const size: ScalarShape = {
  kind: 'scalar',
  type: {
    ...scalar('units.Base2Bytes', 'a size such as `10MB`', anyScalar, readSize),
    show: (value) => formatByteSize(Number(value)),
  },
}

function readSize({ text }: YamlScalar): ScalarReading {
  const parsed = parseByteSize(text)
  if ('bytes' in parsed) return { value: parsed.bytes }
  const help = /^[0-9]+$/.test(text)
    ? `give a unit: \`${text}B\``
    : 'write numbers with the units `B KB MB GB TB PB EB` (powers of 1024)'
  return { error: parsed.error, help }
}

/** A URL as Go reads it, which refuses little. */
export const url: ScalarShape = {
  kind: 'scalar',
  type: scalar('string', 'a URL', anyScalar, ({ text }) => {
    const parsed = parseGoUrl(text)
    if (!('error' in parsed)) return { value: text }
    if (text.includes('@'))
      return { error: `parse <a URL with credentials>: ${mute(parsed.error)}` }
    return { error: `parse ${goQuote(text)}: ${parsed.error}` }
  }),
}

/** A URL that is never shown. */
export const secretUrl: ScalarShape = {
  kind: 'scalar',
  type: scalar('string', 'a URL', anyScalar, ({ text }) => {
    const parsed = parseGoUrl(text)
    return 'error' in parsed ? { error: `parse <secret>: ${mute(parsed.error)}` } : { value: text }
  }),
  secret: true,
}

/** A reason without the parts of the text that it quotes. */
function mute(error: string): string {
  return error.replace(/ "(?:[^"\\]|\\.)*"/g, '')
}

/** The name of a label: since Prometheus 3.0 any UTF-8 text that is not empty. */
export const labelName: ScalarShape = {
  kind: 'scalar',
  type: scalar('string', 'the name of a label', anyScalar, ({ text }, { target }) => {
    const scheme = target && isBefore(target, '3.0') ? 'legacy' : 'utf8'
    return isValidLabelName(text, scheme)
      ? { value: text }
      : { error: `${goQuote(text)} is not a valid label name` }
  }),
}

/** A regular expression in the syntax of RE2; Prometheus anchors it. */
export const regexp: ScalarShape = {
  kind: 'scalar',
  type: scalar('string', 'a regular expression', anyScalar, ({ text }) => {
    const compiled = compileRegexp(text)
    return 'error' in compiled ? { error: compiled.error } : { value: text }
  }),
}

/** A scalar whose type has a name of its own in Go. */
export function named(shape: ScalarShape, goName: string): ScalarShape {
  return { ...shape, type: { ...shape.type, goName } }
}

/** The name of a file, relative to the folder of the configuration. */
export function file(kind: NonNullable<ScalarShape['file']>): ScalarShape {
  return { kind: 'scalar', type: textType, file: kind }
}

/**
 * Text of a closed set; the error for another is `invalid` with the text put in for `%s` and the name of the subject
 * for `%n`. `empty`: empty text is taken too.
 */
export function oneOf(all: readonly string[], invalid: string, empty?: 'empty'): ScalarShape {
  const values = empty ? { all, invalid, empty: true as const } : { all, invalid }
  return { kind: 'scalar', type: textType, values }
}
