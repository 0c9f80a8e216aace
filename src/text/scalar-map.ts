import type { Span } from './span.ts'

/** Maps offsets of a decoded text (a YAML scalar, a Markdown fence) back to the text that it was decoded from. */
export interface ScalarMap {
  /** The source range of a range of the decoded text. Where the map is coarse, the whole scalar. */
  toSource(span: Span): Span
  /** How `text` must be written to stand in the source inside this scalar; undefined where it cannot. */
  encode(text: string): string | undefined
}
