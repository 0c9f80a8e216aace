import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { codeFrame, type FrameOptions, lastLine, type Mark } from './code-frame.ts'
import { fixPreview } from './fix-preview.ts'
import { headerLine, oneLine } from './header.ts'
import type { Reporter, TextOptions } from './report.ts'

/** A header line and a code frame for each finding, with what it means and what to do. */
export const full: Reporter = ({ diagnostics }, options) => {
  const explained = new Set<string>()
  const entries = options.terminal ? foldRepeats(diagnostics) : unfolded(diagnostics)
  return entries
    .map(({ diagnostic, more }) => {
      const first = !explained.has(diagnostic.check)
      explained.add(diagnostic.check)
      return `${renderFinding(diagnostic, more, first, options).join('\n')}\n\n`
    })
    .join('')
}

interface Entry {
  readonly diagnostic: Diagnostic
  /** Further findings of the same check with the same message in the same file. */
  more: number
}

function unfolded(diagnostics: readonly Diagnostic[]): readonly Entry[] {
  return diagnostics.map((diagnostic) => ({ diagnostic, more: 0 }))
}

function foldRepeats(diagnostics: readonly Diagnostic[]): readonly Entry[] {
  const entries = new Map<string, Entry>()
  for (const diagnostic of diagnostics) {
    const { file, check, severity, message } = diagnostic
    const key = [file.path, check, severity, message].join('\0')
    const entry = entries.get(key)
    if (entry) entry.more++
    else entries.set(key, { diagnostic, more: 0 })
  }
  return [...entries.values()]
}

function renderFinding(
  diagnostic: Diagnostic,
  more: number,
  explain: boolean,
  options: TextOptions,
): readonly string[] {
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
  return [...lines, ...notes(diagnostic, more, explain, frameOptions)]
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

function notes(
  diagnostic: Diagnostic,
  more: number,
  explain: boolean,
  frame: FrameOptions,
): readonly string[] {
  const { why, help, check, fix } = diagnostic
  const { paint } = frame
  const indent = ' '.repeat(frame.gutter)
  const note = (name: string, text: string) =>
    `${indent} ${paint.dim('=')} ${paint.bold(`${name}:`)} ${name.length < 4 ? ' ' : ''}${oneLine(text)}`
  const lines: string[] = []
  if (why) lines.push(note('why', why))
  if (help) lines.push(note('help', help))
  if (fix) {
    lines.push(
      `${indent} ${paint.dim('=')} ${paint.green(fix.safe ? '[fix]' : '[unsafe fix]')} ${oneLine(fix.title)}`,
    )
    lines.push(...fixPreview(diagnostic.file, fix, frame))
  }
  if (more > 0) lines.push(`${indent} ${paint.dim('=')} [+${more} more in this file]`)
  if (explain) lines.push(note('docs', `promproof explain ${check}`))
  return lines
}
