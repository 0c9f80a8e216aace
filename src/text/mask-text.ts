import type { SourceFile } from './source-file.ts'
import type { Span } from './span.ts'

/** A text with stars instead of the characters at some places; white space stays, and so do all offsets. */
export function maskText(text: string, places: readonly Span[]): string {
  let masked = ''
  let done = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue
    const from = Math.max(start, done)
    masked += text.slice(done, from) + text.slice(from, end).replace(/\S/g, '*')
    done = end
  }
  return masked + text.slice(done)
}

/** A file as it may be shown. */
export function maskFile(file: SourceFile, places: readonly Span[]): SourceFile {
  const { path, text, bom } = file
  return {
    path,
    bom,
    text: maskText(text, places),
    get lines() {
      return file.lines
    },
  }
}
