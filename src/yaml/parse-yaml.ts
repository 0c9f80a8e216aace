import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ScalarMap } from '../text/scalar-map.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { YamlComment, YamlNode } from './node.ts'
import { readDocument } from './read-document.ts'
import { Scanner } from './scanner.ts'

/** The Go reader whose dialect decides verdicts: Prometheus reads rule files with v3, configuration and unit tests with v2. */
export type GoYaml = 'v2' | 'v3'

export interface YamlLimits {
  /** Nodes that aliases may expand to. */
  readonly aliasNodes: number
  readonly depth: number
}

export interface YamlOptions {
  readonly goYaml: GoYaml
  readonly limits?: YamlLimits
}

/** Where a YAML text stands in a file: the text itself, and the way back to the file's offsets. */
export interface EmbeddedText {
  readonly source: SourceFile
  readonly text: string
  /** Absent: the text is the file's text. */
  readonly map?: ScalarMap
}

/** One document of a YAML stream; all spans are offsets in the file. */
export interface YamlDocument {
  /** Absent for an empty document. */
  readonly root?: YamlNode
  readonly span: Span
  /** The `---` that opens it, where written. */
  readonly marker?: Span
  readonly comments: readonly YamlComment[]
  /** `syntax/yaml` and `syntax/limit`. */
  readonly problems: readonly Problem[]
  /** What go-yaml says where it refuses the syntax, with its own line numbers (often not the true ones). */
  readonly goMessage?: string
}

const defaultLimits: YamlLimits = { aliasNodes: 100_000, depth: 100 }

/** Reads every document of a stream. Never throws; a broken document keeps what could be read. */
export function parseYaml(input: EmbeddedText, options: YamlOptions): readonly YamlDocument[] {
  const limits = options.limits ?? defaultLimits
  const documents: YamlDocument[] = []
  let start = 0
  while (start >= 0) {
    const scanner = new Scanner(input.text, options.goYaml, start)
    readStream(input, scanner, options.goYaml, limits, documents)
    start = scanner.failure ? nextDocument(input.text, scanner.failure.start) : -1
  }
  return documents
}

/** Reads documents until the end or the first failure. */
function readStream(
  input: EmbeddedText,
  scanner: Scanner,
  goYaml: GoYaml,
  limits: YamlLimits,
  documents: YamlDocument[],
): void {
  for (let first = true; ; first = false) {
    while (!first && scanner.peek().kind === 'document-end') scanner.take()
    const opening = scanner.peek()
    if (opening.kind === 'stream-end') return
    documents.push(readDocument(input, scanner, goYaml, limits, first))
    if (scanner.failure) return
  }
}

/** The next line that begins with `---`, behind a place where reading failed. */
function nextDocument(text: string, from: number): number {
  for (let at = text.indexOf('\n---', from); at >= 0; at = text.indexOf('\n---', at + 4))
    if (/^\s?$/.test(text.charAt(at + 4))) return at + 1
  return -1
}
