import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { lineWindow } from './line-window.ts'
import type { Paint } from './paint.ts'

/** A range to underline: `^` for what a finding is about, `~` for what it refers to. */
export interface Mark {
  readonly span: Span
  readonly label: string
  readonly primary: boolean
}

/** How a frame is drawn. */
export interface FrameOptions {
  readonly paint: Paint
  readonly ascii: boolean
  /** Colours the primary marks. */
  primary(text: string): string
  /** Digits of the largest line number among all frames of the finding. */
  readonly gutter: number
}

const mostLines = 8
const mostMarkedLines = 3

/** One line of the frame: of the source, or with the marks below it, or a gap. */
interface Row {
  readonly line: number
  readonly marks: readonly LineMark[]
}

interface LineMark {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly primary: boolean
}

/** Lines of a file with marks under them, as lines of text without line breaks. */
export function codeFrame(
  file: SourceFile,
  marks: readonly Mark[],
  options: FrameOptions,
): readonly string[] {
  const rows = rowsOf(file, marks)
  const output: string[] = []
  let before: number | undefined
  for (const row of rows) {
    if (before !== undefined && row.line > before + 1) output.push(gap(options))
    output.push(...render(file, row, options))
    before = row.line
  }
  return output
}

/** The largest line number that a frame of these marks shows. */
export function lastLine(file: SourceFile, marks: readonly Mark[]): number {
  return Math.max(...rowsOf(file, marks).map((row) => row.line))
}

function gap({ gutter, paint, ascii }: FrameOptions): string {
  return paint.dim(' '.repeat(gutter + 1) + (ascii ? ':' : '⋮'))
}

function rowsOf(file: SourceFile, marks: readonly Mark[]): readonly Row[] {
  const byLine = new Map<number, LineMark[]>()
  const add = (line: number, mark?: LineMark) => {
    const list = byLine.get(line) ?? []
    if (mark) list.push(mark)
    byLine.set(line, list)
  }
  for (const mark of marks) {
    for (const { line, ...part } of splitByLine(file, mark)) add(line, part)
    const { line } = file.lines.position(mark.span.start)
    if (mark.primary && line > 1 && !opensKey(lineText(file, line))) add(line - 1)
  }
  return [...byLine]
    .map(([line, found]) => ({ line, marks: found }))
    .sort((a, b) => a.line - b.line)
    .slice(0, mostLines)
}

/** A line that says by itself what it is about needs no context. */
function opensKey(text: string): boolean {
  return /^[\s>]*(?:- )*["']?[\w.-]+["']?\s*:(?:\s|$)/.test(text.slice(0, 400)) || /^\S/.test(text)
}

function splitByLine(file: SourceFile, mark: Mark): readonly (LineMark & { line: number })[] {
  const { start, end } = mark.span
  const first = file.lines.position(start).line
  const last = end > start ? file.lines.position(end - 1).line : first
  const parts: (LineMark & { line: number })[] = []
  const shown = last - first < mostMarkedLines ? last : first
  for (let line = first; line <= shown; line++) {
    const begins = file.lines.start(line)
    const text = lineText(file, line)
    const from = line === first ? start - begins : text.length - text.trimStart().length
    const to = line === last ? end - begins : text.trimEnd().length
    if (line > first && line < last && text.trim() === '') continue
    parts.push({ line, start: from, end: Math.max(from, to), label: '', primary: mark.primary })
  }
  const final = parts.pop()
  if (final) parts.push({ ...final, label: mark.label })
  return parts
}

function lineText(file: SourceFile, line: number): string {
  const start = file.lines.start(line)
  const next = line < file.lines.count ? file.lines.start(line + 1) : file.text.length + 1
  const text = file.text.slice(start, next - 1)
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function render(file: SourceFile, row: Row, options: FrameOptions): readonly string[] {
  const { gutter, paint } = options
  const focus = row.marks[0] ?? { start: 0, end: 0 }
  const window = lineWindow(lineText(file, row.line), focus.start, focus.end, options.ascii)
  const number = String(row.line).padStart(gutter)
  const bar = paint.dim('|')
  const lines = [`${paint.dim(number)} ${bar} ${window.text}`.trimEnd()]
  const ordered = [...row.marks].sort((a, b) => Number(b.primary) - Number(a.primary))
  for (const mark of ordered) {
    const indent = window.columnOf(mark.start)
    const width = Math.max(1, window.columnOf(mark.end) - indent)
    const paintMark = mark.primary ? options.primary : options.paint.blue
    const text = (mark.primary ? '^' : '~').repeat(width) + (mark.label ? ` ${mark.label}` : '')
    lines.push(`${' '.repeat(gutter)} ${bar} ${' '.repeat(indent)}${paintMark(text)}`)
  }
  return lines
}
