import type { Fix } from '../diagnostic/diagnostic.ts'
import { applyEdits } from '../text/edit.ts'
import type { SourceFile } from '../text/source-file.ts'
import { lineWindow } from './line-window.ts'
import type { Paint } from './paint.ts'

const mostLines = 4
const contextLength = 200
const mostLength = 20_000

/** How a preview is drawn. */
export interface PreviewOptions {
  readonly paint: Paint
  readonly ascii: boolean
  readonly gutter: number
}

/** The lines that a fix changes, before and after: of long lines a window around the change, of many lines the first. */
export function fixPreview(
  file: SourceFile,
  fix: Fix,
  { paint, ascii, gutter }: PreviewOptions,
): readonly string[] {
  const indent = ' '.repeat(gutter)
  const bar = (sign: string) => `${indent} ${sign} ${paint.dim('|')} `
  if (fix.edits.length === 0) return []
  const change = changedLines(file, fix)
  if (!change) return [`${bar(ascii ? ':' : '⋮')}the change is too long to be shown`]
  const { removed, added } = change
  const rows = (sign: string, lines: readonly string[], others: readonly string[]) => {
    const color = sign === '-' ? paint.red : paint.green
    const shown = lines
      .slice(0, mostLines)
      .map((line, at) => bar(color(sign)) + color(window(line, others[at] ?? '', ascii)))
    const rest = lines.length - shown.length
    const more = `${bar(ascii ? ':' : '⋮')}${rest} more ${rest === 1 ? 'line' : 'lines'}`
    return rest > 0 ? [...shown, more] : shown
  }
  return [...rows('-', removed, added), ...rows('+', added, removed)]
}

/** Of lines that are very long only what is near the change, so that many fixes of one line stay cheap. */
function changedLines(
  file: SourceFile,
  fix: Fix,
): { readonly removed: readonly string[]; readonly added: readonly string[] } | undefined {
  const first = Math.min(...fix.edits.map(({ span }) => span.start))
  const last = Math.max(...fix.edits.map(({ span }) => span.end))
  if (last - first > mostLength) return undefined
  const { line } = file.lines.position(last)
  const end = line < file.lines.count ? file.lines.start(line + 1) - 1 : file.text.length
  const from = Math.max(file.lines.start(file.lines.position(first).line), first - contextLength)
  const before = file.text.slice(from, Math.min(end, last + contextLength))
  const edits = fix.edits.map(({ span, newText }) => ({
    span: { start: span.start - from, end: span.end - from },
    newText,
  }))
  return { removed: before.split(/\r?\n/), added: applyEdits(before, edits).split(/\r?\n/) }
}

/** A line, around where it differs from the other. */
function window(line: string, other: string, ascii: boolean): string {
  const shortest = Math.min(line.length, other.length)
  let start = 0
  while (start < shortest && line[start] === other[start]) start++
  let same = 0
  while (same < shortest - start && line.at(-1 - same) === other.at(-1 - same)) same++
  const longest = Math.max(line.length, other.length)
  return lineWindow(line, start, longest - same, ascii).text
}
