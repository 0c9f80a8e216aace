import type { Located } from '../text/located.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { Place } from './verdict.ts'

/** Where an assertion is shown: `eval_time: 10m`, else its first line. */
export function assertionPlace(
  source: SourceFile,
  item: Span,
  evalTime: Located<number> | undefined,
): Place {
  if (!evalTime) return { file: source, span: firstLine(source, item) }
  const { start, end } = evalTime.span
  const key = source.text.lastIndexOf('eval_time', start)
  const between = key < 0 ? '' : source.text.slice(key + 'eval_time'.length, start)
  const found = key >= item.start && /^["']?[ \t]*:[ \t]*["']?$/.test(between)
  return { file: source, span: { start: found ? key : start, end } }
}

/** The first line of a range, without white space at its end. */
export function firstLine({ text }: SourceFile, { start, end }: Span): Span {
  const line = text.slice(start, end).split('\n', 1)[0] ?? ''
  return { start, end: start + line.trimEnd().length }
}
