import type { Visitor } from '../checks/check.ts'
import type { CheckId } from '../diagnostic/diagnostic.ts'
import { compareText } from '../text/compare-text.ts'

/** Measures how long each check works, by a clock that it is given. */
export class CheckTimer {
  readonly #now: () => number
  readonly #spent = new Map<CheckId, number>()

  /** `now` gives milliseconds since some moment. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** The same visitor, with a look at the clock before and after each of its handlers. */
  watch(check: CheckId, visitor: Visitor): Visitor {
    const handlers = Object.entries(visitor) as [string, (...args: readonly unknown[]) => void][]
    return Object.fromEntries(
      handlers.map(([key, handle]) => [
        key,
        (...args: readonly unknown[]) => {
          const start = this.#now()
          handle(...args)
          this.#spent.set(check, (this.#spent.get(check) ?? 0) + this.#now() - start)
        },
      ]),
    )
  }

  /** Checks that worked, with their milliseconds. */
  slowestFirst(): readonly (readonly [CheckId, number])[] {
    return [...this.#spent].sort(([a, left], [b, right]) => right - left || compareText(a, b))
  }
}
