import type { Edit } from '../text/edit.ts'
import type { YamlEntry, YamlMapping, YamlScalar } from '../yaml/node.ts'
import { pair, yamlText } from './write-yaml.ts'

/**
 * The edits that give a mapping of names to texts other entries, and leave those that stay as they are written;
 * undefined where the way it is written does not allow that.
 */
export function editMapping(
  text: string,
  mapping: YamlMapping,
  wanted: ReadonlyMap<string, string>,
): readonly Edit[] | undefined {
  if (mapping.aliasSpan || mapping.entries.some(({ merged }) => merged)) return undefined
  const edits: Edit[] = []
  const kept: YamlEntry[] = []
  for (const entry of mapping.entries) {
    const value = wanted.get(entry.key.text)
    if (value === undefined) {
      if (mapping.flow) return undefined
      edits.push(wholeLines(text, entry))
      continue
    }
    const changed = editValue(text, entry, value)
    if (!changed) return undefined
    kept.push(entry)
    edits.push(...changed)
  }
  const added = [...wanted].filter(([name]) => !kept.some(({ key }) => key.text === name))
  const last = kept.at(-1)
  if (!last) return undefined
  if (added.length > 0) edits.push(appended(text, mapping, last, added))
  return edits
}

function editValue(text: string, entry: YamlEntry, value: string): readonly Edit[] | undefined {
  const { value: node } = entry
  if (node.kind !== 'scalar' || node.aliasSpan || node.tag) return undefined
  return node.type !== 'null' && node.text === value ? [] : [editScalar(text, entry, node, value)]
}

/** Writes a scalar anew, in its own style where that can hold the text. */
function editScalar(text: string, entry: YamlEntry, node: YamlScalar, value: string): Edit {
  const block = node.style === 'literal' || node.style === 'folded'
  const at = { start: 0, end: node.text.length }
  if (node.text !== '' && node.type === 'str') {
    const encoded = node.map.encode(value, at)
    if (encoded !== undefined) return { span: node.map.toSource(at), newText: encoded }
  }
  if (!block && node.text !== '') return { span: node.span, newText: yamlText(value) }
  const colon = text.indexOf(':', entry.key.span.end)
  return { span: { start: colon + 1, end: entry.span.end }, newText: ` ${yamlText(value)}` }
}

/** Removes the lines on which an entry stands. */
function wholeLines(text: string, { span }: YamlEntry): Edit {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  if (text.slice(start, span.start).trim() !== '')
    return { span: { start: span.start, end: nextEntry(text, span.end) }, newText: '' }
  const end = text.indexOf('\n', span.end)
  return { span: { start, end: end < 0 ? text.length : end + 1 }, newText: '' }
}

/** Where the text goes on behind an entry that shares its line with a dash. */
function nextEntry(text: string, end: number): number {
  const line = text.indexOf('\n', end)
  if (line < 0) return text.length
  return line + 1 + (/^[ \t]*/.exec(text.slice(line + 1))?.[0].length ?? 0)
}

function appended(
  text: string,
  { flow }: YamlMapping,
  last: YamlEntry,
  added: readonly (readonly [string, string])[],
): Edit {
  const pairs = added.map(([name, value]) => pair(name, value))
  if (flow)
    return { span: { start: last.span.end, end: last.span.end }, newText: `, ${pairs.join(', ')}` }
  const column = last.key.span.start - (text.lastIndexOf('\n', last.key.span.start - 1) + 1)
  const end = text.indexOf('\n', last.span.end)
  const at = end < 0 ? text.length : end
  const newText = pairs.map((one) => `\n${' '.repeat(column)}${one}`).join('')
  return { span: { start: at, end: at }, newText }
}
