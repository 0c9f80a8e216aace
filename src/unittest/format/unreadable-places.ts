import { hasForeignPlaceholder } from '../../text/placeholder.ts'
import type { Span } from '../../text/span.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../../yaml/node.ts'

/**
 * Places of a document where nothing can be said of what is written: values that an error of YAML has cut short or
 * hidden, keys next to it, and, with `placeholders`, what another tool fills in. Sorted.
 */
export function unreadablePlaces(root: YamlNode, placeholders: boolean): readonly Span[] {
  const places: Span[] = []
  const visit = (node: YamlNode, suspect: boolean): void => {
    if (node.aliasSpan) return
    if (node.kind === 'scalar') {
      if (isUnreadable(node, placeholders)) places.push(node.span)
    } else if (node.kind === 'sequence') for (const item of node.items) visit(item, !!node.broken)
    else
      for (const entry of node.entries) {
        if (suspect || node.broken) places.push(entry.key.span)
        if (node.broken && isNothing(entry)) places.push(entry.span)
        visit(entry.value, false)
      }
  }
  visit(root, false)
  return places.sort((a, b) => a.start - b.start)
}

/** Whether a span touches one of some sorted places. */
export function liesAt(places: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) < start) low = middle + 1
    else high = middle
  }
  const place = places[low]
  return place !== undefined && place.start <= end
}

function isUnreadable({ broken, text }: YamlScalar, placeholders: boolean): boolean {
  return broken === true || (placeholders && hasForeignPlaceholder(text, false))
}

function isNothing({ value }: YamlEntry): boolean {
  return value.kind === 'scalar' && value.type === 'null'
}
