import type { YamlNode } from '../../../yaml/node.ts'
import { isNull } from '../../../yaml/node-place.ts'
import type { StructValue } from '../../shape/shape.ts'

/** An item of a list of texts; a null is the empty text. */
export interface TextItem {
  readonly text: string
  readonly node: YamlNode
}

/** The items of a list of texts that could be read. */
export function textItems(value: StructValue, field: string): readonly TextItem[] {
  const list = value.fields.get(field)?.value
  if (list?.kind !== 'list') return []
  const nulls = list.node.kind === 'sequence' ? list.node.items.filter(isNull) : []
  const read = list.items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string'
      ? [{ text: item.value, node: item.node }]
      : [],
  )
  return [...nulls.map((node) => ({ text: '', node })), ...read]
}

/** Whether a list surely has no items, or is not written; a null item is one too. */
export function isEmptyList(value: StructValue, field: string): boolean {
  const found = value.fields.get(field)
  if (!found || isNull(found.node)) return true
  return found.node.kind === 'sequence' && found.node.items.length === 0
}
