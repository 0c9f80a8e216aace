import type { PromExpr } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'

const longest = 80

/** A part of an expression for a message, on one line, in backticks; undefined where it is too long to quote. */
export function shownText(expr: PromExpr, span: Span): string | undefined {
  const text = expr.text.slice(span.start, span.end)
  if (text.length > 4 * longest) return undefined
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest || line.includes('`') || line.includes('#')
    ? undefined
    : `\`${line}\``
}
