import { isPrintable } from '../model/go-quote.ts'
import { joinRawBytes, rawByte, replaceRawBytes } from '../model/raw-bytes.ts'

/** One escape sequence: what it stands for and where it ends, or why it is none. */
export type Escape =
  | { readonly value: string; readonly end: number }
  | { readonly error: string; readonly end: number }

const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

const unterminated = 'escape sequence not terminated'
const invalidCodePoint = 'escape sequence is an invalid Unicode code point'

/** Reads the escape sequence whose backslash stands before `at`. Bytes of `\x` and octal escapes are raw bytes. */
export function readEscape(text: string, at: number, quote: string): Escape {
  if (at >= text.length) return { error: unterminated, end: at }
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const end = at + char.length
  if (char === quote) return { value: quote, end }
  const value = simple[char]
  if (value !== undefined) return { value, end }
  if (char >= '0' && char <= '7') return readCode(text, at, 3, 8, 255)
  if (char === 'x') return readCode(text, end, 2, 16, 255)
  if (char === 'u') return readCode(text, end, 4, 16, 0x10ffff)
  if (char === 'U') return readCode(text, end, 8, 16, 0x10ffff)
  return { error: `unknown escape sequence ${describeRune(char)}`, end }
}

function readCode(text: string, start: number, digits: number, base: number, max: number): Escape {
  let code = 0
  let at = start
  for (let n = 0; n < digits; n++) {
    if (at >= text.length) return { error: unterminated, end: at }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const digit = char.length === 1 ? '0123456789abcdef'.indexOf(char.toLowerCase()) : -1
    at += char.length
    if (digit < 0 || digit >= base)
      return { error: `illegal character ${describeRune(char)} in escape sequence`, end: at }
    code = code * base + digit
  }
  if (code > max || (code >= 0xd800 && code <= 0xdfff)) return { error: invalidCodePoint, end: at }
  if (max === 255 && code >= 0x80) return { value: rawByte(code), end: at }
  return { value: String.fromCodePoint(code), end: at }
}

/** Go's `%#U`: `U+0063 'c'`, without the character where it cannot be printed. */
function describeRune(raw: string): string {
  const char = replaceRawBytes(raw)
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return isPrintable(char) ? `U+${code} '${char}'` : `U+${code}`
}

/** The value of a string literal with its quotes, or undefined where it is none. */
export function unquote(literal: string): string | undefined {
  const quote = literal.charAt(0)
  const last = literal.length - 1
  if (last < 1 || literal.charAt(last) !== quote) return undefined
  if (quote === '`') return literal.indexOf('`', 1) === last ? literal.slice(1, -1) : undefined
  if (quote !== '"' && quote !== "'") return undefined
  return decode(literal, quote)
}

function decode(literal: string, quote: string): string | undefined {
  const last = literal.length - 1
  let value = ''
  let done = 1
  for (let at = 1; at < last; ) {
    const char = literal.charAt(at)
    if (char === quote || char === '\n') return undefined
    if (char !== '\\') {
      at++
      continue
    }
    const sequence = readEscape(literal, at + 1, quote)
    if ('error' in sequence || sequence.end > last) return undefined
    value += literal.slice(done, at) + sequence.value
    at = sequence.end
    done = at
  }
  return done === 1 ? literal.slice(1, last) : joinRawBytes(value + literal.slice(done, last))
}
