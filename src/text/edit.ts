import type { Span } from './span.ts'

/** Replaces a range of a file's text. */
export interface Edit {
  readonly span: Span
  readonly newText: string
}

/** Applies edits in order of position; an edit that overlaps an earlier one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let done = 0
  for (const edit of sorted) {
    if (edit.span.start < done) continue
    result += text.slice(done, edit.span.start) + edit.newText
    done = edit.span.end
  }
  return result + text.slice(done)
}
