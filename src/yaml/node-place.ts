import type { Span } from '../text/span.ts'
import type { YamlNode } from './node.ts'

/** The place of a node where it is used, in the file: of an alias, the alias. */
export function placeOf(node: YamlNode): Span {
  return node.aliasSpan ?? node.span
}

/** Whether nothing is written, or a null: Go's readers leave the field as it was. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.type === 'null'
}
