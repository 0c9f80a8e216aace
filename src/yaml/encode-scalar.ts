import type { Span } from '../text/span.ts'
import { decodeScalar, type ScalarSource } from './decode-scalar.ts'
import { resolvePlain } from './resolve-scalar.ts'

const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
const loneSurrogate = /[\ud800-\udfff]/u
const lineBreak = /[\n\r]/

/**
 * How a replacement for a part of a scalar is written in the scalar's own style; undefined where that
 * style cannot hold it. `at` is the part of the decoded text that is replaced, `place` where that
 * stands; without them the replacement is taken to stand in the middle of a line.
 */
export function encodeScalar(
  source: string,
  scalar: ScalarSource,
  inFlow: boolean,
  text: string,
  at: Span | undefined,
  place: Span | undefined,
): string | undefined {
  if (loneSurrogate.test(text)) return undefined
  if (at === undefined || place === undefined)
    return write(scalar, undefined, inFlow, text, at, source)
  const whole = decodeScalar(source, scalar)
  const written = write(scalar, whole, inFlow, text, at, source)
  if (written === undefined) return undefined
  const content =
    source.slice(scalar.start, place.start) + written + source.slice(place.end, scalar.end)
  const wanted = whole.slice(0, at.start) + text + whole.slice(at.end)
  if (loneSurrogate.test(wanted)) return undefined
  const old = source.slice(scalar.start, scalar.end)
  if (scalar.style === 'plain' && leastIndent(content) < leastIndent(old)) return undefined
  const loses = endsInBreak(old) && !endsInBreak(content)
  return !loses && holds(content, scalar, wanted) ? written : undefined
}

/** `whole` is the decoded scalar; undefined where the place of the replacement is not known, and does not matter. */
function write(
  scalar: ScalarSource,
  whole: string | undefined,
  inFlow: boolean,
  text: string,
  at: Span | undefined,
  source: string,
): string | undefined {
  switch (scalar.style) {
    case 'double':
      return encodeDouble(text)
    case 'single':
      return unprintable.test(text) || lineBreak.test(text) ? undefined : text.replaceAll("'", "''")
    case 'plain':
      return encodePlain(whole, inFlow, text, at)
    case 'literal':
      return encodeBlock(source, scalar, whole, text, at)
    case 'folded':
      return lineBreak.test(text) ? undefined : encodeBlock(source, scalar, whole, text, at)
  }
}

const breaks = /\r\n|[\n\r\x85\u2028\u2029]/

/** The least indentation of the lines behind the first. */
function leastIndent(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (const line of text.split(breaks).slice(1))
    if (line.trim() !== '') least = Math.min(least, line.length - line.trimStart().length)
  return least
}

function endsInBreak(text: string): boolean {
  return /[\n\r\x85\u2028\u2029]$/.test(text)
}

/** Whether a content, written where the scalar's stands, is read as the wanted text. */
function holds(content: string, scalar: ScalarSource, wanted: string): boolean {
  const block = scalar.style === 'literal' || scalar.style === 'folded'
  if (block && !isIndented(content, scalar.indent)) return false
  return (
    decodeScalar(content, { ...scalar, start: 0, end: content.length, verbatim: false }) === wanted
  )
}

/** Every line with text stands at the indentation of the block, and the first decides it. */
function isIndented(content: string, indent: number): boolean {
  const margin = ' '.repeat(indent)
  let empty = true
  for (const line of content.split(breaks)) {
    if (/^ *$/.test(line) && line.length <= indent) continue
    if (!line.startsWith(margin)) return false
    empty = false
  }
  return !empty
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function encodeDouble(text: string): string {
  return text.replace(
    /["\\\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => shortEscapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function encodePlain(
  whole: string | undefined,
  inFlow: boolean,
  text: string,
  at: Span | undefined,
): string | undefined {
  if (unprintable.test(text) || /[\n\r\t]/.test(text)) return undefined
  const before = at && whole !== undefined ? whole.slice(0, at.start) : 'x'
  const after = at && whole !== undefined ? whole.slice(at.end) : 'x'
  const around = before.slice(-1) + text + after.slice(0, 1)
  if (/:(?:\s|$)|\s#/.test(around) || (inFlow && /[,?[\]{}]/.test(text))) return undefined
  if (before === '' && (text === '' || /^[-?:,[\]{}#&*!|>'"%@` ]/.test(text))) return undefined
  if (after === '' && (text === '' || text.endsWith(' '))) return undefined
  if (whole === undefined || before !== '' || after !== '') return text
  const kept = ['v2', 'v3'] as const
  return kept.every((go) => resolvePlain(text, go) === 'str' || resolvePlain(whole, go) !== 'str')
    ? text
    : undefined
}

function encodeBlock(
  source: string,
  scalar: ScalarSource,
  whole: string | undefined,
  text: string,
  at: Span | undefined,
): string | undefined {
  if (unprintable.test(text) || text.includes('\r')) return undefined
  if (at && whole !== undefined) {
    const changed = whole.slice(0, at.start) + text + whole.slice(at.end)
    const indents = /^\n*[ \t]/
    if (indents.test(changed) && !indents.test(whole)) return undefined
  }
  if (!text.includes('\n')) return text
  const eol = source.slice(scalar.start, scalar.end).includes('\r\n') ? '\r\n' : '\n'
  const indent = ' '.repeat(scalar.indent)
  return text.replace(/\n/g, (_, offset: number) =>
    text.charAt(offset + 1) === '\n' ? eol : eol + indent,
  )
}
