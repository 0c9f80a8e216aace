import type { IToken, TokenType } from 'chevrotain'
import { goQuote } from '../model/go-quote.ts'
import { replaceRawBytes } from '../model/raw-bytes.ts'
import type { Span } from '../text/span.ts'
import {
  isDigit,
  isHighSurrogate,
  isInvalidAt,
  isLetter,
  isLineEnd,
  isSpace,
  isWordPart,
} from './characters.ts'
import { scanNumber } from './scan-number.ts'
import * as t from './tokens.ts'
import { readEscape } from './unquote.ts'

/** What the lexer could not read. Prometheus lets the range of every such error end with the text. */
export interface LexError {
  readonly message: string
  readonly span: Span
  /** How many tokens stand before it. */
  readonly tokensBefore: number
}

/** Tokens, comments and what could not be read; offsets count in the text. */
export interface LexedPromql {
  readonly tokens: readonly IToken[]
  readonly comments: readonly Span[]
  /** Nothing is read behind the last; all but the last are wrong escapes in strings. */
  readonly errors: readonly LexError[]
}

/**
 * Splits an expression into tokens as Prometheus' lexer does. What a character means depends on what is open: in
 * braces every word is a label, behind `[` only durations are expected until a number was read.
 */
export function lexPromql(text: string): LexedPromql {
  const lexer = new PromqlLexer(text)
  lexer.run()
  return lexer
}

const single: ReadonlyMap<number, TokenType> = new Map([
  [0x2c, t.Comma],
  [0x2a, t.Mul],
  [0x2f, t.Div],
  [0x25, t.Mod],
  [0x2b, t.Add],
  [0x2d, t.Sub],
  [0x5e, t.Pow],
  [0x40, t.At],
])

class PromqlLexer implements LexedPromql {
  readonly tokens: IToken[] = []
  readonly comments: Span[] = []
  readonly errors: LexError[] = []
  readonly #text: string
  #at = 0
  #parens = 0
  #inBraces = false
  #inBrackets = false
  /** Behind `[`, until a number or duration was read. */
  #expectsDuration = false
  #gotColon = false
  /** Some bracket held a number or duration. */
  #gotDuration = false
  #failed = false

  constructor(text: string) {
    this.#text = text
  }

