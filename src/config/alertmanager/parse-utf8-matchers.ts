import { isUtf8 } from '../../model/raw-bytes.ts'
import { unquoteString } from '../../template/string-literal.ts'
import type { Span } from '../../text/span.ts'
import { compileAlertRegexp } from './build-matcher.ts'
import { type MatcherToken, readMatcherToken } from './matcher-token.ts'
import type { ParsedMatcher, ParsedMatchers } from './parsed-matcher.ts'

/**
 * Parses matchers in the UTF-8 syntax, as Alertmanager 0.34 does first: `{a="b", "c d"=~e}`, where the braces may be left out.
 * The syntax and the texts of its errors were observed in amtool.
 */
export function parseUtf8Matchers(text: string): ParsedMatchers {
  try {
    return new Utf8Parser(text).parse()
  } catch (error) {
    if (error instanceof Utf8Error) return { error: error.message, span: error.span }
    throw error
  }
}

/** Ends the parsing: Alertmanager reports the first error only. */
class Utf8Error extends Error {
  readonly span: Span

  constructor(message: string, span: Span) {
    super(message)
    this.span = span
  }
}

const operators = "an operator such as '=', '!=', '=~' or '!~'"

class Utf8Parser {
  readonly #text: string
  #next: MatcherToken
  /** Where the last token that was read ends. */
  #end = 0
  readonly #matchers: ParsedMatcher[] = []

  constructor(text: string) {
    this.#text = text
    this.#next = readMatcherToken(text, 0)
  }

  parse(): readonly ParsedMatcher[] {
    const braces = this.#next.kind === 'open'
    if (braces) this.#advance()
    if (this.#next.kind !== 'close' && this.#next.kind !== 'end') this.#list()
    this.#closeBrace(braces)
    return this.#matchers
  }

  #advance(): MatcherToken {
    const token = this.#next
    if (token.kind !== 'end' && token.kind !== 'error') {
      this.#end = token.end
      this.#next = readMatcherToken(this.#text, token.end)
    }
    return token
  }

  #list(): void {
    let context: string | undefined
    for (;;) {
      this.#matcher(context)
      const token = this.#next
      if (token.kind === 'end' || token.kind === 'close') return
      if (token.kind !== 'comma') this.#unexpected(token, 'a comma or close brace')
      this.#advance()
      if (this.#next.kind === 'end' || this.#next.kind === 'close') return
      context = 'a matcher or close brace after comma'
    }
  }

  #matcher(context: string | undefined): void {
    const name = this.#next
    if (name.kind !== 'literal' && name.kind !== 'quoted') {
      if (name.kind === 'error' && context === undefined)
        this.#fail(`${this.#place(name)}: ${name.error}`, name)
      this.#unexpected(name, context ?? 'label name')
    }
    this.#advance()
    const nameText = this.#textOf(name)
    const op = this.#next
    if (op.kind !== 'operator') this.#unexpected(op, operators)
    this.#advance()
    const value = this.#next
    if (value.kind !== 'literal' && value.kind !== 'quoted') this.#unexpected(value, 'label value')
    this.#advance()
    const span = { start: name.start, end: value.end }
    const matcher = {
      name: nameText,
      op: op.text as ParsedMatcher['op'],
      value: this.#textOf(value),
      span,
    }
    const regexp = op.text.includes('~') ? compileAlertRegexp(matcher.value) : undefined
    if (regexp && 'error' in regexp) this.#fail(`failed to create matcher: ${regexp.error}`, value)
    this.#matchers.push(matcher)
  }

  #textOf(token: MatcherToken): string {
    if (token.kind === 'literal') return token.text
    const value = token.text.includes('\n') ? undefined : unquoteString(token.text)
    if (value === undefined || !isUtf8(value))
      this.#fail(`${this.#place(token)}: ${token.text}: invalid input`, token)
    return value
  }

  #closeBrace(braces: boolean): void {
    const token = this.#next
    const whole = { start: 0, end: token.kind === 'close' ? token.end : this.#end }
    if (token.kind !== 'close') {
      if (!braces) return
      this.#fail(`${this.#place(whole)}: end of input: expected close brace`, whole)
    }
    if (!braces) this.#fail(`${this.#place(whole)}: }: expected opening brace`, whole)
    this.#advance()
    const rest = this.#next
    if (rest.kind === 'end') return
    this.#fail(`${this.#place(rest)}: ${rest.error ?? rest.text}: expected end of input`, rest)
  }

  #unexpected(token: MatcherToken, expected: string): never {
    if (token.kind === 'end') this.#fail(`end of input: expected ${expected}`, token)
    const what = token.error ?? `unexpected ${token.text}`
    this.#fail(`${this.#place(token)}: ${what}: expected ${expected}`, token)
  }

  /** Places count characters. */
  #place({ start, end }: Span): string {
    const before = [...this.#text.slice(0, start)].length
    return `${before}:${before + [...this.#text.slice(start, end)].length}`
  }

  #fail(message: string, { start, end }: Span): never {
    throw new Utf8Error(message, { start, end })
  }
}
