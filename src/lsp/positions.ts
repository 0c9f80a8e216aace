import type { Position, Range } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

const documents = new WeakMap<SourceFile, TextDocument>()

/** Positions of a file as editors count them: lines and UTF-16 units from 0, `\r` alone ends a line too. */
function documentOf(file: SourceFile): TextDocument {
  const known = documents.get(file)
  if (known) return known
  const made = TextDocument.create(file.path, '', 0, file.text)
  documents.set(file, made)
  return made
}

/** The range of a span of a file. */
export function rangeOf(file: SourceFile, { start, end }: Span): Range {
  const document = documentOf(file)
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/** The offset of a position in a file; positions outside are clamped. */
export function offsetOf(file: SourceFile, position: Position): number {
  return documentOf(file).offsetAt(position)
}
