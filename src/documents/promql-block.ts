import type { Span } from '../text/span.ts'

/** Whether a text is the exposition format: samples of metrics, with their HELP and TYPE. */
export function isExposition(text: string): boolean {
  return /^#[ \t]*(?:HELP|TYPE)[ \t]+\w/m.test(text)
}

/** Whether a block of code leaves something out, or has the names of things to fill in: `...`, `…`, `<metric>`. */
export function isExpressionExcerpt(text: string): boolean {
  return /\.\.\.|…|<[A-Za-z][\w -]{0,60}>/.test(text)
}

/**
 * The ways in which a block of PromQL may hold its expressions, most likely first: one expression, expressions with a
 * blank line between them, one on each line. A reader takes the first way in which all of them parse, and the first of all if none does.
 */
export function expressionSplits(text: string): readonly (readonly Span[])[] {
  const whole = trimmed(text, 0, text.length)
  if (!whole) return []
  const paragraphs = pieces(text, /(?:\r?\n[ \t]*){2,}/g)
  const lines = pieces(text, /\r?\n/g)
  const splits: (readonly Span[])[] = [[whole]]
  if (paragraphs.length > 1) splits.push(paragraphs)
  if (lines.length > 1 && lines.length !== paragraphs.length) splits.push(lines)
  return splits
}

/** What lies between separators, without white space and pieces of nothing but comments. */
function pieces(text: string, separator: RegExp): readonly Span[] {
  const found: Span[] = []
  let start = 0
  for (const match of text.matchAll(separator)) {
    push(found, text, start, match.index)
    start = match.index + match[0].length
  }
  push(found, text, start, text.length)
  return found
}

function push(found: Span[], text: string, start: number, end: number): void {
  const span = trimmed(text, start, end)
  if (span && !onlyComments(text.slice(span.start, span.end))) found.push(span)
}

function onlyComments(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
