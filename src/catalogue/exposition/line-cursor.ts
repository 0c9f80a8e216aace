import { goQuote } from '../../model/go-quote.ts'
import type { SyntaxProblem } from '../../text/problem.ts'

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const underscore = 0x5f

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
    while (this.at < this.end && isBlank(this.text.charCodeAt(this.at))) this.at++
  }

  /** Everything up to a blank or the end. */
  takeWord(): string {
    const start = this.at
    while (this.at < this.end && !isBlank(this.text.charCodeAt(this.at))) this.at++
    return this.text.slice(start, this.at)
  }

  /** A metric's name, in quotes or not; empty where none begins here. */
  takeMetricName(): string | undefined {
    return this.#takeName('metric')
  }

  /** A label's name, in quotes or not; empty where none begins here. */
  takeLabelName(): string | undefined {
    return this.#takeName('label')
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
      const code = this.text.charCodeAt(this.at)
      if (code === quote) {
        value += this.text.slice(from, this.at++)
        return value
      }
      if (code !== backslash) continue
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

  #takeName(what: 'metric' | 'label'): string | undefined {
    if (this.atEnd) return ''
    const { text, at: start } = this
    const first = text.charCodeAt(start)
    if (first === quote) return this.takeQuoted(`${what} name`)
    const colons = what === 'metric'
    if (!isLetter(first) && !(colons && first === colon)) return ''
    for (this.at++; this.at < this.end; this.at++) {
      const code = text.charCodeAt(this.at)
      if (!isLetter(code) && !isDigit(code) && !(colons && code === colon)) break
    }
    return text.slice(start, this.at)
  }

  #badEscape(): undefined {
    const char = this.at + 1 < this.end ? this.text.charAt(this.at + 1) : '\n'
    this.at++
    return this.fail(`invalid escape sequence '\\${char}'`, this.at - 1)
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === underscore
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
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
