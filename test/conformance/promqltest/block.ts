/** The lines of a script, trimmed; comments are empty. */
export type ScriptLines = readonly string[]

/** A line of a block and its number. */
export interface BlockLine {
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** Splits a script; a line that begins with `#` counts as an empty one. */
export function scriptLines(text: string): ScriptLines {
  return text
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (line.startsWith('#') ? '' : line))
}

/** The lines behind the one at `index`, up to the next empty line. */
export function blockBehind(lines: ScriptLines, index: number): readonly BlockLine[] {
  const block: BlockLine[] = []
  for (let i = index + 1; i < lines.length; i++) {
    const text = lines[i] ?? ''
    if (text === '') break
    block.push({ text, line: i + 1 })
  }
  return block
}
