import type { YamlNode } from '../yaml/node.ts'

const maxDepth = 50

/** A YAML value as JSON has it. */
export function toPlain(node: YamlNode, depth: number = 0): unknown {
  if (depth > maxDepth) return undefined
  if (node.kind === 'sequence') return node.items.map((item) => toPlain(item, depth + 1))
  if (node.kind === 'mapping')
    return Object.fromEntries(
      node.entries.map(({ key, value }) => [key.text, toPlain(value, depth + 1)]),
    )
  if (node.type === 'null') return null
  if (node.type === 'bool') return /^(?:true|yes|on|y)$/i.test(node.text)
  if (node.type !== 'int' && node.type !== 'float') return node.text
  const value = Number(node.text.replaceAll('_', ''))
  return Number.isNaN(value) ? node.text : value
}
