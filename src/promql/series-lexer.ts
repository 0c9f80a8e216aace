import { goQuote } from '../model/go-quote.ts'
import { replaceRawBytes } from '../model/raw-bytes.ts'
import {
  histogramHints,
  histogramKeys,
  isKeyword,
  type SeriesToken,
  type SeriesTokenKind,
} from './series-token.ts'

export type { SeriesTokenKind }

const spaces = /[ \t\r\n]+/y
const words = /[A-Za-z_][A-Za-z0-9_:]*/y
const letters = /[A-Za-z_]+/y

/** Reads the tokens behind the labels of a series line, one at a time; once failed it stays at the error. */
export class SeriesLexer {
  readonly #text: string
  #at: number
  #inHistogram = false
  #inBuckets = false
  /** The sign was read, and in buckets only a number may follow. */
  #numberNext = false
  /** Where the last word ended: a brace that touches it is none of a histogram. */
  #wordEnd = -1
  #failed: SeriesToken | undefined

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  next(): SeriesToken {
    if (this.#failed) return this.#failed
    const token = this.#inBuckets
      ? this.#bucketToken()
      : this.#inHistogram
        ? this.#histogramToken()
        : this.#valueToken()
    this.#at = token.end
    if (token.kind === 'error') this.#failed = token
    return token
  }

  #valueToken(): SeriesToken {
    const char = this.#text[this.#at]
    if (char === undefined) return this.#token('end', this.#at)
    if (char === '{' && this.#at === this.#wordEnd) return this.#token('brace', this.#at + 1)
    if (this.#text.startsWith('{{', this.#at)) {
      this.#inHistogram = true
      return this.#token('openHistogram', this.#at + 2)
    }
    if (isSpace(char)) return this.#token('space', end(spaces, this.#text, this.#at))
    if (char === '+') return this.#token('add', this.#at + 1)
    if (char === '-') return this.#token('sub', this.#at + 1)
    if (char === 'x') return this.#token('times', this.#at + 1)
    if (char === '_') return this.#token('blank', this.#at + 1)
    if (isDigit(char) || (char === '.' && isDigit(this.#text[this.#at + 1]))) return this.#number()
    if (isLetter(char)) return this.#word()
    return this.#error(`unexpected character in series sequence: ${this.#rune()}`)
  }

  #word(): SeriesToken {
    const wordEnd = end(words, this.#text, this.#at)
    const word = this.#text.slice(this.#at, wordEnd).toLowerCase()
    this.#wordEnd = wordEnd
    if (word === 'inf' || word === 'nan') return this.#token('number', wordEnd)
    return this.#token(isKeyword(word) ? 'word' : 'identifier', wordEnd)
  }

  #histogramToken(): SeriesToken {
    const char = this.#text[this.#at]
    if (isSpace(char)) return this.#token('space', end(spaces, this.#text, this.#at))
    if (isLetter(char)) return this.#descriptor()
    if (isDigit(char)) return this.#number()
    switch (char) {
      case ':':
        return this.#token('colon', this.#at + 1)
      case '-':
        return this.#token('sub', this.#at + 1)
      case '[':
        this.#inBuckets = true
        return this.#token('leftBracket', this.#at + 1)
      case '}':
        if (this.#text[this.#at + 1] !== '}') break
        this.#inHistogram = false
        return this.#token('closeHistogram', this.#at + 2)
    }
    return this.#error(`histogram description incomplete unexpected: ${this.#rune()}`)
  }

  #descriptor(): SeriesToken {
    const wordEnd = end(letters, this.#text, this.#at)
    const written = this.#text.slice(this.#at, wordEnd)
    const word = written.toLowerCase()
    if (histogramKeys.has(word)) {
      if (this.#text[wordEnd] === ':') return this.#token('key', wordEnd)
      return this.#error('missing `:` for histogram descriptor', wordEnd)
    }
    if (word === 'inf' || word === 'nan') return this.#token('number', wordEnd)
    if (histogramHints.has(word)) return this.#token('hint', wordEnd)
    return this.#error(`bad histogram descriptor found: ${goQuote(written)}`, wordEnd)
  }

  /** Letters that make no number are passed over: they become part of the token behind them. */
  #bucketToken(): SeriesToken {
    if (this.#numberNext) {
      this.#numberNext = false
      return this.#number()
    }
    let at = this.#at
    for (; isLetter(this.#text[at]); at++) {
      const word = this.#text.slice(this.#at, Math.min(at + 1, this.#at + 4)).toLowerCase()
      if (word === 'inf' || word === 'nan') return this.#token('number', at + 1)
    }
    const char = this.#text[at]
    if (isSpace(char)) return this.#token('space', end(spaces, this.#text, at))
    if (isDigit(char)) return this.#number()
    if (char === '-') {
      this.#numberNext = true
      return this.#token('sub', at + 1)
    }
    if (char === ']') {
      this.#inBuckets = false
      return this.#token('rightBracket', at + 1)
    }
    return this.#error(`invalid character in buckets description: ${this.#rune(at)}`, at + 1)
  }

  #number(): SeriesToken {
    const scanned = scanNumber(this.#text, this.#at)
    if (scanned.complete) return this.#token('number', scanned.end)
    const read = this.#text.slice(this.#at, scanned.end)
    return this.#error(`bad number syntax: ${goQuote(read)}`, scanned.end)
  }

  #token(kind: SeriesTokenKind, tokenEnd: number): SeriesToken {
    return { kind, start: this.#at, end: tokenEnd, text: this.#text.slice(this.#at, tokenEnd) }
  }

  #error(message: string, errorEnd?: number): SeriesToken {
    const past = errorEnd ?? this.#at + (this.#charAt(this.#at)?.length ?? 0)
    return {
      kind: 'error',
      start: this.#at,
      end: Math.min(past, this.#text.length),
      text: '',
      message,
    }
  }

  #charAt(at: number): string | undefined {
    const code = this.#text.codePointAt(at)
    return code === undefined ? undefined : String.fromCodePoint(code)
  }

  /** A character as Go's `%q` writes it. */
  #rune(at: number = this.#at): string {
    const char = replaceRawBytes(this.#charAt(at) ?? '\ufffd')
    if (char === "'") return "'\\''"
    return char === '"' ? `'"'` : `'${goQuote(char).slice(1, -1)}'`
  }
}

/** Digits with at most one dot, one exponent and single underscores; loose as Prometheus is, the value decides. */
function scanNumber(
  text: string,
  start: number,
): { readonly end: number; readonly complete: boolean } {
  let at = start
  if (text[at] === '.') at++
  let dots = 0
  let exponents = 0
  for (;;) {
    const char = text[at]
    if (isDigit(char)) {
      at++
      continue
    }
    const exponent = char === 'e' || char === 'E'
    if (char !== '.' && char !== '_' && !exponent) break
    at++
    if (char === '.' && ++dots > 1) return { end: at, complete: false }
    if (exponent && ++exponents > 1) return { end: at, complete: false }
    if (exponent && (text[at] === '+' || text[at] === '-')) at++
    if ((char === '.' ? '_.' : '._eE').includes(text[at] ?? ''))
      return { end: Math.min(at + 1, text.length), complete: char === '.' && at >= text.length }
  }
  if (at === start) return { end: at, complete: false }
  const next = text[at]
  return { end: at, complete: next === 'x' || !(isLetter(next) || isDigit(next)) }
}

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r'
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || char === '_'
}
