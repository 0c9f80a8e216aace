import { isFilledInSecret } from '../../text/placeholder-secret.ts'
import type { Span } from '../../text/span.ts'
import type { ConfigValue } from '../shape/shape.ts'

/** Where the secrets of a section are written: of those that an alias repeats, the place of the anchor. What another tool fills in is none. */
export function secretSpans(value: ConfigValue): readonly Span[] {
  const spans: Span[] = []
  const visit = (one: ConfigValue): void => {
    if (one.kind === 'scalar') {
      if (one.shape.secret && !isFilledInSecret(one.node.text)) spans.push(one.node.span)
    } else if (one.kind === 'list') for (const item of one.items) visit(item)
    else if (one.kind === 'map') for (const entry of one.entries) visit(entry.value)
    else if (one.kind === 'struct')
      for (const field of one.fields.values()) if (field.value) visit(field.value)
  }
  visit(value)
  return spans
}
