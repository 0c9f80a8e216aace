import type { FileContents } from '../../src/documents/document.ts'
import { type ReadDocumentsOptions, readDocuments } from '../../src/documents/read-documents.ts'
import { sourceFile } from '../../src/text/source-file.ts'

export function read(path: string, text: string, options: ReadDocumentsOptions = {}): FileContents {
  return readDocuments(sourceFile(path, text), options)
}

/** Kind, carrier and name of each document. */
export function found(
  path: string,
  text: string,
  options: ReadDocumentsOptions = {},
): readonly unknown[] {
  return read(path, text, options).documents.map(({ kind, carrier, name }) =>
    name === undefined ? `${kind} ${carrier}` : `${kind} ${carrier} ${name}`,
  )
}

/** Line, check and message of each problem. */
export function problems({ problems: all, source }: FileContents): readonly string[] {
  return all.map(({ check, span, message, severity }) => {
    const { line, column } = source.lines.position(span.start)
    return `${line}:${column} ${severity ?? 'error'} ${check} ${message}`
  })
}
