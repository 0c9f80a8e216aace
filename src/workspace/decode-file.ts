import type { CheckId, Problem } from '../diagnostic/diagnostic.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { firstInvalidByte } from './first-invalid-byte.ts'

/** A text; or no text, and the finding that says why. */
export interface DecodedFile {
  readonly source?: SourceFile
  /** `syntax/encoding`, `syntax/limit` */
  readonly problems: readonly Problem[]
}

const sampledBytes = 8192

/** Makes a text of bytes; bytes that are binary or not UTF-8 become a finding at the first one that is wrong. */
export function decodeFile(path: string, bytes: Uint8Array): DecodedFile {
  const wide = utf16Mark(bytes)
  if (wide !== undefined) {
    const message = `the file is ${wide}; Prometheus reads UTF-8`
    return undecoded(path, '', 'syntax/encoding', message, 'save it as UTF-8')
  }
  if (bytes.subarray(0, sampledBytes).includes(0)) {
    const help = 'exclude it, or give the path of a text file'
    return undecoded(path, '', 'syntax/encoding', 'the file is binary', help)
  }
  const source = sourceFile(path, decode(bytes))
  const invalid = source.text.includes('\ufffd') ? firstInvalidByte(bytes) : -1
  return invalid < 0 ? { source, problems: [] } : { problems: [notUtf8(source, bytes, invalid)] }
}

/** The finding for a file that is not read because it is too large; `beginning` are its first bytes. */
export function tooLarge(path: string, beginning: Uint8Array, maxBytes: number): DecodedFile {
  const text = decode(beginning.subarray(0, sampledBytes))
  const message = `the file is larger than ${describeSize(maxBytes)}, and was not read`
  const help = 'split it, or raise `max-file-size` in promproof.yml'
  return undecoded(path, text, 'syntax/limit', message, help)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function notUtf8(source: SourceFile, bytes: Uint8Array, invalid: number): Problem {
  const start = decode(bytes.subarray(0, invalid)).length - (source.bom ? 1 : 0)
  const hex = (bytes[invalid] ?? 0).toString(16).padStart(2, '0')
  return {
    check: 'syntax/encoding',
    file: source,
    span: { start, end: start + 1 },
    message: `the file is not UTF-8: byte 0x${hex} is not part of any character`,
    help: 'save it as UTF-8',
  }
}

function utf16Mark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16 (big endian)' : undefined
}

function describeSize(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / 1024 / 1024)} MiB`
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KiB` : `${bytes} bytes`
}

function undecoded(
  path: string,
  text: string,
  check: CheckId,
  message: string,
  help: string,
): DecodedFile {
  const file = sourceFile(path, text)
  return { problems: [{ check, file, span: { start: 0, end: 0 }, message, help }] }
}
