import type { FloatVerb } from '../model/go-format-float.ts'
import { bytesToText } from '../model/raw-bytes.ts'
import { floorDivide, second } from './civil-time.ts'
import { type FormatFlags, pad, plainFlags } from './format-flags.ts'
import {
  formatCharacter,
  formatFloatVerb,
  formatHexBytes,
  formatHexText,
  formatInteger,
  formatQuoted,
  formatQuotedCharacter,
  formatString,
  formatUnicode,
} from './format-scalar.ts'
import { goStringOf, textOf } from './go-text-of.ts'
import {
  type GoComplex,
  type GoInteger,
  type GoMap,
  type GoPointer,
  type GoSlice,
  type GoStruct,
  type GoTime,
  type GoValue,
  goTypeOf,
  sortedKeys,
} from './go-value.ts'
import { histogramFields } from './histogram-value.ts'

/** Go's addresses differ with every run; this one stands for all. */
const address = 0xc000012345n

/** From Go's first second, the start of the year 1, to the epoch. */
const secondsToEpoch = 62_135_596_800n

/** How a value is shown. */
export interface Formatting {
  readonly flags: FormatFlags
  readonly verb: string
  /** How deep the value lies in the one that is printed. */
  readonly depth: number
  /** A verb that does not fit is being reported: no methods are asked any more. */
  readonly erroring: boolean
}

const plain: Formatting = { flags: plainFlags, verb: 'v', depth: 0, erroring: false }

/** A value as Go's `%v` prints it, and `{{ value }}`. */
export function printValue(value: GoValue): string {
  if (typeof value === 'string') return value
  return formatValue(value, plain)
}

/** A value by one verb of a format. */
export function formatValue(value: GoValue, how: Formatting): string {
  const { verb, flags } = how
  if (value === null) return formatNil(how)
  if (verb === 'T' && how.depth === 0) return formatString(goTypeOf(value), flags)
  if (verb === 'p' && how.depth === 0) return formatAddress(value, how)
  const written = writtenByMethod(value, how)
  if (written !== undefined) return written
  switch (typeof value) {
    case 'string':
      return formatText(value, 'string', how)
    case 'number':
      return formatFloat(value, how)
    case 'boolean':
      return verb === 't' || verb === 'v' ? pad(String(value), flags) : mismatch(value, how)
    default:
      return formatObject(value, how)
  }
}

function formatObject(
  value: Exclude<GoValue, string | number | boolean | null>,
  how: Formatting,
): string {
  switch (value.kind) {
    case 'integer':
      return formatWhole(value, how)
    case 'complex':
      return formatComplex(value, how)
    case 'html':
      return formatText(value.text, value, how)
    case 'map':
      return formatMap(value, how)
    case 'slice':
      return formatSlice(value, how)
    case 'struct':
      return formatStruct(value, how)
    case 'pointer':
      return formatPointer(value, how)
    case 'histogram':
      return formatStruct(histogramFields(value), how)
    case 'time':
      return formatTimeFields(value, how)
    case 'location':
      return formatString(value.name, how.flags)
    default:
      return value satisfies never
  }
}

function formatNil(how: Formatting): string {
  const { verb, flags, depth } = how
  if (depth > 0) return flags.sharpV ? 'interface {}(nil)' : '<nil>'
  return verb === 'T' || verb === 'v' ? formatString('<nil>', flags) : `%!${verb}(<nil>)`
}

/** What the methods `String` and `GoString` of a value give, where the verb asks for a text. */
function writtenByMethod(value: GoValue, how: Formatting): string | undefined {
  if (how.erroring || typeof value !== 'object') return undefined
  const { flags, verb } = how
  if (flags.sharpV) {
    const text = goStringOf(value)
    return text === undefined ? undefined : formatString(text, flags)
  }
  if (!'vsxXq'.includes(verb)) return undefined
  const text = textOf(value)
  return text === undefined ? undefined : formatText(text, 'string', how)
}

/** `%!d(string=hi)`: the verb does not fit the value. */
function mismatch(value: GoValue, how: Formatting): string {
  const shown = formatValue(value, { ...how, verb: 'v', depth: 0, erroring: true })
  return `%!${how.verb}(${goTypeOf(value)}=${shown})`
}

function formatText(text: string, value: GoValue, how: Formatting): string {
  const { verb, flags } = how
  switch (verb) {
    case 'v':
      return flags.sharpV ? formatQuoted(text, flags) : formatString(text, flags)
    case 's':
      return formatString(text, flags)
    case 'q':
      return formatQuoted(text, flags)
    case 'x':
    case 'X':
      return formatHexText(text, verb, flags)
    default:
      return mismatch(typeof value === 'object' ? value : text, how)
  }
}

function formatFloat(value: number, how: Formatting): string {
  const { verb, flags } = how
  switch (verb) {
    case 'v':
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
      return formatFloatVerb(value, verb, -1, flags)
    case 'e':
    case 'E':
    case 'f':
    case 'F':
      return formatFloatVerb(value, verb, 6, flags)
    default:
      return mismatch(value, how)
  }
}

