import { describeCharacter, quoteGo } from './quote.ts'

/** What a token is. `char` is any other printable ASCII character; `error` ends the stream, as `eof` does. */
export type TokenType =
  | 'text'
  | 'comment'
  | 'open'
  | 'close'
  | 'char'
  | 'assign'
  | 'declare'
  | 'pipe'
  | 'leftParen'
  | 'rightParen'
  | 'dot'
  | 'field'
  | 'variable'
  | 'identifier'
  | 'keyword'
  | 'bool'
  | 'nil'
  | 'number'
  | 'complex'
  | 'character'
  | 'string'
  | 'rawString'
  | 'error'
  | 'eof'

/** A token of a template; offsets count in its text. */
export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
  /** White space stands before it, within an action. */
  readonly spaced: boolean
  /** Of an error. */
  readonly message?: string
}

const keywords = new Set([
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'range',
  'template',
  'with',
])

const singles: Readonly<Record<string, TokenType>> = { '=': 'assign', '|': 'pipe' }

const alphanumeric = /[\p{L}\p{Nd}_]/u
const word = /[\p{L}\p{Nd}_]*/uy
const numberBody =
  /[+-]?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)i?/y

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 9 || code === 10 || code === 13
}

/** Splits the text of a template into tokens. The last one is `eof` or an `error`. */
export function lexTemplate(text: string): readonly Token[] {
  return new Lexer(text).run()
}

class Lexer {
  readonly #text: string
  readonly #tokens: Token[] = []
  #at = 0
  #spaced = false
  #failed = false
  #openAt = 0
  /** Offsets of open parentheses. */
  #parens: number[] = []

  constructor(text: string) {
    this.#text = text
  }

  run(): readonly Token[] {
    while (!this.#failed) {
      this.#textUpToAction()
      if (this.#at >= this.#text.length) break
      this.#action()
    }
    if (!this.#failed) this.#push('eof', this.#at, this.#at)
    return this.#tokens
  }

  #push(type: TokenType, start: number, end: number): void {
    this.#tokens.push({ type, start, end, spaced: this.#spaced })
    this.#spaced = false
    this.#at = end
  }

  #fail(message: string, start: number, end: number): void {
    this.#tokens.push({ type: 'error', start, end, spaced: this.#spaced, message })
    this.#failed = true
  }

  /** Text before the next `{{`; a trim marker behind that takes white space off its end. */
  #textUpToAction(): void {
    const found = this.#text.indexOf('{{', this.#at)
    const open = found < 0 ? this.#text.length : found
    let end = open
    if (found >= 0 && this.#text[open + 2] === '-' && isSpace(this.#text, open + 3))
      while (end > this.#at && isSpace(this.#text, end - 1)) end--
    if (end > this.#at) this.#push('text', this.#at, end)
    this.#at = open
  }

  /** From `{{` to behind `}}`. */
  #action(): void {
    const open = this.#at
    const trims = this.#text[open + 2] === '-' && isSpace(this.#text, open + 3)
    const inner = open + (trims ? 4 : 2)
    if (this.#text.startsWith('/*', inner)) {
      this.#comment(open, inner)
      return
    }
    this.#openAt = open
    this.#parens = []
    this.#push('open', open, open + 2)
    this.#at = inner
    while (!this.#failed && !this.#closes()) this.#insideAction()
  }

  #comment(open: number, inner: number): void {
    const star = this.#text.indexOf('*/', inner + 2)
    if (star < 0) {
      this.#fail('unclosed comment', open, inner + 2)
      return
    }
    const length = this.#closeLength(star + 2)
    if (length === 0) {
      this.#fail('comment ends before closing delimiter', star, star + 2)
      return
    }
    this.#push('comment', open, star + 2 + length)
    if (length > 2) this.#skipSpace()
  }

  /** Length of a closing delimiter: 2 for `}}`, 4 for ` -}}`, 0 where there is none. */
  #closeLength(at: number): 0 | 2 | 4 {
    if (this.#text.startsWith('}}', at)) return 2
    return isSpace(this.#text, at) && this.#text.startsWith('-}}', at + 1) ? 4 : 0
  }

  #skipSpace(): void {
    while (isSpace(this.#text, this.#at)) this.#at++
  }

  /** Takes white space and then the closing delimiter, if it is there. */
  #closes(): boolean {
    const before = this.#at
    this.#skipSpace()
    this.#spaced = this.#at > before
    const trims = this.#spaced && this.#text.startsWith('-}}', this.#at)
    if (!trims && !this.#text.startsWith('}}', this.#at)) return false
    const paren = this.#parens.at(-1)
    if (paren !== undefined) {
      this.#fail('unclosed left paren', paren, paren + 1)
      return true
    }
    const close = this.#at + (trims ? 1 : 0)
    this.#push('close', close, close + 2)
    if (trims) this.#skipSpace()
    return true
  }

  #insideAction(): void {
    const at = this.#at
    const first = this.#text[at]
    if (first === undefined) {
      this.#fail('unclosed action', this.#openAt, this.#openAt + 2)
      return
    }
    const single = singles[first]
    if (single) this.#push(single, at, at + 1)
    else if (first === ':') this.#declare()
    else if (first === '"') this.#quoted('string', 'unterminated quoted string')
    else if (first === "'") this.#quoted('character', 'unterminated character constant')
    else if (first === '`') this.#raw()
    else if (first === '$') this.#name('variable')
    else if (first === '.' && !this.#dotOfNumber()) this.#name('field')
    else if ((first >= '0' && first <= '9') || '.+-'.includes(first)) this.#number()
    else if (first === '(') {
      this.#parens.push(at)
      this.#push('leftParen', at, at + 1)
    } else if (first === ')') this.#rightParen()
    else this.#other()
  }

  #dotOfNumber(): boolean {
    const next = this.#text[this.#at + 1]
    return next === undefined || (next >= '0' && next <= '9')
  }

  #declare(): void {
    if (this.#text[this.#at + 1] === '=') this.#push('declare', this.#at, this.#at + 2)
    else this.#fail('expected :=', this.#at, this.#at + 1)
  }

  #rightParen(): void {
    if (this.#parens.pop() === undefined)
      this.#fail('unexpected right paren', this.#at, this.#at + 1)
    else this.#push('rightParen', this.#at, this.#at + 1)
  }

  #quoted(type: 'string' | 'character', message: string): void {
    const quote = this.#text[this.#at]
    let end = this.#at + 1
    for (; end < this.#text.length; end++) {
      let here = this.#text[end]
      if (here === quote) {
        this.#push(type, this.#at, end + 1)
        return
      }
      if (here === '\\') here = this.#text[++end]
      if (here === '\n') break
    }
    this.#fail(message, this.#at, Math.min(end, this.#text.length))
  }

  #raw(): void {
    const end = this.#text.indexOf('`', this.#at + 1)
    if (end >= 0) this.#push('rawString', this.#at, end + 1)
    else this.#fail('unterminated raw quoted string', this.#at, this.#text.length)
  }

