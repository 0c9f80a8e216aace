/** Wrong usage: one line on stderr, exit code 2. */
export class UsageError extends Error {
  /** Lines that say what to do. */
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
