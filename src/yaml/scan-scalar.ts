import type { ScalarSource } from './decode-scalar.ts'
import { isBreak } from './decode-scalar.ts'
import type { ScannerState } from './scanner-state.ts'
import type { Token } from './token.ts'

function scalarToken(start: number, end: number, scalar: ScalarSource): Token {
  return { kind: 'scalar', start, end, scalar }
}

/** Scans a plain scalar, over as many lines as it has. */
export function scanPlain(scanner: ScannerState): Token | undefined {
  const { text } = scanner
  const start = scanner.at
  const indent = scanner.indent + 1
  const inFlow = scanner.flowLevel > 0
  let end = start
  let endLine = scanner.line
  const { line } = scanner
  for (;;) {
    if (scanner.column === 0 && atDocumentIndicator(scanner)) break
    if (text.charCodeAt(scanner.at) === 35) break
    const at = endOfWord(scanner, inFlow)
    if (at > scanner.at) {
      end = at
      endLine = scanner.line
    }
    scanner.at = at
    if (at >= text.length || !scanner.blankAt(at)) break
    if (!skipPlainBlanks(scanner, indent, start)) return undefined
    if (!inFlow && scanner.column < indent) break
  }
  if (scanner.line > endLine) scanner.simpleKeyAllowed = true
  const verbatim = endLine === line
  return scalarToken(start, end, { style: 'plain', start, end, verbatim, indent: 0, chomp: 'clip' })
}

/** Where the characters end that a plain scalar can have here without white space. */
function endOfWord(scanner: ScannerState, inFlow: boolean): number {
  const { text } = scanner
  let { at } = scanner
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 9 || isBreak(code)) break
    if (code === 58 ? scanner.blankAt(at + 1) : inFlow && isFlowIndicator(code)) break
  }
  return at
}

/** Skips white space and line breaks; false where a tab stands for indentation. */
function skipPlainBlanks(scanner: ScannerState, indent: number, start: number): boolean {
  const { text, line } = scanner
  for (;;) {
    const { at } = scanner
    const code = text.charCodeAt(at)
    if (code === 9 && scanner.line > line && scanner.column < indent) {
      scanner.fail('found a tab character that violates indentation', at, at + 1, start)
      return false
    }
    if (code === 32 || code === 9) scanner.at++
    else if (isBreak(code)) scanner.skipBreak()
    else return true
  }
}

/** `,` `?` `[` `]` `{` `}` end a plain scalar inside a flow collection. */
function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125
}

function atDocumentIndicator(scanner: ScannerState): boolean {
  const { text, at } = scanner
  return (text.startsWith('---', at) || text.startsWith('...', at)) && scanner.blankAt(at + 3)
}

/** Scans a single- or double-quoted scalar. */
export function scanQuoted(scanner: ScannerState): Token | undefined {
  const { text } = scanner
  const start = scanner.at
  const quote = text.charCodeAt(start)
  let verbatim = true
  scanner.at++
  for (;;) {
    if (scanner.column === 0 && atDocumentIndicator(scanner)) {
      scanner.fail('found unexpected document indicator', scanner.at, scanner.at + 3, start)
      return undefined
    }
    const code = text.charCodeAt(scanner.at)
    if (Number.isNaN(code)) {
      scanner.fail('found unexpected end of stream', start, start + 1, start, scanner.at)
      return undefined
    }
    if (code === quote) {
      if (quote === 34 || text.charCodeAt(scanner.at + 1) !== 39) break
      verbatim = false
      scanner.at += 2
    } else if (code === 92 && quote === 34) {
      verbatim = false
      if (!scanEscape(scanner, start)) return undefined
    } else if (isBreak(code)) {
      verbatim = false
      scanner.skipBreak()
    } else scanner.at++
  }
  scanner.at++
  return scalarToken(start, scanner.at, {
    style: quote === 34 ? 'double' : 'single',
    start: start + 1,
    end: scanner.at - 1,
    verbatim,
    indent: 0,
    chomp: 'clip',
  })
}