  run(): undefined {
    while (!this.#failed) {
      this.#skipSpace()
      if (this.#at >= this.#text.length) {
        this.#end()
        return
      }
      if (this.#inBraces) this.#inBrace()
      else if (this.#expectsDuration) this.#duration()
      else this.#statement()
    }
  }

  #end(): undefined {
    if (this.#inBraces) this.#fail('unexpected end of input inside braces')
    else if (this.#expectsDuration) this.#fail('unexpected end of input in duration expression')
    else if (this.#parens > 0) this.#fail('unclosed left parenthesis')
    else if (this.#inBrackets) this.#fail('unclosed left bracket')
  }

  #statement(): undefined {
    const code = this.#text.charCodeAt(this.#at)
    const next = this.#text.charCodeAt(this.#at + 1)
    const type = single.get(code)
    if (type) return this.#emit(type, this.#at + 1)
    if (isLetter(code)) return this.#inBrackets ? this.#wordInBrackets() : this.#word()
    if (isDigit(code) || (code === 0x2e && isDigit(next))) return this.#number()
    switch (code) {
      case 0x23:
        return this.#comment()
      case 0x22:
      case 0x27:
        return this.#string()
      case 0x60:
        return this.#rawString()
      case 0x28:
      case 0x29:
        return this.#paren(code)
      case 0x7b:
        this.#inBraces = true
        return this.#emit(t.LeftBrace, this.#at + 1)
      case 0x5b:
      case 0x5d:
        return this.#bracket(code)
      case 0x3a:
        return this.#colon()
    }
    this.#comparison(code, next)
  }

  #comparison(code: number, next: number): undefined {
    const equal = next === 0x3d
    const slash = next === 0x2f
    if (code === 0x3d) {
      if (next === 0x7e) return this.#fail("unexpected character after '=': '~'")
      return equal ? this.#emit(t.Comparison.EQLC, this.#at + 2) : this.#emit(t.Equal, this.#at + 1)
    }
    if (code === 0x21) {
      if (equal) return this.#emit(t.NotEqual, this.#at + 2)
      return this.#fail(`unexpected character after '!': ${this.#runeAt(this.#at + 1)}`)
    }
    if (code !== 0x3c && code !== 0x3e)
      return this.#fail(`unexpected character: ${this.#runeAt(this.#at)}`)
    const less = code === 0x3c
    if (slash) return this.#emit(less ? t.TrimUpper : t.TrimLower, this.#at + 2)
    if (equal) return this.#emit(less ? t.Comparison.LTE : t.Comparison.GTE, this.#at + 2)
    this.#emit(less ? t.Comparison.LSS : t.Comparison.GTR, this.#at + 1)
  }

  #inBrace(): undefined {
    const code = this.#text.charCodeAt(this.#at)
    const next = this.#text.charCodeAt(this.#at + 1)
    if (isLetter(code)) return this.#emit(t.Identifier, wordEnd(this.#text, this.#at, false))
    switch (code) {
      case 0x2c:
        return this.#emit(t.Comma, this.#at + 1)
      case 0x23:
        return this.#comment()
      case 0x22:
      case 0x27:
        return this.#string()
      case 0x60:
        return this.#rawString()
      case 0x3d:
        return next === 0x7e
          ? this.#emit(t.EqualRegex, this.#at + 2)
          : this.#emit(t.Equal, this.#at + 1)
      case 0x21:
        if (next === 0x7e) return this.#emit(t.NotEqualRegex, this.#at + 2)
        if (next === 0x3d) return this.#emit(t.NotEqual, this.#at + 2)
        return this.#fail(
          `unexpected character after '!' inside braces: ${this.#runeAt(this.#at + 1)}`,
        )
      case 0x7b:
        return this.#fail("unexpected left brace '{'")
      case 0x7d:
        this.#inBraces = false
        return this.#emit(t.RightBrace, this.#at + 1)
    }
    this.#fail(`unexpected character inside braces: ${this.#runeAt(this.#at)}`)
  }

  #duration(): undefined {
    const code = this.#text.charCodeAt(this.#at)
    const type = single.get(code)
    if (type && type !== t.At) return this.#emit(type, this.#at + 1)
    if (isDigit(code) || (code === 0x2e && isDigit(this.#text.charCodeAt(this.#at + 1)))) {
      this.#expectsDuration = false
      this.#gotDuration = true
      return this.#number()
    }
    if (code === 0x28 || code === 0x29) return this.#paren(code)
    if (code === 0x5d) return this.#bracket(code)
    if (code === 0x3a) return this.#durationColon()
    if (this.#durationWord()) return
    this.#fail(`unexpected character in duration expression: ${this.#runeAt(this.#at)}`)
  }

  /** A number in any bracket so far lets the colon pass, as it does in Prometheus. */
  #durationColon(): undefined {
    if (this.#gotColon || !this.#gotDuration) {
      this.#at++
      const which = this.#gotColon ? 'repeated colon' : 'colon before duration'
      return this.#fail(`unexpected ${which} in duration expression`)
    }
    this.#gotColon = true
    this.#emit(t.Colon, this.#at + 1)
  }

  #durationWord(): boolean {
    let end = this.#at
    while (isLetter(this.#text.charCodeAt(end))) end++
    const type = t.durationWords.get(this.#text.slice(this.#at, end).toLowerCase())
    if (type) this.#emit(type, end)
    return type !== undefined
  }

  #wordInBrackets(): undefined {
    if (!this.#durationWord())
      this.#fail(`unexpected character: ${this.#runeAt(this.#at)}, expected ':'`)
  }

  #word(): undefined {
    const end = wordEnd(this.#text, this.#at, true)
    const word = this.#text.slice(this.#at, end)
    const keyword = t.keywords.get(word.toLowerCase())
    if (keyword && (!isFill(keyword) || this.#parenFollows(end))) return this.#emit(keyword, end)
    this.#emit(word.includes(':') ? t.MetricIdentifier : t.Identifier, end)
  }

  #parenFollows(from: number): boolean {
    let at = from
    while (isSpace(this.#text.charCodeAt(at))) at++
    return this.#text.charCodeAt(at) === 0x28
  }

  #colon(): undefined {
    if (!this.#inBrackets) return this.#word()
    if (this.#gotColon) return this.#fail("unexpected colon ':'")
    this.#gotColon = true
    this.#emit(t.Colon, this.#at + 1)
  }

  #number(): undefined {
    const { kind, end } = scanNumber(this.#text, this.#at)
    if (kind === 'number') return this.#emit(t.NumberToken, end)
    if (kind === 'duration') return this.#emit(t.DurationToken, end)
    const read = wholeCharacters(this.#text, this.#at, end)
    this.#fail(`bad number or duration syntax: ${goQuote(read)}`)
  }

  #paren(code: number): undefined {
    if (code === 0x28) {
      this.#parens++
      return this.#emit(t.LeftParen, this.#at + 1)
    }
    this.#parens--
    if (this.#parens >= 0) return this.#emit(t.RightParen, this.#at + 1)
    this.#at++
    this.#fail("unexpected right parenthesis ')'")
  }

  #bracket(code: number): undefined {
    const opens = code === 0x5b
    if (opens === this.#inBrackets)
      return this.#fail(opens ? "unexpected left bracket '['" : "unexpected right bracket ']'")
    this.#inBrackets = opens
    this.#expectsDuration = opens
    this.#gotColon = false
    this.#emit(opens ? t.LeftBracket : t.RightBracket, this.#at + 1)
  }

  #comment(): undefined {
    let end = this.#at
    while (end < this.#text.length && !isLineEnd(this.#text.charCodeAt(end))) end++
    this.comments.push({ start: this.#at, end })
    this.#at = end
  }

  #string(): undefined {
    const text = this.#text
    const quote = text.charAt(this.#at)
    let at = this.#at + 1
    for (;;) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code) || code === 0x0a) return this.#fail('unterminated quoted string')
      if (text.charAt(at) === quote) return this.#emit(t.StringToken, at + 1)
      if (code === 0x5c) {
        const sequence = readEscape(text, at + 1, quote)
        if ('error' in sequence) this.#softError(sequence.error)
        if ('error' in sequence && sequence.end >= text.length) return this.#stop()
        at = sequence.end
      } else if (isInvalidAt(text, at)) return this.#fail('invalid UTF-8 rune')
      else at++
    }
  }

  #rawString(): undefined {
    const text = this.#text
    for (let at = this.#at + 1; ; at++) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) return this.#fail('unterminated raw string')
      if (code === 0x60) return this.#emit(t.StringToken, at + 1)
      if (isInvalidAt(text, at)) return this.#fail('invalid UTF-8 rune')
    }
  }

  #skipSpace(): undefined {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++
  }

  #emit(type: TokenType, end: number): undefined {
    this.tokens.push({
      image: this.#text.slice(this.#at, end),
      startOffset: this.#at,
      endOffset: end,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
      tokenType: type,
    })
    this.#at = end
  }

  #softError(message: string): undefined {
    this.errors.push({
      message,
      span: { start: this.#at, end: this.#text.length },
      tokensBefore: this.tokens.length,
    })
  }

  #fail(message: string): undefined {
    this.#softError(message)
    this.#stop()
  }

  #stop(): undefined {
    this.#failed = true
  }

  /** The character at an offset as Go's `%q` writes it. */
  #runeAt(at: number): string {
    if (at >= this.#text.length) return "'\ufffd'"
    const char = replaceRawBytes(String.fromCodePoint(this.#text.codePointAt(at) ?? 0))
    if (char === "'") return "'\\''"
    return char === '"' ? `'"'` : `'${goQuote(char).slice(1, -1)}'`
  }
}

function isFill(type: TokenType): boolean {
  return type === t.Fill || type === t.FillLeft || type === t.FillRight
}

function wordEnd(text: string, start: number, colons: boolean): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (!isWordPart(code) && !(colons && code === 0x3a)) return at
    at++
  }
}

function wholeCharacters(text: string, start: number, end: number): string {
  return text.slice(start, isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end)
}
