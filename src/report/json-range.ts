import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** A range as lines, columns (both from 1) and offsets. */
export function jsonRange(file: SourceFile, span: Span): Record<'start' | 'end', unknown> {
  return { start: jsonPosition(file, span.start), end: jsonPosition(file, span.end) }
}

function jsonPosition(file: SourceFile, offset: number): Record<string, number> {
  return { ...file.lines.position(offset), offset }
}
