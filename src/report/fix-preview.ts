import type { Fix } from '../diagnostic/diagnostic.ts'
import { applyEdits } from '../text/edit.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Paint } from './paint.ts'

const mostLines = 4
const widest = 160

/** The lines that a fix changes, before and after; nothing where they are many or long. */
export function fixPreview(
  file: SourceFile,
  fix: Fix,
  gutter: number,
  paint: Paint,
): readonly string[] {
  const starts = fix.edits.map((edit) => edit.span.start)
  const ends = fix.edits.map((edit) => edit.span.end)
  const first = file.lines.position(Math.min(...starts)).line
  const last = file.lines.position(Math.max(...ends)).line
  if (last - first >= mostLines) return []
  const start = file.lines.start(first)
  const end = last < file.lines.count ? file.lines.start(last + 1) - 1 : file.text.length
  if (end - start > mostLines * widest) return []
  const before = file.text.slice(start, end)
  const edits = fix.edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }))
  const removed = before.split(/\r?\n/)
  const added = applyEdits(before, edits).split(/\r?\n/)
  if (added.length > mostLines || [...removed, ...added].some((line) => line.length > widest))
    return []
  const bar = (sign: string) => `${' '.repeat(gutter)} ${sign} ${paint.dim('|')} `
  return [
    ...removed.map((line) => bar(paint.red('-')) + paint.red(printable(line))),
    ...added.map((line) => bar(paint.green('+')) + paint.green(printable(line))),
  ]
}

function printable(line: string): string {
  return line
    .replaceAll('\t', '    ')
    .replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
