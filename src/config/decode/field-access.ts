import type { Span } from '../../text/span.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import type { ConfigValue, MapValue, ScalarValue, StructValue } from '../shape/shape.ts'

/** Whether a field is written with something in it. */
export function has(struct: StructValue | undefined, field: string): boolean {
  return struct?.fields.get(field)?.value !== undefined
}

/** The struct in a field. */
export function structAt(struct: StructValue | undefined, field: string): StructValue | undefined {
  const value = struct?.fields.get(field)?.value
  return value?.kind === 'struct' ? value : undefined
}

/** The items of the list in a field. */
export function itemsAt(struct: StructValue | undefined, field: string): readonly ConfigValue[] {
  const value = struct?.fields.get(field)?.value
  return value?.kind === 'list' ? value.items : []
}

/** The structs among the items of the list in a field. */
export function structsAt(struct: StructValue | undefined, field: string): readonly StructValue[] {
  return itemsAt(struct, field).flatMap((item) => (item.kind === 'struct' ? [item] : []))
}

/** The entries of the mapping in a field. */
export function entriesAt(struct: StructValue | undefined, field: string): MapValue['entries'] {
  const value = struct?.fields.get(field)?.value
  return value?.kind === 'map' ? value.entries : []
}

/** The scalar in a field. */
export function scalarAt(struct: StructValue | undefined, field: string): ScalarValue | undefined {
  const value = struct?.fields.get(field)?.value
  return value?.kind === 'scalar' ? value : undefined
}

/** The text in a field that is written, without the empty one. */
export function textAt(struct: StructValue | undefined, field: string): string | undefined {
  const value = scalarAt(struct, field)?.value
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Where a field is best pointed at: its value, but its key where that has lines of its own or nothing; the section where it is not written. */
export function placeOfField(struct: StructValue, field: string): Span {
  const found = struct.fields.get(field)
  if (!found) return struct.node.aliasSpan ?? struct.node.span
  const { node, value, key } = found
  const block = node.kind !== 'scalar' && !node.flow
  return !value || (block && !node.aliasSpan) ? placeOf(key) : placeOf(node)
}

/** Whether a field surely has something in it: text that is known and not empty, a section, a list or mapping with content. */
export function isGiven(struct: StructValue | undefined, field: string): boolean {
  const value = struct?.fields.get(field)?.value
  switch (value?.kind) {
    case undefined:
      return false
    case 'scalar':
      return value.value !== undefined && value.value !== ''
    case 'list':
      return value.items.length > 0
    case 'map':
      return value.entries.length > 0
    default:
      return true
  }
}

/** Whether a field surely has nothing in it: it is not written, null, or empty text. A value of the wrong kind is something. */
export function isMissing(struct: StructValue, field: string): boolean {
  const found = struct.fields.get(field)
  if (!found || isNull(found.node)) return true
  return found.value?.kind === 'scalar' && found.value.value === ''
}

/** The truth value in a field. */
export function boolAt(struct: StructValue | undefined, field: string): boolean | undefined {
  const value = scalarAt(struct, field)?.value
  return typeof value === 'boolean' ? value : undefined
}

/** The number in a field. */
export function numberAt(struct: StructValue | undefined, field: string): number | undefined {
  const value = scalarAt(struct, field)?.value
  return typeof value === 'number' ? value : undefined
}

/** Where something missing in a section is best pointed at: its first key, or all of it where it is empty. */
export function headOf(struct: StructValue): Span {
  const { node } = struct
  const [first] = node.kind === 'mapping' ? node.entries : []
  return node.aliasSpan ?? first?.key.span ?? node.span
}
