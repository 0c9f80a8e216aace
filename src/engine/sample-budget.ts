import { EvaluationError, StepwiseNeeded } from './evaluation-error.ts'

/** What Prometheus says when a query holds too many samples. */
export const tooManySamples =
  'query processing would load too many samples into memory in query execution'

/**
 * Counts the samples that a query holds at a time. A run of one step counts as Prometheus does; a run of many steps
 * keeps to an upper bound for each of its steps, and asks for stepwise evaluation where that is above the limit.
 */
export class SampleBudget {
  readonly #limit: number
  readonly #exact: boolean
  #held = 0

  constructor(limit: number, exact: boolean) {
    this.#limit = limit
    this.#exact = exact
  }

  /** Takes up samples. */
  take(samples: number): void {
    this.#held += samples
    if (this.#held <= this.#limit) return
    if (this.#exact) throw new EvaluationError(tooManySamples)
    throw new StepwiseNeeded()
  }

  /** Gives samples back; a run of many steps never does. */
  release(samples: number): void {
    if (this.#exact) this.#held -= samples
  }
}
