/** A token that turns out to be a key if a `:` follows on its line. */
export interface SimpleKey {
  possible: boolean
  /** Nothing but a key can stand here. */
  required: boolean
  /** Its number. */
  token: number
  start: number
  line: number
  /** Its token is held back until it is known whether a `:` follows. */
  awaited: boolean
}

/** The possible key of each level of flow collections, the block level first. */
export class SimpleKeys {
  readonly #keys: SimpleKey[] = [noKey(-1)]

  /** The possible key of the innermost level. */
  get current(): SimpleKey | undefined {
    return this.#keys.at(-1)
  }

  /** A token may be a key. */
  save(token: number, start: number, line: number, required: boolean): void {
    const key = { possible: true, required, token, start, line, awaited: true }
    this.#keys[this.#keys.length - 1] = key
  }

  /** The possible key that is the token with a number, if that is held back for it. */
  awaiting(token: number): SimpleKey | undefined {
    for (let i = 0; i < this.#keys.length; i++) {
      const key = this.#keys[i]
      if (key?.possible && key.awaited && key.token === token) return key
    }
    return undefined
  }

  /** A flow collection opens, with the token that gets a number. */
  open(token: number): void {
    this.#keys.push(noKey(token))
  }

  /**
   * A flow collection closes. If nothing in it could be a key, go-yaml no longer holds back the
   * opening bracket.
   */
  close(): void {
    const inner = this.#keys.pop()
    const outer = this.#keys.at(-1)
    if (outer && inner?.token === outer.token) outer.awaited = false
  }

  reset(): void {
    this.#keys.length = 0
    this.#keys.push(noKey(-1))
  }
}

function noKey(token: number): SimpleKey {
  return { possible: false, required: false, token, start: 0, line: 0, awaited: false }
}
