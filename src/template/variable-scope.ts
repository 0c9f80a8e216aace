/** The names of variables that are in scope. */
export class VariableScope {
  /** In the order of their declaration, and how often each is there. */
  readonly #names: string[] = []
  readonly #counts = new Map<string, number>()

  constructor(names: readonly string[]) {
    for (const name of names) this.declare(name)
  }

  /** How many variables there are; hand it to `leave` where the scope ends. */
  get size(): number {
    return this.#names.length
  }

  declare(name: string): void {
    this.#names.push(name)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  /** Forgets what was declared since there were `size` variables. */
  leave(size: number): void {
    while (this.#names.length > size) {
      const name = this.#names.pop() ?? ''
      this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1)
    }
  }

  names(): readonly string[] {
    return this.#names
  }
}
