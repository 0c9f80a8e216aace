import type { YamlEntry, YamlNode } from '../yaml/node.ts'

/** Where a JSON pointer leads: the node, and the entry of the mapping that holds it. */
export interface FoundNode {
  readonly node: YamlNode
  readonly entry?: YamlEntry
}

/** Follows a JSON pointer as far as it leads. */
export function findNode(root: YamlNode, pointer: string): FoundNode {
  let found: FoundNode = { node: root }
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const next = childOf(found.node, name)
    if (!next) return found
    found = next
  }
  return found
}

function childOf(node: YamlNode, name: string): FoundNode | undefined {
  if (node.kind === 'sequence') {
    const item = node.items[Number(name)]
    return item && { node: item }
  }
  const entry = entryOf(node, name)
  return entry && { node: entry.value, entry }
}

/** The entry of a mapping with the given key; the last where it is written twice. */
export function entryOf(node: YamlNode, name: string): YamlEntry | undefined {
  return node.kind === 'mapping'
    ? node.entries.findLast((entry) => entry.key.text === name)
    : undefined
}
