import { LineIndex } from './line-index.ts'

/** A text file: `path` is posix and relative to the root; `text` has no byte order mark. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lines: LineIndex
  /** The file began with a byte order mark; it is written back when the file is rewritten. */
  readonly bom: boolean
}

/** Wraps a text; a leading byte order mark is taken off, and a second one, as Go's YAML readers do. The line index is built when first asked for. */
export function sourceFile(path: string, content: string): SourceFile {
  const bom = isMark(content, 0)
  const text = bom ? content.slice(isMark(content, 1) ? 2 : 1) : content
  let lines: LineIndex | undefined
  return {
    path,
    text,
    bom,
    get lines(): LineIndex {
      lines ??= new LineIndex(text)
      return lines
    },
  }
}

function isMark(content: string, at: number): boolean {
  return content.charCodeAt(at) === 0xfeff
}
