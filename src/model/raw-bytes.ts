/**
 * Text that may hold bytes that are not UTF-8. Go's strings are bytes: `"\xff"` in PromQL is one byte that no
 * character stands for. Such a byte `b` is carried as the lone surrogate U+DC00 + b (U+DC80 to U+DCFF), which
 * well-formed text never contains, so that nothing is lost and ordinary text is not changed.
 */
const base = 0xdc00

const lone = /\p{Surrogate}/u

/** The character that carries one raw byte (0x80 to 0xff). */
export function rawByte(byte: number): string {
  return String.fromCharCode(base + byte)
}

/** The byte that a lone code unit carries, or undefined for any other code unit. */
export function rawByteOf(unit: number): number | undefined {
  return unit >= 0xdc80 && unit <= 0xdcff ? unit - base : undefined
}

/** Whether all of the text is valid UTF-8: it carries no raw byte and no half of a surrogate pair. */
export function isUtf8(text: string): boolean {
  return !lone.test(text)
}

/** The offset of the first raw byte or half of a surrogate pair, or -1. */
export function firstRawByte(text: string): number {
  return text.search(lone)
}

/** The bytes of a text as Go has them. Lone surrogates that carry no byte become U+FFFD. */
export function textToBytes(text: string): Uint8Array {
  if (isUtf8(text)) return new TextEncoder().encode(text)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const raw = rawByteOf(code)
    if (raw !== undefined) bytes.push(raw)
    else pushUtf8(bytes, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)
  }
  return Uint8Array.from(bytes)
}

/** Reads bytes as UTF-8; each byte that belongs to no character is carried as a raw byte. */
export function bytesToText(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const { code, length } = decodeAt(bytes, i)
    text += code === undefined ? rawByteOr(bytes[i] ?? 0) : String.fromCodePoint(code)
    i += length
  }
  return text
}

/** Joins raw bytes that stand side by side and together are UTF-8 into the characters they spell. */
export function joinRawBytes(text: string): string {
  return isUtf8(text) ? text : bytesToText(textToBytes(text))
}

/** The text as Go's decoding shows it: every raw byte is U+FFFD. */
export function replaceRawBytes(text: string): string {
  return isUtf8(text) ? text : text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Order of the texts' bytes, as Go compares strings: negative, zero or positive. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    return x < 0xd800 && y < 0xd800 ? x - y : compareEncoded(textToBytes(a), textToBytes(b))
  }
  return a.length - b.length
}

function compareEncoded(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function rawByteOr(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : rawByte(byte)
}

function pushUtf8(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code)
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
  else if (code < 0x10000)
    bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
  else
    bytes.push(
      0xf0 | (code >> 18),
      0x80 | ((code >> 12) & 0x3f),
      0x80 | ((code >> 6) & 0x3f),
      0x80 | (code & 0x3f),
    )
}

/** One character at an index; without `code` the byte there is no UTF-8. */
function decodeAt(bytes: Uint8Array, at: number): { code?: number; length: number } {
  const first = bytes[at] ?? 0
  if (first < 0x80) return { code: first, length: 1 }
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return { length: 1 }
  let code = first & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0
    if ((next & 0xc0) !== 0x80) return { length: 1 }
    code = (code << 6) | (next & 0x3f)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  const valid = code >= least && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return valid ? { code, length } : { length: 1 }
}
