/** How the bytes of a text file were encoded. UTF-16 is known by its byte order mark. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** What bytes hold. `text` keeps a byte order mark; where there is a problem, it is what can be shown. */
export interface DecodedBytes {
  readonly text: string
  readonly encoding: Encoding
  readonly problem?: {
    /** `binary`: the file has NUL bytes. `encoding`: bytes that are not valid in the encoding. */
    readonly kind: 'binary' | 'encoding'
    /** Of the first bad byte. */
    readonly byteOffset: number
    /** The same place in `text`, in UTF-16 units. */
    readonly offset: number
  }
}

/**
 * Decodes the bytes of a file strictly: UTF-8, or UTF-16 behind its byte order mark, as Go's YAML
 * readers do. A NUL makes a file binary.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const encoding = encodingOf(bytes)
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) return invalid(bytes, encoding)
  const offset = text.indexOf('\0')
  if (offset < 0) return { text, encoding }
  const byteOffset = encoding === 'utf-8' ? bytes.indexOf(0) : 2 * offset
  return { text, encoding, problem: { kind: 'binary', byteOffset, offset } }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function invalid(bytes: Uint8Array, encoding: Encoding): DecodedBytes {
  const byteOffset =
    encoding === 'utf-8' ? firstInvalidUtf8(bytes) : firstInvalidUtf16(bytes, encoding)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const nul = encoding === 'utf-8' ? bytes.indexOf(0) : -1
  const kind = nul >= 0 ? 'binary' : 'encoding'
  const at = nul >= 0 ? nul : byteOffset
  const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, at))
  return { text, encoding, problem: { kind, byteOffset: at, offset: before.length } }
}

/** Offset of the first byte that is not part of a well-formed UTF-8 sequence. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** Bytes of the well-formed sequence at an offset, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >> 4 === 14 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  if (overlong || outside) return 0
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 2) return 0
  return length
}

/** Offset of the first half of a surrogate pair without its other half, or of an odd last byte. */
function firstInvalidUtf16(bytes: Uint8Array, encoding: Encoding): number {
  const high = encoding === 'utf-16be' ? 0 : 1
  const unit = (at: number) => ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0)
  let at = 0
  while (at + 1 < bytes.length) {
    const code = unit(at)
    if (code >> 10 === 0x37 || (code >> 10 === 0x36 && unit(at + 2) >> 10 !== 0x37)) return at
    at += code >> 10 === 0x36 ? 4 : 2
  }
  return Math.min(at, bytes.length)
}
