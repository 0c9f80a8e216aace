import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts'

/** Where a JSON pointer leads: the node, and the entry of the mapping that holds it. */
export interface FoundNode {
  readonly node: YamlNode
  readonly entry?: YamlEntry
}

/** Finds nodes of a document by JSON pointer; each mapping is indexed once. */
export class NodeFinder {
  readonly #root: YamlNode
  readonly #indexes = new Map<YamlMapping, ReadonlyMap<string, YamlEntry>>()

  constructor(root: YamlNode) {
    this.#root = root
  }

  /** Follows a pointer as far as it leads. */
  find(pointer: string): FoundNode {
    let found: FoundNode = { node: this.#root }
    for (const step of pointer.split('/').slice(1)) {
      const next = this.#child(found.node, step.replaceAll('~1', '/').replaceAll('~0', '~'))
      if (!next) return found
      found = next
    }
    return found
  }

  /** The entry of a mapping with the given key; the last where it is written twice. */
  entry(node: YamlNode, name: string): YamlEntry | undefined {
    if (node.kind !== 'mapping') return undefined
    let index = this.#indexes.get(node)
    if (!index) {
      index = new Map(node.entries.map((entry) => [entry.key.text, entry]))
      this.#indexes.set(node, index)
    }
    return index.get(name)
  }

  #child(node: YamlNode, name: string): FoundNode | undefined {
    if (node.kind === 'sequence') {
      const item = node.items[Number(name)]
      return item && { node: item }
    }
    const entry = this.entry(node, name)
    return entry && { node: entry.value, entry }
  }
}
