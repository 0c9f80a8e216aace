import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { codeFrame, type FrameOptions, lastLine, type Mark } from './code-frame.ts'
import { headerLine, oneLine } from './header.ts'
import type { TextOptions } from './report.ts'

/** The header of a finding and its code, with the width of its gutter for what is to stand below. */
export interface FindingFrame {
  readonly lines: readonly string[]
  readonly options: FrameOptions
}

/** Renders the header line of a finding and the frames of the files that it speaks of. */
export function findingFrame(diagnostic: Diagnostic, options: TextOptions): FindingFrame {
  const { paint } = options
  const frames = framesOf(diagnostic)
  const gutter = String(Math.max(...frames.map(({ file, marks }) => lastLine(file, marks)))).length
  const frameOptions: FrameOptions = {
    paint,
    ascii: options.ascii,
    gutter,
    primary: diagnostic.severity === 'error' ? paint.red : paint.yellow,
  }
  const lines = [headerLine(diagnostic, options)]
  for (const { file, marks } of frames) {
    const empty = `${' '.repeat(gutter)} ${paint.dim('|')}`
    const place = file === diagnostic.file ? empty : otherFile(file, marks, gutter, options)
    lines.push(place, ...codeFrame(file, marks, frameOptions))
  }
  return { lines, options: frameOptions }
}

/** A line below a frame: `= help: …`. */
export function noteLine(name: string, text: string, { gutter, paint }: FrameOptions): string {
  const gap = name.length < 4 ? ' ' : ''
  return `${' '.repeat(gutter)} ${paint.dim('=')} ${paint.bold(`${name}:`)} ${gap}${oneLine(text)}`
}

interface Frame {
  readonly file: SourceFile
  readonly marks: readonly Mark[]
}

function framesOf({ file, span, label, related }: Diagnostic): readonly Frame[] {
  const frames = new Map<SourceFile, Mark[]>()
  frames.set(file, [{ span, label: oneLine(label ?? ''), primary: true }])
  for (const place of related ?? []) {
    const marks = frames.get(place.file) ?? []
    marks.push({ span: place.span, label: oneLine(place.label), primary: false })
    frames.set(place.file, marks)
  }
  return [...frames].map(([source, marks]) => ({ file: source, marks }))
}

function otherFile(
  file: SourceFile,
  marks: readonly Mark[],
  gutter: number,
  options: TextOptions,
): string {
  const { paint } = options
  const { line, column } = file.lines.position(marks[0]?.span.start ?? 0)
  return `${' '.repeat(gutter)} ${paint.dim(':::')} ${options.displayPath(file.path)}:${line}:${column}`
}
