import type { IToken } from 'chevrotain'
import type { Located } from '../text/located.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import { describeToken } from './describe-token.ts'
import { type LexedPromql, lexPromql } from './lexer.ts'
import * as t from './tokens.ts'
import { unquote } from './unquote.ts'

/** A label of a series; of a bare quoted string in the braces the name is `__name__`, with the same place. */
export interface SeriesLabel {
  readonly name: Located<string>
  readonly value: Located<string>
  readonly span: Span
}

/** Name and labels of a series as written. */
export interface SeriesHead {
  /** The name before the braces. */
  readonly name?: Located<string>
  readonly labels: readonly SeriesLabel[]
  readonly problems: readonly SyntaxProblem[]
}

/** Reads `name{label="value", …}`; whatever stands behind it is wrong. `context` ends the message of a wrong first token. */
export function readSeriesHead(text: string, context: '' | ' in series values'): SeriesHead {
  return new HeadReader(text, context).read()
}

/** Where the name and the labels of a series line end and its values begin; undefined where it begins with neither. */
export function seriesHeadEnd(text: string): number | undefined {
  start.lastIndex = 0
  start.test(text)
  const from = start.lastIndex
  word.lastIndex = from
  const nameEnd = word.test(text) ? word.lastIndex : from
  if (text[nameEnd] === '{') return bracesEnd(text, nameEnd + 1)
  return nameEnd > from ? nameEnd : undefined
}

const start = /[ \t\r\n]*/y
const word = /[A-Za-z_:][A-Za-z0-9_:]*/y

/** Behind the `}` that closes a label set; strings and comments are passed over. */
function bracesEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '}') {
    const char = text.charAt(at)
    if (char === '#') at = lineEnd(text, at)
    else if (char === '`') at = indexAfter(text, '`', at + 1)
    else if (char === '"' || char === "'") at = stringEnd(text, char, at + 1)
    else at++
  }
  return Math.min(at + 1, text.length)
}

function stringEnd(text: string, quote: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === quote) return at + 1
    else if (char === '\n') break
  }
  return text.length
}

function indexAfter(text: string, quote: string, from: number): number {
  const at = text.indexOf(quote, from)
  return at < 0 ? text.length : at + 1
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

class Stopped extends Error {}
const stopped = new Stopped()

class HeadReader {
  readonly #text: string
  readonly #context: string
  readonly #lexed: LexedPromql
  readonly #labels: SeriesLabel[] = []
  readonly #problems: SyntaxProblem[] = []
  #name: Located<string> | undefined
  #next = 0

  constructor(text: string, context: string) {
    this.#text = text
    this.#context = context
    this.#lexed = lexPromql(text)
  }

  read(): SeriesHead {
    try {
      this.#metric()
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
    const found = { labels: this.#labels, problems: this.#problems }
    return this.#name ? { name: this.#name, ...found } : found
  }

  #metric(): void {
    const first = this.#peek()
    if (first && isName(first.tokenType)) {
      this.#name = { value: first.image, span: spanOf(first) }
      this.#next++
    }
    if (this.#peek()?.tokenType === t.LeftBrace) this.#labelSet()
    const rest = this.#peek()
    if (rest) this.#unexpected(this.#next === 0 ? this.#context : '')
  }

  /** '{' (label (',' label)* ','?)? '}' */
  #labelSet(): void {
    this.#next++
    for (;;) {
      if (this.#take(t.RightBrace)) return
      this.#label()
      if (this.#take(t.Comma)) continue
      if (this.#take(t.RightBrace)) return
      this.#unexpected(' in label set, expected "," or "}"')
    }
  }

  /** (identifier | string) '=' string | string */
  #label(): void {
    const key = this.#take(t.Identifier) ?? this.#take(t.StringToken)
    if (!key) this.#unexpected(' in label set, expected identifier or "}"')
    const span = spanOf(key)
    const quoted = key.tokenType === t.StringToken
    const name = quoted ? (unquote(key.image) ?? '') : key.image
    if (this.#take(t.Equal)) {
      const value = this.#take(t.StringToken)
      if (!value) this.#unexpected(' in label set, expected string')
      const valueSpan = spanOf(value)
      this.#labels.push({
        name: { value: name, span },
        value: { value: unquote(value.image) ?? '', span: valueSpan },
        span: { start: span.start, end: valueSpan.end },
      })
    } else if (quoted)
      this.#labels.push({ name: { value: '__name__', span }, value: { value: name, span }, span })
    else this.#unexpected(' in label set, expected "="')
  }

  #take(type: IToken['tokenType']): IToken | undefined {
    const token = this.#peek()
    if (token?.tokenType !== type) return undefined
    this.#next++
    return token
  }

  #peek(): IToken | undefined {
    const failed = this.#lexed.errors.find((error) => error.tokensBefore <= this.#next)
    if (failed) this.#fail(failed.message, failed.span)
    return this.#lexed.tokens[this.#next]
  }

  #unexpected(context: string): never {
    const token = this.#peek()
    const end = this.#text.length
    const span = token ? spanOf(token) : { start: end, end }
    return this.#fail(`unexpected ${token ? describeToken(token) : 'end of input'}${context}`, span)
  }

  #fail(message: string, span: Span): never {
    this.#problems.push({ message, span })
    throw stopped
  }
}

function isName(type: IToken['tokenType']): boolean {
  const fill = type === t.Fill || type === t.FillLeft || type === t.FillRight
  return fill || (type.CATEGORIES?.includes(t.MetricName) ?? false)
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.endOffset ?? token.startOffset }
}
