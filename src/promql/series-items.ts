import { parseNumber } from '../model/go-number.ts'
import { goQuote } from '../model/go-quote.ts'
import type { Histogram } from '../model/histogram.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import { type HistogramFields, type HistogramKey, histogramOf } from './histogram-notation.ts'
import { SeriesLexer } from './series-lexer.ts'
import { describeSeriesToken, type SeriesToken, type SeriesTokenKind } from './series-token.ts'
import { combineError, type SeriesItem } from './series-values.ts'

/** Reads the values of a series line from an offset on: the items, and what is wrong with them. */
export function readSeriesItems(
  text: string,
  at: number,
): { readonly items: readonly SeriesItem[]; readonly problems: readonly SyntaxProblem[] } {
  return new ItemReader(text, at).read()
}

class Stopped extends Error {}
const stopped = new Stopped()

const inValues = ' in series values'
const inHistogram =
  ' in histogram description, expected histogram description key, e.g. buckets:[5 10 7]'
const largestCount = 18_446_744_073_709_551_615n

class ItemReader {
  readonly #lexer: SeriesLexer
  readonly #items: SeriesItem[] = []
  readonly #problems: SyntaxProblem[] = []
  #token: SeriesToken

  constructor(text: string, at: number) {
    this.#lexer = new SeriesLexer(text, at)
    this.#token = this.#lexer.next()
  }

