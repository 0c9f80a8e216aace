import { displayWidth } from '../text/display-width.ts'

const widestLine = 100

/** What is shown of a line. */
export interface LineWindow {
  readonly text: string
  /** Display column of a UTF-16 offset of the whole line, clamped to the window. */
  columnOf(offset: number): number
}

/** A window of a long line around what is marked, at most 100 columns and the dots wide; short lines are shown whole. */
export function lineWindow(line: string, start: number, end: number, ascii: boolean): LineWindow {
  const dots = ascii ? '...' : '…'
  let from = 0
  let to = line.length
  if (line.length > widestLine || displayWidth(line) > widestLine) {
    const length = Math.min(end - start, widestLine - 20)
    if (start + length > widestLine - 10)
      from = Math.max(0, start - Math.floor((widestLine - length) / 2))
    from = wholeCharacter(line, from)
    to = Math.min(line.length, from + widestLine)
    while (to > start + 1 && displayWidth(line.slice(from, to)) > widestLine) to--
    to = wholeCharacter(line, to)
  }
  const lead = from > 0 ? dots : ''
  const text = lead + shown(line.slice(from, to)) + (to < line.length ? dots : '')
  return {
    text,
    columnOf(offset) {
      if (offset < from) return 0
      const past = offset > line.length && to === line.length ? offset - line.length : 0
      return displayWidth(lead + shown(line.slice(from, Math.min(offset, to)))) + past
    },
  }
}

/** Steps back from the middle of a surrogate pair. */
function wholeCharacter(line: string, at: number): number {
  const unit = line.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** Tabs as spaces; what would steer the terminal as a replacement character. */
function shown(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .replace(
      /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '\ufffd',
    )
}
