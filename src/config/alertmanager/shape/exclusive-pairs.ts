import type { ConfigContext } from '../../decode/config-context.ts'
import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { has, headOf, isGiven, isMissing, placeOfField } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'

/** Reports a field and its file where both are given. */
export function checkPair(value: StructValue, name: string, context: ConfigContext): void {
  checkAtMostOne(
    value,
    [name, `${name}_file`],
    `at most one of ${name} & ${name}_file must be configured`,
    context,
  )
}

/** The same of a field for which an empty text is something. */
export function checkWrittenPair(value: StructValue, name: string, context: ConfigContext): void {
  if (!has(value, name) || !isGiven(value, `${name}_file`)) return
  context.report(
    'config/invalid',
    placeOfField(value, `${name}_file`),
    `at most one of ${name} & ${name}_file must be configured`,
    { help: `keep either \`${name}\` or \`${name}_file\`` },
  )
}

/** Reports a section that has neither a field nor its file, or both. */
export function requireOneOf(value: StructValue, name: string, context: ConfigContext): void {
  if (isMissing(value, name) && isMissing(value, `${name}_file`))
    requireField(value, name, `one of ${name} or ${name}_file must be configured`, context)
  checkPair(value, name, context)
}

/** Reports a field that is missing, in Alertmanager's words. */
export function requireField(
  value: StructValue,
  field: string,
  message: string,
  context: ConfigContext,
): void {
  if (isMissing(value, field))
    context.reportMissing(value.node, headOf(value), message, { help: `add \`${field}\`` })
}