  /** A variable, a field, or the dot: a sign and a word that may be empty. */
  #name(type: 'variable' | 'field'): void {
    const end = this.#wordEnd(this.#at + 1)
    if (!this.#terminates(end)) this.#badCharacter(end)
    else this.#push(type === 'field' && end === this.#at + 1 ? 'dot' : type, this.#at, end)
  }

  #wordEnd(at: number): number {
    word.lastIndex = at
    word.test(this.#text)
    return word.lastIndex
  }

  /** Whether a word may end here. */
  #terminates(at: number): boolean {
    const next = this.#text[at]
    return (
      next === undefined ||
      isSpace(this.#text, at) ||
      '.,|:()'.includes(next) ||
      this.#text.startsWith('}}', at)
    )
  }

  #badCharacter(at: number): void {
    const code = this.#text.codePointAt(at) ?? 0
    this.#fail(`bad character ${describeCharacter(code)}`, at, at + (code > 0xffff ? 2 : 1))
  }

  #number(): void {
    let end = this.#numberEnd(this.#at)
    let complex = false
    if (end !== undefined && '+-'.includes(this.#text[end] ?? ' ')) {
      complex = true
      end = this.#numberEnd(end)
      if (end !== undefined && this.#text[end - 1] !== 'i') this.#badNumber(end)
    }
    if (end !== undefined && !this.#failed)
      this.#push(complex ? 'complex' : 'number', this.#at, end)
  }

  /** The end of a number; undefined where it runs into a letter, which is an error. */
  #numberEnd(at: number): number | undefined {
    numberBody.lastIndex = at
    numberBody.test(this.#text)
    const end = numberBody.lastIndex
    const code = this.#text.codePointAt(end)
    if (code === undefined || !alphanumeric.test(String.fromCodePoint(code))) return end
    this.#badNumber(end + (code > 0xffff ? 2 : 1))
    return undefined
  }

  #badNumber(end: number): void {
    const written = this.#text.slice(this.#at, end)
    this.#fail(`bad number syntax: ${quoteGo(written)}`, this.#at, end)
  }

  /** Words and characters that stand for themselves. */
  #other(): void {
    const end = this.#wordEnd(this.#at)
    if (end > this.#at) {
      if (!this.#terminates(end)) this.#badCharacter(end)
      else this.#push(wordType(this.#text.slice(this.#at, end)), this.#at, end)
      return
    }
    const code = this.#text.codePointAt(this.#at) ?? 0
    if (code >= 0x20 && code < 0x7f) this.#push('char', this.#at, this.#at + 1)
    else
      this.#fail(
        `unrecognized character in action: ${describeCharacter(code)}`,
        this.#at,
        this.#at + (code > 0xffff ? 2 : 1),
      )
  }
}

function wordType(text: string): TokenType {
  if (keywords.has(text)) return 'keyword'
  if (text === 'true' || text === 'false') return 'bool'
  return text === 'nil' ? 'nil' : 'identifier'
}
