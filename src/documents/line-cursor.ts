/** Walks over the indentation and markers of one Markdown line, counting columns (a tab goes to the next multiple of four). */
export class LineCursor {
  readonly #text: string
  /** End of the line, before its line break. */
  readonly end: number
  pos: number
  #column = 0
  /** Columns of a tab behind `pos` that are not consumed yet. */
  #pending = 0

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.pos = start
    this.end = end
  }

  /** Columns of white space ahead. */
  get indent(): number {
    let columns = this.#pending
    let column = this.#column + this.#pending
    for (let at = this.pos; at < this.end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code !== 32 && code !== 9) break
      const step = code === 32 ? 1 : 4 - (column % 4)
      columns += step
      column += step
    }
    return columns
  }

  /** Nothing but white space is left. */
  get blank(): boolean {
    for (let at = this.pos; at < this.end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code !== 32 && code !== 9) return false
    }
    return true
  }

  /** Consumes white space, at most so many columns. */
  skipColumns(most: number): void {
    let left = most
    while (left > 0) {
      if (this.#pending > 0) {
        const step = Math.min(left, this.#pending)
        this.#pending -= step
        this.#column += step
        left -= step
        continue
      }
      const code = this.pos < this.end ? this.#text.charCodeAt(this.pos) : 0
      if (code === 32) this.#column++
      else if (code === 9) this.#pending = 4 - (this.#column % 4)
      else return
      this.pos++
      if (code === 32) left--
    }
  }

  /** Consumes characters that are not white space. */
  skip(count: number): void {
    this.pos += count
    this.#column += count
  }

  /** The character at the cursor; empty at the end of the line. */
  get char(): string {
    return this.pos < this.end ? this.#text.charAt(this.pos) : ''
  }

  /** What is left of the line. */
  get rest(): string {
    return this.#text.slice(this.pos, this.end)
  }
}
