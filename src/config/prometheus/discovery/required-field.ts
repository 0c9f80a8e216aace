import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, isMissing, placeOfField } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'

/**
 * Whether a field surely ends up empty: null or empty text, or not written where it has no default. A null is the
 * zero value, also of a field with a default.
 */
export function endsUpEmpty(value: StructValue, field: string): boolean {
  if (value.fields.has(field)) return isMissing(value, field)
  return value.shape.fields[field]?.default === undefined
}

/** Reports a field that must have something in it. Returns whether it did. */
export function requireField(
  value: StructValue,
  field: string,
  message: string,
  context: ConfigContext,
  help: string = helpFor(value, field),
): boolean {
  if (!endsUpEmpty(value, field)) return false
  reportField(value, field, message, help, context)
  return true
}

function helpFor(value: StructValue, field: string): string {
  const shape = value.shape.fields[field]?.shape
  const choices = shape?.kind === 'scalar' ? (shape.values?.all ?? []) : []
  const list = choices.map((one) => `\`${one}\``).join(', ')
  const what = list === '' ? '' : `: one of ${list}`
  return value.fields.has(field) ? `give \`${field}\` a value${what}` : `add \`${field}\`${what}`
}

/** Reports fields that must each have something in them; `%s` in the message stands for the field. */
export function requireFields(
  value: StructValue,
  fields: readonly string[],
  message: string,
  context: ConfigContext,
): void {
  for (const field of fields) requireField(value, field, message.replace('%s', field), context)
}

/** Reports something missing: at its field where that is written, else at the head of its section. */
export function reportField(
  value: StructValue,
  field: string,
  message: string,
  help: string,
  context: ConfigContext,
): void {
  const place = value.fields.has(field) ? placeOfField(value, field) : headOf(value)
  context.reportMissing(value.node, place, message, { help })
}
