import type { Boxed, GoValue } from './go-value.ts'

/** The variables of a running template, the innermost last. */
export class VariableStack {
  readonly #names: string[] = []
  readonly #values: (GoValue | Boxed)[] = []

  /** How many there are; hand it to `leave` where the scope ends. */
  get size(): number {
    return this.#names.length
  }

  declare(name: string, value: GoValue | Boxed): void {
    this.#names.push(name)
    this.#values.push(value)
  }

  /** The value of a variable; undefined where there is none of that name. */
  get(name: string): GoValue | Boxed | undefined {
    const at = this.#names.lastIndexOf(name)
    return at < 0 ? undefined : this.#values[at]
  }

  /** Gives a variable another value; false where there is none of that name. */
  assign(name: string, value: GoValue | Boxed): boolean {
    const at = this.#names.lastIndexOf(name)
    if (at < 0) return false
    this.#values[at] = value
    return true
  }

  /** Gives the variable that was declared last, or before it, another value. */
  setLast(before: 0 | 1, value: GoValue | Boxed): void {
    this.#values[this.#values.length - 1 - before] = value
  }

  /** Forgets what was declared since there were `size` variables. */
  leave(size: number): void {
    this.#names.length = size
    this.#values.length = size
  }
}
