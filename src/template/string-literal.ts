const simple: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
}

const hexLength: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

interface Unit {
  /** A code point, or a byte. */
  readonly code: number
  readonly byte: boolean
  readonly end: number
}

/** The value of a string as Go writes it, with its quotes (`"…"` or in back-quotes); undefined where an escape is wrong. */
export function unquoteString(written: string): string | undefined {
  const inner = written.slice(1, -1)
  if (written[0] === '`') return inner.replaceAll('\r', '')
  if (!inner.includes('\\')) return inner
  const decoder = new ByteDecoder()
  for (let at = 0; at < inner.length; ) {
    const slash = inner.indexOf('\\', at)
    decoder.text(inner.slice(at, slash < 0 ? inner.length : slash))
    if (slash < 0) break
    const unit = escapeAt(inner, slash, '"')
    if (!unit) return undefined
    if (unit.byte) decoder.byte(unit.code)
    else decoder.text(String.fromCodePoint(unit.code))
    at = unit.end
  }
  return decoder.finish()
}

/** The first character of a character constant and what follows it, or undefined where it is not valid. */
export function unquoteCharacter(
  written: string,
): { readonly code: number; readonly rest: string } | undefined {
  if (written[1] === '\\') {
    const unit = escapeAt(written, 1, "'")
    return unit && { code: unit.code, rest: written.slice(unit.end) }
  }
  const code = written.codePointAt(1)
  if (code === undefined || written[1] === "'") return undefined
  return { code, rest: written.slice(code > 0xffff ? 3 : 2) }
}

/** Reads the escape at `at`, which is a backslash. */
function escapeAt(text: string, at: number, quote: string): Unit | undefined {
  const kind = text[at + 1] ?? ''
  if (kind === quote) return { code: kind.charCodeAt(0), byte: false, end: at + 2 }
  const known = simple[kind]
  if (known !== undefined) return { code: known, byte: false, end: at + 2 }
  const length = hexLength[kind]
  if (length === undefined) return octalAt(text, at + 1)
  const end = at + 2 + length
  const digits = text.slice(at + 2, end)
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined
  const code = Number.parseInt(digits, 16)
  if (kind === 'x') return { code, byte: true, end }
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? undefined
    : { code, byte: false, end }
}

function octalAt(text: string, at: number): Unit | undefined {
  const digits = text.slice(at, at + 3)
  if (!/^[0-7]{3}$/.test(digits)) return undefined
  const code = Number.parseInt(digits, 8)
  return code > 255 ? undefined : { code, byte: true, end: at + 3 }
}

/** Joins text and single bytes; a run of bytes is read as UTF-8, what is not becomes U+DC80 to U+DCFF. */
class ByteDecoder {
  #done = ''
  #bytes: number[] = []

  text(part: string): void {
    if (part === '') return
    this.#flush()
    this.#done += part
  }

  byte(byte: number): void {
    this.#bytes.push(byte)
  }

  finish(): string {
    this.#flush()
    return this.#done
  }

  #flush(): void {
    const bytes = this.#bytes
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceLength(bytes, at)
      const first = bytes[at] ?? 0
      if (length === 0) {
        this.#done += String.fromCharCode(0xdc00 + first)
        at++
        continue
      }
      let code = length === 1 ? first : first & (0xff >> (length + 1))
      for (let i = 1; i < length; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f)
      this.#done += String.fromCodePoint(code)
      at += length
    }
    this.#bytes = []
  }
}

/** Length of the UTF-8 sequence at `at`; 0 where there is none. */
function sequenceLength(bytes: readonly number[], at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0
    const low = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
    const high = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
    if (next < low || next > high) return 0
  }
  return length
}
