import { hasForeignPlaceholder } from '../../rules/placeholder.ts'
import type { Span } from '../../text/span.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../../yaml/node.ts'

/**
 * Places of a document where nothing can be said of what is written: values that an error of YAML has cut short or
 * hidden, keys in a list that it has joined with another, and, with `placeholders`, what another tool fills in. Sorted,
 * and apart from each other.
 */
export function unreadablePlaces(root: YamlNode, placeholders: boolean): readonly Span[] {
  const places: Span[] = []
  const visit = (node: YamlNode): void => {
    if (node.aliasSpan) return
    if (node.kind === 'scalar') {
      if (isUnreadable(node, placeholders)) places.push(node.span)
    } else if (node.kind === 'sequence') {
      for (const item of node.items) {
        if (node.broken && item.kind === 'mapping')
          places.push(...item.entries.map(({ key }) => key.span))
        visit(item)
      }
    } else
      for (const entry of node.entries) {
        if ((node.broken && isNothing(entry)) || isCut(entry)) places.push(entry.span)
        else visit(entry.value)
      }
  }
  visit(root)
  return places.sort((a, b) => a.start - b.start)
}

/** Whether a span lies at one of some sorted places. */
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

function isCut({ value }: YamlEntry): boolean {
  return value.kind === 'scalar' && value.broken === true
}

function isNothing({ value }: YamlEntry): boolean {
  return value.kind === 'scalar' && value.type === 'null'
}
