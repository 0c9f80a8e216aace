import { SegmentList, segmentMap } from '../text/segment-map.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { EmbeddedText } from '../yaml/yaml-document.ts'
import { type InfoString, readInfoString } from './info-string.ts'

/** One line of a fence's content: where it starts behind indentation and markers, and where it ends with its line break. */
export interface FenceLine {
  /** Where the line begins in the file, with its indentation. */
  readonly lineStart: number
  readonly start: number
  readonly end: number
}

/** A fenced code block of a Markdown document. */
export interface Fence extends InfoString {
  /** From the opening backticks to the end of the closing line. */
  readonly span: Span
  /** The content without the indentation of the fence and the markers of its quote. */
  readonly content: EmbeddedText
  /** Where the content stands, whole lines. */
  readonly contentSpan: Span
  readonly closed: boolean
}

/** Puts a fence together from the lines between its two markers. */
export function buildFence(
  source: SourceFile,
  info: string,
  lines: readonly FenceLine[],
  place: { readonly span: Span; readonly after: number; readonly closed: boolean },
): Fence {
  const first = lines[0]
  const last = lines[lines.length - 1]
  const contentSpan =
    first && last ? { start: first.lineStart, end: last.end } : emptyAt(place.after)
  return {
    ...readInfoString(info),
    span: place.span,
    content: contentOf(source, lines, contentSpan),
    contentSpan,
    closed: place.closed,
  }
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset }
}

function contentOf(source: SourceFile, lines: readonly FenceLine[], whole: Span): EmbeddedText {
  let text = ''
  for (const line of lines) text += source.text.slice(line.start, line.end)
  const map = segmentMap(
    whole,
    () => {
      const list = new SegmentList()
      let decoded = 0
      for (const line of lines) {
        const length = line.end - line.start
        list.add(decoded, line.start, length, length)
        decoded += length
      }
      return list
    },
    (added) => encodeLines(source, lines, added),
  )
  return { source, text, map }
}

/** New lines inside a fence need its indentation before them; undefined where lines do not agree on it. */
function encodeLines(
  source: SourceFile,
  lines: readonly FenceLine[],
  added: string,
): string | undefined {
  if (!added.includes('\n')) return added
  let prefix: string | undefined
  for (const line of lines) {
    if (line.start === line.end || source.text.charCodeAt(line.start) === 10) continue
    const own = source.text.slice(line.lineStart, line.start)
    if (prefix !== undefined && own !== prefix) return undefined
    prefix = own
  }
  return added.replaceAll('\n', '\n' + (prefix ?? ''))
}
