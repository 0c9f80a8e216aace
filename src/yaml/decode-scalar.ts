import type { SegmentList } from '../text/segment-map.ts'
import type { ScalarStyle } from './node.ts'

/** Where a scalar stands and how it is written: all that is needed to decode it. Offsets count in the YAML text. */
export interface ScalarSource {
  readonly style: ScalarStyle
  /** First character inside the quotes; of a block scalar the start of the first line. */
  readonly start: number
  /** Behind the last character inside the quotes; of a block scalar the end of the last line. */
  readonly end: number
  /** The text is what stands between `start` and `end`. */
  readonly verbatim: boolean
  /** Columns that are taken off each line of a block scalar. */
  readonly indent: number
  /** The chomping indicator of a block scalar. */
  readonly chomp: 'clip' | 'keep' | 'strip'
}

/** Whether a UTF-16 unit ends a line: LF, CR, NEL, LS and PS do, as in YAML 1.1. */
export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Length of the line break at an offset: 2 for CR LF, 0 where there is none. */
export function breakLength(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 13) return text.charCodeAt(at + 1) === 10 ? 2 : 1
  return isBreak(code) ? 1 : 0
}

/** Decodes a scalar that a reader has accepted. Where a list is given, it learns where every character came from. */
export function decodeScalar(text: string, scalar: ScalarSource, segments?: SegmentList): string {
  if (scalar.verbatim && !segments) return text.slice(scalar.start, scalar.end)
  const decoder = new Decoder(text, segments)
  if (scalar.style === 'literal' || scalar.style === 'folded') decodeBlock(decoder, scalar)
  else decodeFlow(decoder, scalar)
  return decoder.result
}

class Decoder {
  readonly text: string
  readonly segments: SegmentList | undefined
  result = ''

  constructor(text: string, segments: SegmentList | undefined) {
    this.text = text
    this.segments = segments
  }

  copy(start: number, end: number): void {
    if (end <= start) return
    this.segments?.add(this.result.length, start, end - start, end - start)
    this.result += this.text.slice(start, end)
  }

  replace(start: number, end: number, decoded: string): void {
    this.segments?.add(this.result.length, start, decoded.length, end - start)
    this.result += decoded
  }

  /** LF, CR, CR LF and NEL become a line feed; LS and PS stay. */
  breakAt(at: number, length: number): void {
    const code = this.text.charCodeAt(at)
    this.replace(at, at + length, code === 0x2028 || code === 0x2029 ? this.text.charAt(at) : '\n')
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function decodeFlow(decoder: Decoder, { style, start, end }: ScalarSource): void {
  const { text } = decoder
  let copied = start
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBreak(code)) {
      let last = at
      while (last > copied && isBlank(text.charCodeAt(last - 1))) last--
      decoder.copy(copied, last)
      at = foldLines(decoder, last, at, end, false)
      copied = at
    } else if (style === 'single' && code === 39) {
      decoder.copy(copied, at)
      decoder.replace(at, at + 2, "'")
      at += 2
      copied = at
    } else if (style === 'double' && code === 92) {
      decoder.copy(copied, at)
      at = decodeEscape(decoder, at, end)
      copied = at
    } else at++
  }
  decoder.copy(copied, end)
}

/** Folds the line break at `at` and all blank lines behind it; `start` is where the white space before it begins. Returns where text goes on. */
function foldLines(
  decoder: Decoder,
  start: number,
  at: number,
  end: number,
  escaped: boolean,
): number {
  const { text } = decoder
  const breaks: number[] = []
  let next = at
  while (next < end) {
    const code = text.charCodeAt(next)
    if (isBreak(code)) {
      breaks.push(next)
      next += breakLength(text, next)
    } else if (isBlank(code)) next++
    else break
  }
  const first = breaks[0] ?? at
  const firstIsLineFeed = text.charCodeAt(first) < 0x2028
  if (!escaped && firstIsLineFeed && breaks.length === 1) {
    decoder.replace(start, next, ' ')
    return next
  }
  for (const [index, position] of breaks.entries()) {
    if (index === 0 && (escaped || firstIsLineFeed)) continue
    decoder.breakAt(position, breakLength(text, position))
  }
  return next
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function decodeEscape(decoder: Decoder, at: number, end: number): number {
  const { text } = decoder
  const letter = text.charAt(at + 1)
  if (isBreak(text.charCodeAt(at + 1))) return foldLines(decoder, at, at + 1, end, true)
  const digits = hexDigits[letter]
  if (digits === undefined) {
    decoder.replace(at, at + 2, escapes[letter] ?? letter)
    return at + 2
  }
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16)
  const valid = code <= 0x10ffff
  decoder.replace(at, at + 2 + digits, valid ? String.fromCodePoint(code) : '\ufffd')
  return at + 2 + digits
}

function decodeBlock(decoder: Decoder, scalar: ScalarSource): void {
  const { text } = decoder
  const { end, indent, chomp } = scalar
  const folded = scalar.style === 'folded'
  /** The line break that ended the last line with text, not yet written. */
  let pending = -1
  let blankLines: number[] = []
  let previousBlank = false
  let at = scalar.start
  while (at < end) {
    let lineStart = at
    while (lineStart - at < indent && text.charCodeAt(lineStart) === 32) lineStart++
    if (lineStart >= end) break
    if (isBreak(text.charCodeAt(lineStart))) {
      blankLines.push(lineStart)
      at = lineStart + breakLength(text, lineStart)
      continue
    }
    const leadingBlank = isBlank(text.charCodeAt(lineStart))
    if (pending >= 0) {
      const fold = folded && !previousBlank && !leadingBlank && text.charCodeAt(pending) < 0x2028
      const length = breakLength(text, pending)
      if (!fold) decoder.breakAt(pending, length)
      else if (blankLines.length === 0) decoder.replace(pending, lineStart, ' ')
    }
    for (const line of blankLines) decoder.breakAt(line, breakLength(text, line))
    blankLines = []
    let lineEnd = lineStart
    while (lineEnd < end && !isBreak(text.charCodeAt(lineEnd))) lineEnd++
    decoder.copy(lineStart, lineEnd)
    previousBlank = leadingBlank
    pending = lineEnd < end ? lineEnd : -1
    at = lineEnd + breakLength(text, lineEnd)
  }
  if (chomp !== 'strip' && pending >= 0) decoder.breakAt(pending, breakLength(text, pending))
  if (chomp === 'keep')
    for (const line of blankLines) decoder.breakAt(line, breakLength(text, line))
}
