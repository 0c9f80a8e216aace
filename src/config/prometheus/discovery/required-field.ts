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
  help: string = value.fields.has(field) ? `give \`${field}\` a value` : `add \`${field}\``,
): boolean {
  if (!endsUpEmpty(value, field)) return false
  reportField(value, field, message, help, context)
  return true
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

/** Reports at a field where it is written, else at the head of its section as something missing. */
export function reportField(
  value: StructValue,
  field: string,
  message: string,
  help: string,
  context: ConfigContext,
): void {
  if (value.fields.has(field))
    context.report('config/invalid', placeOfField(value, field), message, { help })
  else context.reportMissing(value.node, headOf(value), message, { help })
}
