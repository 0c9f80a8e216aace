import { reportForbidden } from './forbidden-characters.ts'
import { readDocument } from './read-document.ts'
import { Scanner } from './scanner.ts'
import type {
  EmbeddedText,
  GoYaml,
  YamlDocument,
  YamlLimits,
  YamlOptions,
} from './yaml-document.ts'

const defaultLimits: YamlLimits = { aliasNodes: 100_000, depth: 100 }

/**
 * Reads every document of a stream. Never throws; behind a syntax error it goes on at the next line that
 * fits. Go's readers refuse a file for the problems of its first document only: the others are not read.
 */
export function parseYaml(input: EmbeddedText, options: YamlOptions): readonly YamlDocument[] {
  const limits = options.limits ?? defaultLimits
  const documents: YamlDocument[] = []
  let start = 0
  let failedAt: number | undefined
  while (start >= 0) {
    const scanner = new Scanner(input.text, options.goYaml, start)
    const failed = readStream(input, scanner, options.goYaml, limits, documents)
    if (start === 0) failedAt = failed
    start = scanner.failure ? nextDocument(input.text, scanner) : -1
  }
  return reportForbidden(input, documents, failedAt)
}

/**
 * Reads documents until the end or a failure behind which the document cannot go on. Returns where the
 * first of them failed.
 */
function readStream(
  input: EmbeddedText,
  scanner: Scanner,
  goYaml: GoYaml,
  limits: YamlLimits,
  documents: YamlDocument[],
): number | undefined {
  let failed: number | undefined
  for (let first = true; ; first = false) {
    while (!first && scanner.peek().kind === 'document-end') scanner.take()
    const { kind } = scanner.peek()
    if (kind === 'stream-end' || (kind === 'failed' && documents.length > 0)) return failed
    const { document, failedAt } = readDocument(input, scanner, goYaml, limits, first)
    if (first) failed = failedAt
    documents.push(withoutRepeats(document, documents.at(-1)))
    if (scanner.failure) return failed
  }
}

/** Where the next document begins, behind a failure: at a line with `---`. */
function nextDocument(text: string, scanner: Scanner): number {
  for (
    let at = text.indexOf('\n---', Math.max(0, scanner.lastEnd - 1));
    at >= 0;
    at = text.indexOf('\n---', at + 4)
  )
    if (at + 1 > scanner.begin && /^\s?$/.test(text.charAt(at + 4))) return at + 1
  return -1
}

/** v3 meets the first failure of a document while it ends the one before: it is told once. */
function withoutRepeats(document: YamlDocument, before: YamlDocument | undefined): YamlDocument {
  const told = before?.problems.at(-1)
  const [first, ...others] = document.problems
  const repeats =
    told !== undefined && first?.message === told.message && first.span.start === told.span.start
  return repeats ? { ...document, problems: others } : document
}
