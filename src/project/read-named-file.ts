import type { Problem } from '../diagnostic/diagnostic.ts'
import type { DocumentKind, FoundDocument } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { decodeBytes } from '../text/decode-bytes.ts'
import type { FileHost } from '../text/file-host.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'

/** How files that configurations name are read. */
export interface NamedFileReading {
  readonly host: FileHost
  /** In bytes; larger files are not read. */
  readonly maxBytes: number
  /** A file that was read before. */
  readonly known?: (path: string) => SourceFile | undefined
}

/** A file as it was read for a configuration: its first document, or why there is none. */
export interface NamedFileRead {
  readonly source: SourceFile
  readonly document?: FoundDocument
  /** What is wrong with its bytes and its YAML. */
  readonly problems: readonly Problem[]
}

/** Reads the files that configurations name, each once, and not more bytes in all than one file may have four times. */
export class NamedFileReader {
  readonly #reading: NamedFileReading
  readonly #read = new Map<string, NamedFileRead | undefined>()
  readonly #sources = new Map<string, NamedFileRead | undefined>()
  #left: number

  constructor(reading: NamedFileReading) {
    this.#reading = reading
    this.#left = reading.maxBytes * 4
  }

  /**
   * Undefined where nothing can be said of the file: it cannot be read, or too much was read already. A file that is only
   * guessed to be meant must look as one of its kind does.
   */
  read(path: string, kind: DocumentKind, isGuess: boolean = false): NamedFileRead | undefined {
    const key = `${kind}\0${path}`
    if (!this.#read.has(key)) this.#read.set(key, this.#readOnce(path, kind))
    const read = this.#read.get(key)
    return isGuess && read && !looksLike(read.source, kind) ? undefined : read
  }

  /** A file as a text, whatever it holds. */
  text(path: string): NamedFileRead | undefined {
    if (!this.#sources.has(path)) this.#sources.set(path, this.#open(path))
    return this.#sources.get(path)
  }

  #readOnce(path: string, kind: DocumentKind): NamedFileRead | undefined {
    const opened = this.text(path)
    if (!opened || opened.problems.length > 0) return opened
    return readAs(opened.source, kind)
  }

  #open(path: string): NamedFileRead | undefined {
    const known = this.#reading.known?.(path)
    if (known) return { source: known, problems: [] }
    const { host, maxBytes } = this.#reading
    const size = host.size?.(path) ?? 0
    if (size > maxBytes) return tooLarge(path, maxBytes)
    if (size > this.#left) return undefined
    const bytes = host.read(path)
    if (!bytes) return undefined
    if (bytes.length > maxBytes) return tooLarge(path, maxBytes)
    this.#left -= bytes.length
    const { text, problem } = decodeBytes(bytes)
    if (!problem) return { source: sourceFile(path, text), problems: [] }
    const source = sourceFile(path, problem.kind === 'binary' ? '' : text)
    const message = problem.kind === 'binary' ? 'the file is binary' : 'the file is not UTF-8'
    return { source, problems: [unread(source, 'syntax/encoding', message, 'save it as UTF-8')] }
  }
}

function looksLike(source: SourceFile, kind: DocumentKind): boolean {
  return readDocuments(source).documents.some((one) => one.kind === kind)
}

function readAs(source: SourceFile, kind: DocumentKind): NamedFileRead {
  const { documents, problems } = readDocuments(source, { kind, explicit: true, goYaml: 'v2' })
  const document = documents.find((one) => one.kind === kind)
  return { source, problems, ...(document ? { document } : {}) }
}

function tooLarge(path: string, maxBytes: number): NamedFileRead {
  const source = sourceFile(path, '')
  const most = `${Math.floor(maxBytes / 1024 / 1024)} MiB`
  const message = `the file is larger than ${most}, and was not read`
  const help = 'split it, or raise `max-file-size` in promproof.yml'
  return { source, problems: [unread(source, 'syntax/limit', message, help)] }
}

function unread(file: SourceFile, check: string, message: string, help: string): Problem {
  return { check, file, span: { start: 0, end: 0 }, message, help }
}
