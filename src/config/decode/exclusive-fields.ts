import type { StructValue } from '../shape/shape.ts'
import type { ConfigContext } from './config-context.ts'
import { isGiven, placeOfField } from './field-access.ts'

/** Reports fields of which only one may be given, at the later of the two. Returns whether it did. */
export function checkAtMostOne(
  value: StructValue | undefined,
  fields: readonly string[],
  message: string,
  context: ConfigContext,
): boolean {
  if (!value) return false
  const given = fields.filter((field) => isGiven(value, field))
  const [first, second] = given
    .map((field) => ({ field, span: placeOfField(value, field) }))
    .sort((a, b) => a.span.start - b.span.start)
  if (!first || !second) return false
  context.report('config/invalid', second.span, message, {
    label: `\`${first.field}\` is given too`,
    help: `keep either \`${first.field}\` or \`${second.field}\``,
    related: context.related(first.span, `\`${first.field}\` is given here`),
  })
  return true
}
