import { breakLength, isBreak } from './decode-scalar.ts'
import { scanAnchor, scanDirective, scanTag } from './scan-property.ts'
import { scanBlockScalar, scanPlain, scanQuoted } from './scan-scalar.ts'
import type { ScannerState } from './scanner-state.ts'
import { type SimpleKey, SimpleKeys } from './simple-keys.ts'
import type { Token, TokenKind, YamlFailure } from './token.ts'
import { TokenQueue } from './token-queue.ts'
import type { GoYaml } from './yaml-document.ts'

/** A key longer than this must be marked with `?`. */
const longestSimpleKey = 1024

const indicators = '-?:,[]{}#&*!|>\'"%@`'

/**
 * Splits a YAML text into tokens as the readers of Go do: keys are recognised by the `:` behind them,
 * block collections by indentation. The first failure ends the tokens.
 */
export class Scanner implements ScannerState {
  readonly text: string
  /** Where reading began. */
  readonly begin: number
  at = 0
  line = 0
  lineStart = 0
  indent = -1
  flowLevel = 0
  simpleKeyAllowed = true
  failure: YamlFailure | undefined
  /** Start and end of each comment. */
  readonly comments: number[] = []
  /** How many numbers of `comments` have been given to a document. */
  commentsTaken = 0
  /** Where the last token that was taken ends, tokens without characters left out. */
  lastEnd = 0
  /** Failures behind which reading went on. */
  readonly recovered: YamlFailure[] = []
  #indents: number[] = []
  readonly #keys = new SimpleKeys()
  readonly #queue = new TokenQueue()
  #ended = false
  /** The end was reached behind a last line without a line break. */
  #ending = false
  #lastTaken: Token | undefined
  /** The token scanned last. */
  #last: Token | undefined

  /** Tokens that are scanned ahead of the one asked for: v3 does so for its comments, and meets failures earlier. */
  readonly #ahead: number
  readonly #goYaml: GoYaml

  /** Reads from `start` on, which begins a line. */
  constructor(text: string, goYaml: GoYaml, start = 0) {
    this.text = text
    this.begin = start
    this.#goYaml = goYaml
    this.#ahead = goYaml === 'v3' ? 2 : 0
    this.at = start
    this.lineStart = start
    this.lastEnd = start
  }

  /** The next token, left in place. After a failure: `failed`, for ever. */
  peek(): Token {
    while (this.failure === undefined && this.#needsMore()) this.#fetch()
    const next = this.#queue.peek()
    if (next) return next
    const at = this.failure?.start ?? this.text.length
    return token(this.failure ? 'failed' : 'stream-end', at, at)
  }

  /** Takes the next token. */
  take(): Token {
    const next = this.peek()
    if (next === this.#queue.peek() && next.end > next.start) {
      this.lastEnd = next.end
      this.#lastTaken = next
    }
    this.#queue.shift()
    return next
  }

  get column(): number {
    return this.at - this.lineStart
  }

  /** Notes what is wrong; the first note stands. `context` and `noticed` are as in `YamlFailure`. */
  fail(
    message: string,
    start: number,
    end: number,
    context?: number,
    noticed: number = start,
  ): void {
    this.failure ??= {
      stage: 'scanner',
      message,
      start,
      end,
      noticed,
      atEnd: this.#ending,
      ...(context !== undefined && { context }),
    }
  }

  /** The same for the grammar: `at` is the token that cannot stand where it does. Tokens behind it are dropped. */
  failGrammar(message: string, at: Token, context?: number): void {
    const { start, end, kind } = at
    this.#queue.clear()
    const opened = this.#quoteEndingBefore(start)
    this.failure ??= {
      stage: 'parser',
      message,
      start,
      end,
      ...(opened !== undefined && { opened }),
      noticed: start,
      atEnd: this.#ending && start >= this.text.length && kind !== 'scalar',
      ...(context !== undefined && { context }),
    }
  }

  /** Where a string of several lines begins that ends on this line: its quote was perhaps not closed. */
  #quoteEndingBefore(offset: number): number | undefined {
    const scalar = this.#lastTaken?.scalar
    if (!scalar || (scalar.style !== 'double' && scalar.style !== 'single')) return undefined
    const { text } = this
    let at = Math.min(offset, text.length) - 1
    while (at > scalar.start && !isBreak(text.charCodeAt(at))) at--
    return at > scalar.start && at < scalar.end ? scalar.start - 1 : undefined
  }

