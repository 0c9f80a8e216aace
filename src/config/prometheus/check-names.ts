import type { ConfigContext } from '../decode/config-context.ts'
import { placeOfField, textAt } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'

/** Reports names that several items of a list have; empty ones do not count. */
export function checkUniqueNames(
  items: readonly StructValue[],
  field: string,
  what: string,
  context: ConfigContext,
): void {
  const seen = new Map<string, StructValue>()
  for (const item of items) {
    const name = textAt(item, field)
    if (name === undefined) continue
    const first = seen.get(name)
    if (first)
      context.report(
        'config/invalid',
        placeOfField(item, field),
        `found multiple ${what} with job name \`${name}\``,
        {
          ...(field === 'job_name' ? { subject: { kind: 'job' as const, name } } : {}),
          help: `give each a \`${field}\` of its own`,
          related: context.related(placeOfField(first, field), 'first found here'),
        },
      )
    else seen.set(name, item)
  }
}
