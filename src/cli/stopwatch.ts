/** Tells how long the stages of a run took. */
export class Stopwatch {
  readonly #now: () => number
  readonly #started: number
  readonly #laps: { readonly name: string; readonly milliseconds: number }[] = []
  #last: number

  /** `now` gives milliseconds since some moment. */
  constructor(now: () => number) {
    this.#now = now
    this.#started = now()
    this.#last = this.#started
  }

  /** Ends the stage that runs, and gives it a name. */
  lap(name: string): void {
    const now = this.#now()
    this.#laps.push({ name, milliseconds: now - this.#last })
    this.#last = now
  }

  /** Milliseconds since the start. */
  get total(): number {
    return this.#now() - this.#started
  }

  /** Every stage with its milliseconds, in one line. */
  stages(): string {
    return this.#laps
      .map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(1)}`)
      .join(', ')
  }
}