const simpleEscapes = '0abt\tnvfre "\'\\N_LP'
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function scanEscape(scanner: ScannerState, start: number): boolean {
  const { text, at } = scanner
  const letter = text.charAt(at + 1)
  if (isBreak(text.charCodeAt(at + 1))) {
    scanner.at++
    scanner.skipBreak()
    return true
  }
  const digits = hexLengths[letter]
  if (digits === undefined) {
    if (letter !== '' && simpleEscapes.includes(letter)) {
      scanner.at += 2
      return true
    }
    scanner.fail('found unknown escape character', at, Math.min(at + 2, text.length), start)
    return false
  }
  const hex = text.slice(at + 2, at + 2 + digits)
  if (hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex)) {
    scanner.fail('did not find expected hexdecimal number', at, at + 2, start)
    return false
  }
  const code = Number.parseInt(hex, 16)
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    scanner.fail('found invalid Unicode character escape code', at, at + 2 + digits, start)
    return false
  }
  scanner.at += 2 + digits
  return true
}

/** Scans a literal or folded block scalar with its header. */
export function scanBlockScalar(scanner: ScannerState): Token | undefined {
  const { text } = scanner
  const start = scanner.at
  const style = text.charAt(start) === '|' ? 'literal' : 'folded'
  scanner.at++
  const header = scanHeader(scanner, start)
  if (!header) return undefined
  const parent = Math.max(scanner.indent, 0)
  const fixed = header.increment ? parent + header.increment : 0
  const contentStart = scanner.at
  const headerEnd = header.end
  const indent = skipBlockIndent(scanner, fixed, start)
  if (scanner.failure) return undefined
  let end = contentStart
  let lastText = scanner.at
  while (scanner.column === indent && scanner.at < text.length) {
    while (scanner.at < text.length && !isBreak(text.charCodeAt(scanner.at))) scanner.at++
    end = scanner.at
    lastText = end
    if (scanner.at >= text.length) break
    scanner.skipBreak()
    end = scanner.at
    skipBlockIndent(scanner, indent, start)
    if (scanner.failure) return undefined
  }
  const { chomp } = header
  const blankEnd = Math.max(end, scanner.lineStart)
  const contentEnd = chomp === 'keep' ? blankEnd : end
  return scalarToken(start, end > contentStart ? lastText : headerEnd, {
    style,
    start: contentStart,
    end: contentEnd,
    verbatim: false,
    indent,
    chomp,
  })
}

interface Header {
  readonly chomp: 'clip' | 'keep' | 'strip'
  readonly increment: number
  readonly end: number
}

function scanHeader(scanner: ScannerState, start: number): Header | undefined {
  const { text } = scanner
  let chomp: Header['chomp'] = 'clip'
  let increment = 0
  let hasChomp = false
  for (let i = 0; i < 2; i++) {
    const char = text.charAt(scanner.at)
    if (!hasChomp && (char === '+' || char === '-')) {
      chomp = char === '+' ? 'keep' : 'strip'
      hasChomp = true
    } else if (increment === 0 && char >= '0' && char <= '9') {
      if (char === '0') {
        scanner.fail('found an indentation indicator equal to 0', scanner.at, scanner.at + 1, start)
        return undefined
      }
      increment = Number(char)
    } else break
    scanner.at++
  }
  const end = scanner.at
  if (!scanner.skipLineEnd(start)) return undefined
  return { chomp, increment, end }
}

/** Skips indentation and empty lines; where no indentation is given (0), finds it. Returns it. */
function skipBlockIndent(scanner: ScannerState, given: number, start: number): number {
  const { text } = scanner
  let deepest = 0
  for (;;) {
    while ((given === 0 || scanner.column < given) && text.charCodeAt(scanner.at) === 32)
      scanner.at++
    if (scanner.column > deepest) deepest = scanner.column
    const code = text.charCodeAt(scanner.at)
    if ((given === 0 || scanner.column < given) && code === 9) {
      scanner.fail(
        'found a tab character where an indentation space is expected',
        scanner.at,
        scanner.at + 1,
        start,
      )
      return given
    }
    if (!isBreak(code)) break
    scanner.skipBreak()
  }
  return given !== 0 ? given : Math.max(deepest, scanner.indent + 1, 1)
}
