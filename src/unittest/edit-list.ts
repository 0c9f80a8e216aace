import { applyEdits, type Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { YamlMapping, YamlNode, YamlSequence } from '../yaml/node.ts'
import { placeOf } from '../yaml/node-place.ts'
import { blockMapping, flowMapping, type YamlFields } from './write-yaml.ts'

/** What becomes of an item of a list: it goes, or changes by edits (none: it stays), or is written anew. */
export type ItemChange =
  | { readonly kind: 'removed' }
  | { readonly kind: 'edited'; readonly edits: readonly Edit[] }
  | { readonly kind: 'rewritten'; readonly fields: YamlFields }

/** What becomes of a list that is a field of a mapping. */
export interface ListChange {
  readonly field: string
  /** Of each item, in order. */
  readonly items: readonly ItemChange[]
  readonly added: readonly YamlFields[]
}

/** The edit that changes a list in a mapping; the field is added where it is missing. Comments and layout of items that stay are kept. */
export function editList(text: string, owner: YamlMapping, change: ListChange): Edit | undefined {
  const entry = owner.entries.findLast(({ key }) => key.text === change.field)
  if (!entry) return addField(text, owner, change)
  const { value } = entry
  if (value.kind === 'sequence' && value.items.length > 0 && !value.aliasSpan) {
    if (change.items.every(({ kind }) => kind === 'removed') && change.added.length === 0)
      return replaceValue(text, entry.key.span, placeOf(value), ' []')
    return value.flow ? flowList(text, value, change) : blockList(text, value, change)
  }
  const column = columnOf(text, entry.key.span.start)
  const written = owner.flow ? flowItems(change) : blockItems(change, column + 2)
  return replaceValue(text, entry.key.span, placeOf(value), written)
}

function replaceValue(text: string, key: Span, value: Span, newText: string): Edit {
  const start = text.indexOf(':', key.end) + 1
  return { span: { start, end: Math.max(start, value.end) }, newText }
}

function addField(text: string, owner: YamlMapping, change: ListChange): Edit | undefined {
  const last = owner.entries.at(-1)
  if (!last) return undefined
  if (owner.flow) {
    const at = { start: last.span.end, end: last.span.end }
    return { span: at, newText: `, ${change.field}:${flowItems(change)}` }
  }
  const column = columnOf(text, last.key.span.start)
  const at = lineEnd(text, last.span.end)
  const newText = `\n${' '.repeat(column)}${change.field}:${blockItems(change, column + 2)}`
  return { span: { start: at, end: at }, newText }
}

function blockItems({ added }: ListChange, column: number): string {
  return added.map((fields) => `\n${blockItem(fields, column)}`).join('')
}

function flowItems({ added }: ListChange): string {
  return ` [${added.map(flowMapping).join(', ')}]`
}

function blockItem(fields: YamlFields, column: number): string {
  return `${' '.repeat(column)}- ${blockMapping(fields, ' '.repeat(column + 2))}`
}

function flowList(text: string, list: YamlSequence, { items, added }: ListChange): Edit {
  const kept = list.items.flatMap((item, i) => {
    const change = items[i]
    if (!change || change.kind === 'removed') return []
    if (change.kind === 'rewritten') return [flowMapping(change.fields)]
    return [partWith(text, placeOf(item), change.edits)]
  })
  return { span: list.span, newText: `[${[...kept, ...added.map(flowMapping)].join(', ')}]` }
}

function blockList(
  text: string,
  list: YamlSequence,
  { items, added }: ListChange,
): Edit | undefined {
  const starts = list.items.map((item) => itemStart(text, item))
  const column = columnOf(text, dashOf(text, list.items[0]))
  const end = lineEnd(text, list.span.end)
  const begin = starts[0]
  if (begin === undefined) return undefined
  const chunks = list.items.flatMap((item, i) => {
    const change = items[i]
    if (!change || change.kind === 'removed') return []
    const span = { start: starts[i] ?? begin, end: starts[i + 1] ?? end }
    if (change.kind === 'edited') return [partWith(text, span, change.edits).replace(/\n$/, '')]
    const before = text.slice(span.start, dashOf(text, item) - column)
    return [`${before}${blockItem(change.fields, column)}`]
  })
  const written = [...chunks, ...added.map((fields) => blockItem(fields, column))]
  return { span: { start: begin, end }, newText: written.join('\n') }
}

/** A part of the text with edits applied that lie in it. */
function partWith(text: string, span: Span, edits: readonly Edit[]): string {
  const moved = edits.map(({ span: at, newText }) => ({
    span: { start: at.start - span.start, end: at.end - span.start },
    newText,
  }))
  return applyEdits(text.slice(span.start, span.end), moved)
}

/** Where an item begins: at its line, with the comments right above it. */
function itemStart(text: string, item: YamlNode): number {
  let start = lineStart(text, dashOf(text, item))
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (!/^[ \t]*#/.test(text.slice(above, start))) return start
    start = above
  }
  return start
}

function dashOf(text: string, item: YamlNode | undefined): number {
  return text.lastIndexOf('-', (item ? placeOf(item).start : 0) - 1)
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
