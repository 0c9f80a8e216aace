import { displayWidth } from '../text/display-width.ts'

/** A text with spaces behind it up to a display width. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** The display width of the widest text; 0 of none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0)
}
