import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { numberValue } from '../yaml/resolve-scalar.ts'
import { isBrokenKey } from './broken-key.ts'

/** Plain data as a validator sees it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** The plain value of a node, for a schema to judge; of a key that is written twice the last value counts. */
export function jsonValue(node: YamlNode): JsonValue {
  if (node.kind === 'sequence') return node.items.map(jsonValue)
  if (node.kind === 'scalar') return scalarValue(node)
  const object: Record<string, JsonValue> = Object.create(null)
  for (const { key, value } of node.entries)
    if (!isBrokenKey(key)) object[key.text] = jsonValue(value)
  return object
}

function scalarValue({ type, text }: YamlScalar): JsonValue {
  switch (type) {
    case 'null':
      return null
    case 'bool':
      return /^(?:y|yes|on|true)$/i.test(text)
    case 'int':
    case 'float':
      return numberValue(text) ?? text
    default:
      return text
  }
}
