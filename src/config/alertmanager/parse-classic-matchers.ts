import type { Span } from '../../text/span.ts'
import { compileAlertRegexp } from './build-matcher.ts'
import type { ParsedMatcher, ParsedMatchers } from './parsed-matcher.ts'

const shape = /^[\t\n\f\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(=~|=|!=|!~)[\t\n\f\r ]*(.*)$/s
const trailing = /(?<![\t\n\f\r ])[\t\n\f\r ]+$/

const goSpace =
  '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const leadingSpace = new RegExp(`^${goSpace}+`)
const trailingSpace = new RegExp(`(?<!${goSpace})${goSpace}+$`)

/**
 * Parses matchers in the syntax of Alertmanager up to 0.26, which the newer versions fall back to: names as in PromQL, values
 * with or without quotes, `{` and `}` each on its own optional. Observed in amtool's classic mode.
 */
export function parseClassicMatchers(text: string): ParsedMatchers {
  const from = text.startsWith('{') ? 1 : 0
  const to = text.endsWith('}') && text.length > from ? text.length - 1 : text.length
  const pieces = splitAtCommas(text, from, to)
  const matchers: ParsedMatcher[] = []
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1
    if (last && index > 0 && piece.start === piece.end) break
    if (pieces.length === 1 && piece.start === piece.end) break
    const matcher = parsePiece(text.slice(piece.start, piece.end))
    if ('error' in matcher) return { error: matcher.error, span: piece }
    matchers.push({ ...matcher, span: piece })
  }
  return matchers
}

/** The parts between commas that stand outside quotes; the last without white space around it. */
function splitAtCommas(text: string, from: number, to: number): readonly Span[] {
  const pieces: Span[] = []
  let start = from
  let quotes = false
  let escaped = false
  for (let at = from; at < to; at++) {
    const char = text[at]
    if (char === ',' && !quotes) {
      pieces.push({ start, end: at })
      start = at + 1
    } else if (char === '"' && !escaped) quotes = !quotes
    escaped = char === '\\' && !escaped
  }
  const rest = text.slice(start, to)
  const before = leadingSpace.exec(rest)?.[0].length ?? 0
  const after = before === rest.length ? 0 : (trailingSpace.exec(rest)?.[0].length ?? 0)
  return [...pieces, { start: start + before, end: to - after }]
}

function parsePiece(piece: string): Omit<ParsedMatcher, 'span'> | { readonly error: string } {
  const found = shape.exec(piece.replace(trailing, ''))
  if (!found) return { error: `bad matcher format: ${piece}` }
  const [, name = '', op = '=', raw = ''] = found
  const value = unescapeValue(raw)
  if (value === undefined) return { error: `matcher value contains unescaped double quote: ${raw}` }
  const regexp = op.includes('~') ? compileAlertRegexp(value) : undefined
  if (regexp && 'error' in regexp) return regexp
  return { name, op: op as ParsedMatcher['op'], value }
}

/** The value without its quotes and escapes; undefined where a quote stands where none may. */
function unescapeValue(raw: string): string | undefined {
  const quoted = raw.startsWith('"')
  let value = ''
  let closed = false
  for (let at = quoted ? 1 : 0; at < raw.length; at++) {
    const char = raw[at] ?? ''
    const next = raw[at + 1]
    if (char === '\\' && (next === '\\' || next === '"' || next === 'n')) {
      value += next === 'n' ? '\n' : next
      at++
    } else if (char === '"') {
      if (!quoted || at < raw.length - 1) return undefined
      closed = true
    } else {
      value += char
    }
  }
  return quoted && !closed ? undefined : value
}