  /** Goes on behind a failure: at the start of a line, inside block collections at these columns. */
  restart(at: number, columns: readonly number[]): void {
    if (this.failure) this.recovered.push(this.failure)
    this.failure = undefined
    this.at = at
    this.lineStart = at
    this.line++
    this.#queue.clear()
    this.#keys.reset()
    this.#indents = [-1, ...columns.slice(0, -1)]
    this.indent = columns.at(-1) ?? -1
    this.flowLevel = 0
    this.simpleKeyAllowed = true
    this.#ended = false
    this.#ending = false
    this.#last = undefined
  }

  /** The failures since this was asked last, in order. */
  takeFailures(): readonly YamlFailure[] {
    const failures = this.recovered.splice(0)
    if (this.failure) failures.push(this.failure)
    return failures
  }

  /** Drops the comments from an offset on: that part of the text is read again. */
  forgetComments(from: number): void {
    while ((this.comments.at(-2) ?? -1) >= from) this.comments.length -= 2
  }

  /** Keeps a comment on a line that is passed over. */
  noteComment(start: number): void {
    const { at } = this
    this.at = start
    this.skipComment()
    this.at = at
  }

  push(kind: TokenKind, start: number, end: number): void {
    this.#queue.push(token(kind, start, end))
  }

  /** Moves over a line break. */
  skipBreak(): void {
    this.at += breakLength(this.text, this.at)
    this.line++
    this.lineStart = this.at
  }

  /** Notes a comment and moves to the end of its line. */
  skipComment(): void {
    const { text } = this
    const start = this.at
    let end = start
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++
    this.comments.push(start, end)
    this.at = end
  }

  /** Moves over white space, a comment and the line break; false where anything else follows. */
  skipLineEnd(context: number): boolean {
    const { text } = this
    while (text.charCodeAt(this.at) === 32 || text.charCodeAt(this.at) === 9) this.at++
    if (text.charCodeAt(this.at) === 35) this.skipComment()
    if (this.at >= text.length) return true
    if (!isBreak(text.charCodeAt(this.at))) {
      this.fail('did not find expected comment or line break', this.at, this.at + 1, context)
      return false
    }
    this.skipBreak()
    return true
  }

  /** White space, a line break or the end stands at an offset. */
  blankAt(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === 32 || code === 9 || Number.isNaN(code) || isBreak(code)
  }

  #needsMore(): boolean {
    if (!this.#ended && this.#queue.length <= this.#ahead) return true
    const key = this.#keys.awaiting(this.#queue.first)
    return key !== undefined && this.#isValid(key) && !this.#ended
  }

