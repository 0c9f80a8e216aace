import type { Token } from './token.ts'

/** Tokens that are scanned and not yet taken. Each has a number: how many came before it. */
export class TokenQueue {
  readonly #tokens: Token[] = []
  #head = 0
  /** Number of the first token in the queue. */
  first = 0

  get length(): number {
    return this.#tokens.length - this.#head
  }

  /** The number that the next token gets. */
  get next(): number {
    return this.first + this.length
  }

  get last(): Token | undefined {
    return this.#tokens.at(-1)
  }

  peek(): Token | undefined {
    return this.#tokens[this.#head]
  }

  /** The token with a number, if it is still here. */
  get(number: number): Token | undefined {
    return this.#tokens[number - this.first + this.#head]
  }

  push(token: Token): void {
    this.#tokens.push(token)
  }

  /** Puts a token before the one with a number; at the end if that has been taken. */
  insert(number: number, token: Token): void {
    if (number < this.first) this.#tokens.push(token)
    else this.#tokens.splice(number - this.first + this.#head, 0, token)
  }

  /** Takes the first token. */
  shift(): void {
    if (this.#head >= this.#tokens.length) return
    this.#head++
    this.first++
    if (this.#head < 64 && this.#head < this.#tokens.length) return
    this.#tokens.splice(0, this.#head)
    this.#head = 0
  }

  clear(): void {
    this.#tokens.length = 0
    this.#head = 0
  }
}
