import { goQuote } from '../../model/go-quote.ts'
import type { SyntaxProblem } from '../../text/problem.ts'

const nameStart = /[a-zA-Z_:"]/
const nameEnd = /[^a-zA-Z0-9_:]/g
const labelEnd = /[^a-zA-Z0-9_]/g
const blank = /[ \t]/

/** Reads along one line. What it cannot read sets `problem`, and nothing after that is read. */
export class LineCursor {
  readonly text: string
  /** Behind the last character of the line, the line break left out. */
  readonly end: number
  at: number
  problem: SyntaxProblem | undefined

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.at = start
    this.end = end
  }

  /** The character here; a line break at the end of the line. */
  peek(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '\n'
  }

  get atEnd(): boolean {
    return this.at >= this.end
  }

  /** Notes what is wrong, from `start` to here and a character more. */
  fail(message: string, start: number = this.at): undefined {
    const end = Math.max(start, Math.min(this.at + 1, this.end))
    this.problem ??= { message, span: { start, end } }
    return undefined
  }

  skipBlanks(): void {
    while (blank.test(this.peek())) this.at++
  }

  /** Everything up to a blank or the end. */
  takeWord(): string {
    const start = this.at
    while (!this.atEnd && !blank.test(this.peek())) this.at++
    return this.text.slice(start, this.at)
  }

  /** A metric's name, in quotes or not; empty where none begins here. */
  takeMetricName(): string | undefined {
    return this.#takeName(nameStart.test(this.peek()), nameEnd, 'metric')
  }

  /** A label's name, in quotes or not; empty where none begins here. */
  takeLabelName(): string | undefined {
    return this.#takeName(nameStart.test(this.peek()) && this.peek() !== ':', labelEnd, 'label')
  }

  /** What stands between quotes, the first of which is here. `what` is named in the message of a line that ends too early. */
  takeQuoted(what: string): string | undefined {
    let value = ''
    let from = ++this.at
    for (; ; this.at++) {
      if (this.atEnd) {
        const read = value + this.text.slice(from, this.at)
        return this.fail(`${what} ${goQuote(read)} contains unescaped new-line`, from - 1)
      }
      const char = this.text.charAt(this.at)
      if (char === '"') {
        value += this.text.slice(from, this.at++)
        return value
      }
      if (char !== '\\') continue
      const escaped = unescaped(this.text.charAt(this.at + 1))
      if (escaped === undefined || this.at + 1 >= this.end) return this.#badEscape()
      value += this.text.slice(from, this.at) + escaped
      this.at++
      from = this.at + 1
    }
  }

  /** The rest of the line with its escapes read (text of `# HELP`). */
  takeText(): string | undefined {
    let value = ''
    let from = this.at
    for (; this.at < this.end; this.at++) {
      if (this.text.charAt(this.at) !== '\\') continue
      const escaped = this.at + 1 < this.end ? unescaped(this.text.charAt(this.at + 1)) : undefined
      if (escaped === undefined) return this.#badEscape()
      value += this.text.slice(from, this.at) + escaped
      this.at++
      from = this.at + 1
    }
    return value + this.text.slice(from, this.end)
  }

  #takeName(begins: boolean, end: RegExp, what: string): string | undefined {
    if (!begins) return ''
    if (this.peek() === '"') return this.takeQuoted(`${what} name`)
    end.lastIndex = this.at
    const stop = end.exec(this.text)?.index ?? this.end
    const name = this.text.slice(this.at, Math.min(stop, this.end))
    this.at += name.length
    return name
  }

  #badEscape(): undefined {
    const char = this.at + 1 < this.end ? this.text.charAt(this.at + 1) : '\n'
    this.at++
    return this.fail(`invalid escape sequence '\\${char}'`, this.at - 1)
  }
}

function unescaped(char: string): string | undefined {
  if (char === 'n') return '\n'
  return char === '\\' || char === '"' ? char : undefined
}

/** A character as Go's `%q` writes a byte: in single quotes. */
export function quoteChar(char: string): string {
  if (char === "'") return "'\\''"
  return `'${goQuote(char).slice(1, -1).replace('\\"', '"')}'`
}
