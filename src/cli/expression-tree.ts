import type { Expr } from '../promql/ast.ts'

const deepest = 400

/** Lines to be shown below a node. */
export type NodeNotes = (node: object) => readonly string[]

/** The syntax tree as indented lines: kind, what distinguishes the node, and its range in the text. */
export function expressionTree(root: Expr, notes: NodeNotes = () => []): string {
  const lines: string[] = []
  addNode(lines, '', root, 0, notes)
  return `${lines.join('\n')}\n`
}

function addNode(
  lines: string[],
  role: string,
  node: object,
  depth: number,
  notes: NodeNotes,
): void {
  const fields = Object.entries(node).filter(([key]) => key !== 'kind' && key !== 'span')
  const facts = fields.flatMap(([key, value]) => fact(key, value) ?? [])
  const kind = 'kind' in node ? String(node.kind) : ''
  const indent = '  '.repeat(Math.min(depth, deepest))
  lines.push(
    `${indent}${[role, kind].filter(Boolean).join(' ')}${facts.length > 0 ? ` ${facts.join(' ')}` : ''}${range(node)}`.trimEnd(),
  )
  for (const note of notes(node)) lines.push(`${indent}  ${note}`)
  if (depth > deepest) return
  for (const [key, value] of fields)
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child) && !isLocated(child)) addNode(lines, `${key}:`, child, depth + 1, notes)
}

/** Values that fit on the node's own line. */
function fact(key: string, value: unknown): string | undefined {
  if (isLocated(value)) return `${key}=${JSON.stringify(value.value)}`
  if (Array.isArray(value) && value.length > 0 && value.every(isLocated))
    return `${key}=${JSON.stringify(value.map((item) => item.value))}`
  if (typeof value === 'number' || typeof value === 'boolean') return `${key}=${value}`
  return typeof value === 'string' ? `${key}=${JSON.stringify(value)}` : undefined
}

function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'span' in value
}

function isLocated(value: unknown): value is { readonly value: string | number } {
  return isNode(value) && 'value' in value && typeof value.value !== 'object' && !('kind' in value)
}

function range(node: object): string {
  if (!('span' in node)) return ''
  const { start, end } = node.span as { start: number; end: number }
  return `  ${start}..${end}`
}