  #fetch(): void {
    this.#toNextToken()
    if (this.failure) return
    if (this.at >= this.text.length) {
      this.#fetchEnd()
      return
    }
    this.#unroll(this.column)
    this.#fetchToken()
    this.#last = this.#queue.last
  }

  #fetchToken(): void {
    const { text, at } = this
    if (this.column === 0 && this.#fetchLineStart()) return
    const char = text.charAt(at)
    if (this.#fetchFlow(char) || this.#fetchBlock(char) || this.#fetchProperty(char)) return
    const plain =
      !indicators.includes(char) ||
      (char === '-' && !this.blankAt(at + 1)) ||
      (this.flowLevel === 0 && (char === '?' || char === ':') && !this.blankAt(at + 1))
    if (plain && char !== '\t') this.#fetchKeyLike(scanPlain)
    else this.fail('found character that cannot start any token', at, at + 1, at)
  }

  /** What only the start of a line can hold: directives and document markers. */
  #fetchLineStart(): boolean {
    if (this.text.charCodeAt(this.at) === 37) this.#fetchDirective()
    else if (this.#documentIndicator('---')) this.#fetchDocumentIndicator('document-start')
    else if (this.#documentIndicator('...')) this.#fetchDocumentIndicator('document-end')
    else return false
    return true
  }

  #fetchFlow(char: string): boolean {
    if (char === '[') this.#fetchFlowStart('flow-seq-start')
    else if (char === '{') this.#fetchFlowStart('flow-map-start')
    else if (char === ']') this.#fetchFlowEnd('flow-seq-end')
    else if (char === '}') this.#fetchFlowEnd('flow-map-end')
    else if (char === ',') this.#fetchFlowEntry()
    else return false
    return true
  }

  #fetchBlock(char: string): boolean {
    if (char === '-') {
      if (!this.blankAt(this.at + 1)) return false
      this.#fetchBlockEntry()
    } else if (char === '?' || char === ':') {
      if (this.flowLevel === 0 && !this.blankAt(this.at + 1)) return false
      if (char === '?') this.#fetchKey()
      else this.#fetchValue()
    } else if ((char === '|' || char === '>') && this.flowLevel === 0) {
      this.#removeKey()
      this.simpleKeyAllowed = true
      if (!this.failure) this.#add(scanBlockScalar(this))
    } else return false
    return true
  }

  #fetchProperty(char: string): boolean {
    if (char === '*' || char === '&') this.#fetchKeyLike(scanAnchor)
    else if (char === '!') this.#fetchKeyLike(scanTag)
    else if (char === "'" || char === '"') this.#fetchKeyLike(scanQuoted)
    else return false
    return true
  }

  /** Scans what may be a key, or the beginning of one. */
  #fetchKeyLike(scan: (scanner: Scanner) => Token | undefined): void {
    this.#saveKey()
    this.simpleKeyAllowed = false
    if (!this.failure) this.#add(scan(this))
  }

  #add(next: Token | undefined): void {
    if (next) this.#queue.push(next)
  }

  #documentIndicator(marker: string): boolean {
    return this.text.startsWith(marker, this.at) && this.blankAt(this.at + 3)
  }

  #toNextToken(): void {
    const { text } = this
    const last = this.#last
    let afterToken = last !== undefined && last.kind !== 'block-entry' && last.end >= this.lineStart
    let amongComments = false
    for (;;) {
      const code = text.charCodeAt(this.at)
      if (code === 32) this.at++
      else if (code === 35) {
        if (!afterToken) amongComments = true
        this.skipComment()
      } else if (isBreak(code)) {
        this.skipBreak()
        afterToken = false
        if (this.flowLevel === 0) this.simpleKeyAllowed = true
      } else if (code === 9) {
        if (this.flowLevel > 0 || !this.simpleKeyAllowed) this.at++
        else if (!((afterToken || amongComments) && this.#skipToComment(amongComments))) return
      } else return
    }
  }

  /** v3 takes tabs before a comment that stands behind a token, and anything blank between comments. */
  #skipToComment(amongComments: boolean): boolean {
    if (this.#goYaml !== 'v3') return false
    const { text } = this
    let { at } = this
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 35) break
      if (code !== 32 && code !== 9 && !(amongComments && isBreak(code))) return false
      at++
    }
    while (this.at < at)
      if (isBreak(text.charCodeAt(this.at))) this.skipBreak()
      else this.at++
    return true
  }

  #isValid(key: SimpleKey): boolean {
    if (!key.possible) return false
    if (key.line === this.line && this.#near(key)) return true
    if (key.required) this.#failKey(key)
    key.possible = false
    return false
  }

  #near(key: SimpleKey): boolean {
    if (this.at - key.start <= longestSimpleKey) return true
    if (this.at - key.start > 2 * longestSimpleKey) return false
    return [...this.text.slice(key.start, this.at)].length <= longestSimpleKey
  }

  #failKey(key: SimpleKey): void {
    const first = this.#queue.get(key.token)
    const end = first && first.end > first.start ? first.end : key.start + 1
    this.fail("could not find expected ':'", key.start, end, key.start, this.at)
  }

  #saveKey(): void {
    if (!this.simpleKeyAllowed) return
    const required = this.flowLevel === 0 && this.indent === this.column
    this.#removeKey()
    this.#keys.save(this.#queue.next, this.at, this.line, required)
  }

  #removeKey(): void {
    const key = this.#keys.current
    if (!key?.possible) return
    if (key.required) this.#failKey(key)
    key.possible = false
  }

  /** Opens a block collection at a column; `before` is the number of the token before which it opens. */
  #roll(column: number, kind: 'block-seq' | 'block-map', at: number, before?: number): void {
    if (this.flowLevel > 0 || this.indent >= column) return
    this.#indents.push(this.indent)
    this.indent = column
    const opened = token(kind, at, at)
    this.#queue.insert(before ?? this.#queue.next, opened)
  }

  #unroll(column: number): void {
    if (this.flowLevel > 0) return
    while (this.indent > column) {
      this.push('block-end', this.at, this.at)
      this.indent = this.#indents.pop() ?? -1
    }
  }

  #fetchEnd(): void {
    if (this.column !== 0) {
      this.line++
      this.lineStart = this.at
      this.#ending = true
    }
    this.#unroll(-1)
    this.#removeKey()
    if (this.failure) return
    this.simpleKeyAllowed = false
    this.push('stream-end', this.at, this.at)
    this.#ended = true
  }

  #fetchDirective(): void {
    this.#unroll(-1)
    this.#removeKey()
    this.simpleKeyAllowed = false
    if (!this.failure) this.#add(scanDirective(this))
  }

  #fetchDocumentIndicator(kind: TokenKind): void {
    this.#unroll(-1)
    this.#removeKey()
    if (this.failure) return
    this.simpleKeyAllowed = false
    this.at += 3
    this.push(kind, this.at - 3, this.at)
  }

  #fetchFlowStart(kind: TokenKind): void {
    this.#saveKey()
    if (this.failure) return
    this.#keys.open(this.#queue.next)
    this.flowLevel++
    this.simpleKeyAllowed = true
    this.#single(kind)
  }

  #fetchFlowEnd(kind: TokenKind): void {
    this.#removeKey()
    if (this.failure) return
    if (this.flowLevel > 0) {
      this.flowLevel--
      this.#keys.close()
    }
    this.simpleKeyAllowed = false
    this.#single(kind)
  }

  #fetchFlowEntry(): void {
    this.#removeKey()
    if (this.failure) return
    this.simpleKeyAllowed = true
    this.#single('flow-entry')
  }

  #fetchBlockEntry(): void {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) {
        this.fail('block sequence entries are not allowed in this context', this.at, this.at + 1)
        return
      }
      this.#roll(this.column, 'block-seq', this.at)
    }
    this.#removeKey()
    if (this.failure) return
    this.simpleKeyAllowed = true
    this.#single('block-entry')
  }

  #fetchKey(): void {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) {
        this.fail('mapping keys are not allowed in this context', this.at, this.at + 1)
        return
      }
      this.#roll(this.column, 'block-map', this.at)
    }
    this.#removeKey()
    if (this.failure) return
    this.simpleKeyAllowed = this.flowLevel === 0
    this.#single('key')
  }

  #fetchValue(): void {
    const key = this.#keys.current
    if (key && this.#isValid(key)) {
      this.#queue.insert(key.token, token('key', key.start, key.start))
      this.#roll(key.start - this.lineStart, 'block-map', key.start, key.token)
      key.possible = false
      this.simpleKeyAllowed = false
    } else {
      if (this.failure) return
      if (this.flowLevel === 0) {
        if (!this.simpleKeyAllowed) {
          this.fail('mapping values are not allowed in this context', this.at, this.at + 1)
          return
        }
        this.#roll(this.column, 'block-map', this.at)
      }
      this.simpleKeyAllowed = this.flowLevel === 0
    }
    this.#single('value')
  }

  #single(kind: TokenKind): void {
    this.at++
    this.push(kind, this.at - 1, this.at)
  }
}

function token(kind: TokenKind, start: number, end: number): Token {
  return { kind, start, end, scalar: undefined }
}