function formatComplex(value: GoComplex, how: Formatting): string {
  const { verb, flags } = how
  if (!'vbgGxXfFeE'.includes(verb)) return mismatch(value, how)
  const fallback = 'fFeE'.includes(verb) ? 6 : -1
  const part = (number: number, plus: boolean) =>
    formatFloatVerb(number, verb as FloatVerb | 'v', fallback, { ...flags, plus })
  return `(${part(value.real, flags.plus)}${part(value.imaginary, true)}i)`
}

const bases: Readonly<Record<string, 2 | 8 | 10 | 16>> = {
  v: 10,
  d: 10,
  b: 2,
  o: 8,
  O: 8,
  x: 16,
  X: 16,
}

function formatWhole(value: GoInteger, how: Formatting): string {
  const { verb, flags } = how
  const base = bases[verb]
  if (verb === 'v' && flags.sharpV && value.type.startsWith('uint'))
    return formatInteger(value.value, 16, verb, { ...flags, sharp: true })
  if (base !== undefined) return formatInteger(value.value, base, verb, flags)
  switch (verb) {
    case 'c':
      return formatCharacter(value.value, flags)
    case 'q':
      return formatQuotedCharacter(value.value, flags)
    case 'U':
      return formatUnicode(value.value, flags)
    default:
      return mismatch(value, how)
  }
}

function formatMap(map: GoMap, how: Formatting): string {
  const inner = { ...how, depth: how.depth + 1 }
  const { sharpV } = how.flags
  const entries = sortedKeys(map).map(
    (key) => `${formatValue(key, inner)}:${formatValue(map.find(key) ?? null, inner)}`,
  )
  return sharpV ? `${goTypeOf(map)}{${entries.join(', ')}}` : `map[${entries.join(' ')}]`
}

function formatStruct(struct: GoStruct, how: Formatting): string {
  const inner = { ...how, depth: how.depth + 1 }
  const { plusV, sharpV } = how.flags
  const fields = struct.fields.map(({ name, value }) => {
    const shown = formatValue(value, inner)
    return plusV || sharpV ? `${name}:${shown}` : shown
  })
  return sharpV ? `${struct.type}{${fields.join(', ')}}` : `{${fields.join(' ')}}`
}

/** The hidden fields of a time: what is less than a second, the seconds since the year 1, no place. */
function formatTimeFields({ nanoseconds }: GoTime, how: Formatting): string {
  const inner = { ...how, depth: how.depth + 1 }
  const field = (type: string, value: bigint): string =>
    formatValue({ kind: 'integer', type, value }, inner)
  const seconds = floorDivide(nanoseconds, second)
  const place =
    bases[how.verb] && how.verb !== 'O'
      ? field('uint64', 0n)
      : `%!${how.verb}(*time.Location=<nil>)`
  const fields = [
    field('uint64', nanoseconds - seconds * second),
    field('int64', seconds + secondsToEpoch),
    how.verb === 'v' ? '<nil>' : place,
  ]
  return `{${fields.join(' ')}}`
}

function formatSlice(slice: GoSlice, how: Formatting): string {
  const { verb, flags } = how
  if (slice.element === 'uint8' && 'sqxX'.includes(verb)) return formatBytes(slice, how)
  const inner = { ...how, depth: how.depth + 1 }
  const items = slice.items.map((item) => formatValue(item, inner))
  return flags.sharpV ? `${slice.type}{${items.join(', ')}}` : `[${items.join(' ')}]`
}

function formatBytes(slice: GoSlice, how: Formatting): string {
  const { verb, flags } = how
  const bytes = Uint8Array.from(slice.items, (item) =>
    typeof item === 'object' && item?.kind === 'integer' ? Number(item.value) : 0,
  )
  if (verb === 'x' || verb === 'X') return formatHexBytes(bytes, verb, flags)
  return formatText(bytesToText(bytes), slice, how)
}

function formatPointer(pointer: GoPointer, how: Formatting): string {
  const { target } = pointer
  if (how.depth === 0 && target.kind !== 'integer' && target.kind !== 'location')
    return `&${formatValue(target, { ...how, depth: 1 })}`
  return formatAddress(pointer, how)
}

function formatAddress(value: GoValue, how: Formatting): string {
  const { verb, flags } = how
  const addressable =
    typeof value === 'object' &&
    (value?.kind === 'pointer' || value?.kind === 'map' || value?.kind === 'slice')
  if (!addressable) return mismatch(value, how)
  if (verb === 'v' && flags.sharpV) return `(${goTypeOf(value)})(0x${address.toString(16)})`
  if (verb === 'v' || verb === 'p')
    return formatInteger(address, 16, 'x', { ...flags, sharp: !flags.sharp })
  const base = verb === 'O' ? undefined : bases[verb]
  return base === undefined ? mismatch(value, how) : formatInteger(address, base, verb, flags)
}
