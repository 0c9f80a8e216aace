import { countRules, type RuleCounts } from '../documents/count-rules.ts'
import type { Carrier, DocumentKind, FileContents, FoundDocument } from '../documents/document.ts'

/** A document as `list files` shows it; lines count from 1, the last one included. */
export interface DocumentListing extends RuleCounts {
  readonly kind: DocumentKind
  readonly carrier: Carrier
  readonly lines: { readonly start: number; readonly end: number }
  readonly name?: string
  readonly project: number
  readonly reason: string
}

/** A file as `list files` shows it. */
export interface FileListing {
  readonly path: string
  /** Of its first document that is checked. */
  readonly kind: DocumentKind
  readonly status: 'checked' | 'skipped' | 'ignored' | 'unreadable'
  /** Why it is of this kind, or why it was not checked. */
  readonly reason: string
  readonly documents: readonly DocumentListing[]
  readonly notices: readonly string[]
}

/** Tells what was found in a file. */
export function fileListing(contents: FileContents): FileListing {
  const { source, status, documents, notices, skipped } = contents
  const main =
    documents.find(({ kind }) => kind !== 'unknown' && kind !== 'unchecked') ?? documents[0]
  return {
    path: source.path,
    kind: main?.kind ?? 'unknown',
    status,
    reason: skipped ?? summary(documents),
    documents: documents.map(documentListing),
    notices,
  }
}

/** A file that could not be read. */
export function unreadableListing(path: string, reason: string): FileListing {
  return { path, kind: 'unknown', status: 'unreadable', reason, documents: [], notices: [] }
}

function documentListing(document: FoundDocument): DocumentListing {
  const { source, span, kind, carrier, name, project, reason } = document
  const { start, end } = span
  return {
    kind,
    carrier,
    lines: {
      start: source.lines.position(start).line,
      end: source.lines.position(Math.max(start, end - 1)).line,
    },
    ...(name === undefined ? {} : { name }),
    project,
    reason,
    ...countRules(document),
  }
}

/** One document says why it is what it is; of several, how many of each kind. */
function summary(documents: readonly FoundDocument[]): string {
  const [only] = documents
  if (only && documents.length === 1) return only.reason
  const counts = new Map<DocumentKind, number>()
  for (const { kind } of documents) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
}
