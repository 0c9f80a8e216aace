import type { Span } from '../../text/span.ts'

/** Where a text stops being JSON, in the words of Go's reader. */
export interface JsonSyntaxError {
  readonly span: Span
  readonly message: string
}

type Frame = '[' | '{'

const space = /[ \t\r\n]*/y
const stringText = /[^"\\\x00-\x1f]*/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const literals = ['true', 'false', 'null']

/** The first error of a JSON text; undefined where there is none. Prometheus reads `.json` files strictly: without comments, and commas only between. */
export function jsonSyntaxError(text: string): JsonSyntaxError | undefined {
  return new JsonScan(text).run()
}

class JsonScan {
  readonly #text: string
  readonly #stack: Frame[] = []
  #at = 0
  /** A bracket was opened, and nothing was read in it yet. */
  #isOpened = false

  constructor(text: string) {
    this.#text = text
  }

  run(): JsonSyntaxError | undefined {
    for (let isFirst = true; ; isFirst = false) {
      if (!isFirst && this.#stack.length === 0) break
      const error = isFirst ? this.#value() : this.#next()
      if (error) return error
    }
    this.#skip()
    return this.#at < this.#text.length ? this.#invalid('after top-level value') : undefined
  }

  /** What stands behind a value or an opening bracket. */
  #next(): JsonSyntaxError | undefined {
    const inList = this.#stack.at(-1) === '['
    const isFirst = this.#isOpened
    this.#isOpened = false
    this.#skip()
    const char = this.#text[this.#at]
    if (char === (inList ? ']' : '}')) {
      this.#at++
      this.#stack.pop()
      return undefined
    }
    if (isFirst) return inList ? this.#value() : this.#member()
    if (char !== ',')
      return this.#invalid(inList ? 'after array element' : 'after object key:value pair')
    this.#at++
    return inList ? this.#value() : this.#member()
  }

  #member(): JsonSyntaxError | undefined {
    this.#skip()
    if (this.#text[this.#at] !== '"')
      return this.#invalid('looking for beginning of object key string')
    const error = this.#string()
    if (error) return error
    this.#skip()
    if (this.#text[this.#at] !== ':') return this.#invalid('after object key')
    this.#at++
    return this.#value()
  }

  #value(): JsonSyntaxError | undefined {
    this.#skip()
    const char = this.#text[this.#at]
    if (char === '[' || char === '{') return this.#open(char)
    if (char === '"') return this.#string()
    const literal = literals.find((one) => one[0] === char)
    if (literal !== undefined) return this.#literal(literal)
    number.lastIndex = this.#at
    if (!number.test(this.#text))
      return char === '-'
        ? this.#invalidAt(this.#at + 1, 'in numeric literal')
        : this.#invalid('looking for beginning of value')
    this.#at = number.lastIndex
    return undefined
  }

  #open(bracket: Frame): undefined {
    this.#at++
    this.#stack.push(bracket)
    this.#isOpened = true
  }

  #literal(word: string): JsonSyntaxError | undefined {
    for (let i = 1; i < word.length; i++)
      if (this.#text[this.#at + i] !== word[i])
        return this.#invalidAt(this.#at + i, `in literal ${word} (expecting '${word[i]}')`)
    this.#at += word.length
    return undefined
  }

  #string(): JsonSyntaxError | undefined {
    this.#at++
    for (;;) {
      stringText.lastIndex = this.#at
      stringText.test(this.#text)
      this.#at = stringText.lastIndex
      const char = this.#text[this.#at]
      if (char === '"') {
        this.#at++
        return undefined
      }
      if (char !== '\\') return this.#invalid('in string literal')
      escaped.lastIndex = this.#at
      if (!escaped.test(this.#text)) {
        const code =
          this.#text[this.#at + 1] === 'u'
            ? 'in \\u hexadecimal character escape'
            : 'in string escape code'
        return this.#invalidAt(this.#at + 1, code)
      }
      this.#at = escaped.lastIndex
    }
  }

  #skip(): void {
    space.lastIndex = this.#at
    space.test(this.#text)
    this.#at = space.lastIndex
  }

  #invalid(where: string): JsonSyntaxError {
    return this.#invalidAt(this.#at, where)
  }

  #invalidAt(at: number, where: string): JsonSyntaxError {
    const end = this.#text.length
    if (at >= end) return { span: { start: end, end }, message: 'unexpected end of JSON input' }
    const message = `invalid character ${quoteByte(this.#text, at)} ${where}`
    return { span: { start: at, end: at + 1 }, message }
  }
}

/** Go names the byte: the first one of a character that has several. */
function quoteByte(text: string, at: number): string {
  const [first = 0] = new TextEncoder().encode(String.fromCodePoint(text.codePointAt(at) ?? 0))
  if (first === 0x27) return "'\\''"
  const short: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' }
  if (short[first] !== undefined) return `'${short[first]}'`
  const printable = (first >= 0x20 && first < 0x7f) || (first >= 0xa1 && first !== 0xad)
  return printable
    ? `'${String.fromCharCode(first)}'`
    : `'${first < 0x80 ? '\\x' : '\\u00'}${first.toString(16).padStart(2, '0')}'`
}
