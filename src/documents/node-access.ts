import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts'

/** The entry of a mapping with this key; undefined for anything that is no mapping. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'mapping') return undefined
  for (const entry of node.entries) if (entry.key.text === key) return entry
  return undefined
}

/** The value below a path of keys. */
export function valueAt(
  node: YamlNode | undefined,
  ...keys: readonly string[]
): YamlNode | undefined {
  let at = node
  for (const key of keys) at = entryOf(at, key)?.value
  return at
}

/** The first items of a sequence; nothing for anything else. */
export function firstItems(node: YamlNode | undefined, most: number): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items.slice(0, most) : []
}

/** The text of a scalar that is not null. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node.text : undefined
}

/** Nothing is there: the key has no value, or null. */
export function isEmptyNode(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.type === 'null')
}

/** Whether a mapping has one of the keys. */
export function hasAnyKey(node: YamlNode | undefined, keys: ReadonlySet<string>): boolean {
  return node?.kind === 'mapping' && node.entries.some((entry) => keys.has(entry.key.text))
}

/** Whether every key of a mapping is one of these. */
export function hasOnlyKeys(node: YamlMapping, keys: ReadonlySet<string>): boolean {
  return node.entries.every((entry) => keys.has(entry.key.text))
}
