import type { CheckId, Problem } from '../diagnostic/diagnostic.ts'
import { type DecodedBytes, decodeBytes, type Encoding } from '../text/decode-bytes.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'

/** A text; or no text, and the finding that says why. */
export interface DecodedFile {
  readonly source?: SourceFile
  /** `syntax/encoding`, `syntax/limit` */
  readonly problems: readonly Problem[]
}

const sampledBytes = 8192

/** Makes a text of bytes; bytes that are binary, or no characters, become a finding at the first one that is wrong. */
export function decodeFile(path: string, bytes: Uint8Array): DecodedFile {
  const { text, encoding, problem } = decodeBytes(bytes)
  if (!problem) return { source: sourceFile(path, text), problems: [] }
  if (problem.kind === 'binary') {
    const help = 'exclude it, or give the path of a text file'
    return undecoded(path, '', 'syntax/encoding', 'the file is binary', help)
  }
  const source = sourceFile(path, text)
  const offset = problem.offset - (text.length - source.text.length)
  return { problems: [notText(source, bytes, encoding, { ...problem, offset })] }
}

/** The finding for a file that is not read because it is too large; `beginning` are its first bytes. */
export function tooLarge(path: string, beginning: Uint8Array, maxBytes: number): DecodedFile {
  const { text } = decodeBytes(beginning.subarray(0, sampledBytes))
  const message = `the file is larger than ${describeSize(maxBytes)}, and was not read`
  const help = 'split it, or raise `max-file-size` in promproof.yml'
  return undecoded(path, text, 'syntax/limit', message, help)
}

function notText(
  source: SourceFile,
  bytes: Uint8Array,
  encoding: Encoding,
  { byteOffset, offset }: NonNullable<DecodedBytes['problem']>,
): Problem {
  const hex = (bytes[byteOffset] ?? 0).toString(16).padStart(2, '0')
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'
  return {
    check: 'syntax/encoding',
    file: source,
    span: { start: offset, end: offset + 1 },
    message: `the file is not ${name}: byte 0x${hex} is not part of any character`,
    help: 'save it as UTF-8',
  }
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
