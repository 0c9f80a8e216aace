import { isUtf8, rawByteOf } from './raw-bytes.ts'

const plain = /^[ !#-[\]-~]*$/
const printable = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u

const named: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
}

/** Whether Go's `unicode.IsPrint` holds: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export function isPrintable(char: string): boolean {
  return printable.test(char)
}

/** The text in double quotes as Go's `%q` writes it; raw bytes become `\xHH`. */
export function goQuote(text: string): string {
  if (plain.test(text)) return `"${text}"`
  let out = '"'
  for (const char of text) out += escapeRune(char)
  return `${out}"`
}

function escapeRune(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const known = named[code]
  if (known !== undefined) return known
  const raw = rawByteOf(code)
  if (raw !== undefined) return `\\x${hex(raw, 2)}`
  if (!isUtf8(char)) return '\ufffd'
  if (isPrintable(char)) return char
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0')
}