  read(): { items: readonly SeriesItem[]; problems: readonly SyntaxProblem[] } {
    try {
      this.#series()
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
    return { items: this.#items, problems: this.#problems }
  }

  /** (space item?)* end */
  #series(): void {
    if (!this.#at('end') && !this.#at('space')) this.#unexpected(inValues)
    while (!this.#at('end')) {
      this.#expect('space', '')
      if (!this.#at('end')) this.#items.push(this.#item())
    }
  }

  #item(): SeriesItem {
    const { kind, start, text } = this.#token
    if (kind === 'blank') return this.#missing(start)
    if (kind === 'openHistogram') return this.#histogramItem(start)
    if (kind === 'number' || kind === 'add' || kind === 'sub') return this.#float(start)
    if (kind !== 'identifier' || text.includes(':')) return this.#unexpected('')
    if (text !== 'stale') this.#unexpected(`${inValues}, expected number or "stale"`)
    return this.#float(start)
  }

  /** '_' ('x' count)? */
  #missing(start: number): SeriesItem {
    const blank = this.#advance()
    if (!this.#take('times')) return { kind: 'missing', span: { start, end: blank.end }, count: 1 }
    const { count, end } = this.#count()
    return { kind: 'missing', span: { start, end }, count }
  }

  /** (number | 'stale') (('+' | '-') number)? ('x' count)? */
  #float(start: number): SeriesItem {
    const stale = this.#take('identifier')
    const signed = stale ? { value: 'stale' as const, end: stale.end } : this.#signedNumber()
    const first = signed.value
    if (this.#take('times')) {
      const { count, end } = this.#count()
      return { kind: 'float', span: { start, end }, count: count + 1, first }
    }
    if (!this.#at('add') && !this.#at('sub'))
      return { kind: 'float', span: { start, end: signed.end }, count: 1, first }
    const step = this.#signedNumber().value
    this.#expect('times', inValues)
    const { count, end } = this.#count()
    return { kind: 'float', span: { start, end }, count: count + 1, first, step }
  }

  #signedNumber(): { value: number; end: number } {
    const sign = this.#take('sub') ? -1 : 1
    if (sign === 1) this.#take('add')
    const token = this.#expect('number', inValues)
    return { value: sign * this.#value(token), end: token.end }
  }

  /** histogram (('+' | '-') histogram)? ('x' count)? */
  #histogramItem(start: number): SeriesItem {
    const first = this.#histogram()
    if (this.#take('times')) {
      const { count, end } = this.#count()
      return { kind: 'histogram', span: { start, end }, count: count + 1, ...first.item }
    }
    if (!this.#at('add') && !this.#at('sub'))
      return { kind: 'histogram', span: { start, end: first.end }, count: 1, ...first.item }
    const sign = this.#advance().kind === 'add' ? '+' : '-'
    if (!this.#at('openHistogram')) this.#unexpected(inValues)
    const second = this.#histogram().item
    this.#expect('times', inValues)
    const { count, end, span } = this.#count()
    const error = count > 0 ? combineError(first.item.first, second.first) : undefined
    if (error !== undefined) this.#problems.push({ message: error, span })
    const step = { histogram: second.first, sign } as const
    const hintWritten = second.hintWritten
    return {
      kind: 'histogram',
      span: { start, end },
      count: count + 1,
      ...first.item,
      step,
      hintWritten,
    }
  }

  /** '{{' (field (space field)*)? space? '}}' */
  #histogram(): { item: { first: Histogram; hintWritten: boolean }; end: number } {
    this.#advance()
    const fields: HistogramFields = new Map()
    if (this.#at('key')) {
      this.#field(fields)
      while (this.#take('space'))
        if (this.#at('key')) this.#field(fields)
        else if (!this.#at('closeHistogram')) this.#unexpected(inHistogram)
    } else this.#take('space')
    const close = this.#expect('closeHistogram', fields.size > 0 ? inHistogram : inValues)
    const hintWritten = fields.has('counter_reset_hint')
    return { item: { first: histogramOf(fields), hintWritten }, end: close.end }
  }

  /** key ':' value */
  #field(fields: HistogramFields): void {
    const context = fields.size > 0 ? inHistogram : inValues
    const token = this.#advance()
    const key = token.text.toLowerCase() as HistogramKey
    this.#expect('colon', context)
    const value = this.#fieldValue(key, context)
    if (fields.has(key)) {
      const message = `duplicate key ${goQuote(key)} in histogram`
      this.#problems.push({ message, span: { start: token.start, end: token.end } })
    } else fields.set(key, value)
  }

  #fieldValue(key: HistogramKey, context: string): number | readonly number[] | string {
    switch (key) {
      case 'counter_reset_hint':
        return this.#expect('hint', context).text.toLowerCase()
      case 'buckets':
      case 'n_buckets':
      case 'custom_values':
        return this.#buckets(context)
      case 'schema':
      case 'offset':
      case 'n_offset': {
        const sign = this.#take('sub') ? -1 : 1
        return (sign * this.#countOf(this.#expect('number', context))) | 0
      }
      case 'z_bucket_w':
        return this.#value(this.#expect('number', context))
      default: {
        const sign = this.#take('sub') ? -1 : 1
        return sign * this.#value(this.#expect('number', context))
      }
    }
  }

  /** '[' number (space number)* space? ']'; what else stands behind the first number Prometheus passes over. */
  #buckets(context: string): readonly number[] {
    this.#expect('leftBracket', context)
    const counts = [this.#bucket(context)]
    while (!this.#take('rightBracket')) {
      const numberFollows = this.#take('space') && (this.#at('number') || this.#at('sub'))
      if (numberFollows) counts.push(this.#bucket(context))
      else while (!this.#at('space') && !this.#at('rightBracket')) this.#advance()
    }
    return counts
  }

  #bucket(context: string): number {
    const sign = this.#take('sub') ? -1 : 1
    return sign * this.#value(this.#expect('number', context))
  }

  #count(): { count: number; end: number; span: Span } {
    const token = this.#expect('number', inValues)
    const span = { start: token.start, end: token.end }
    return { count: this.#countOf(token), end: token.end, span }
  }

  /** An unsigned integer of 64 bits; another number is a problem and counts as 0. */
  #countOf(token: SeriesToken): number {
    const digits = /^[0-9]+$/.test(token.text)
    if (digits && (token.text.length < 20 || BigInt(token.text) <= largestCount))
      return Number(token.text)
    const reason = digits ? 'value out of range' : 'invalid syntax'
    const parsing = `strconv.ParseUint: parsing ${goQuote(token.text)}: ${reason}`
    this.#problem(`invalid repetition in series values: ${parsing}`, token)
    return 0
  }

  #value(token: SeriesToken): number {
    const number = parseNumber(token.text)
    if ('value' in number) return number.value
    this.#problem(`error parsing number: ${number.error}`, token)
    return 0
  }

  #at(kind: SeriesTokenKind): boolean {
    return this.#token.kind === kind
  }

  #take(kind: SeriesTokenKind): SeriesToken | undefined {
    return this.#at(kind) ? this.#advance() : undefined
  }

  #expect(kind: SeriesTokenKind, context: string): SeriesToken {
    return this.#at(kind) ? this.#advance() : this.#unexpected(context)
  }

  #advance(): SeriesToken {
    const token = this.#token
    if (token.kind === 'error') this.#unexpected('')
    this.#token = this.#lexer.next()
    return token
  }

  #problem(message: string, token: SeriesToken): void {
    this.#problems.push({ message, span: { start: token.start, end: token.end } })
  }

  #unexpected(context: string): never {
    const token = this.#token
    this.#problem(token.message ?? `unexpected ${describeSeriesToken(token)}${context}`, token)
    throw stopped
  }
}
