import type { SourceFile } from './source-file.ts'
import type { Span } from './span.ts'

/** The lines on which a span stands, without the break behind the last. */
export function lineSpan({ text }: Pick<SourceFile, 'text'>, { start, end }: Span): Span {
  const newline = text.indexOf('\n', end)
  return {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: newline < 0 ? text.length : newline,
  }
}
