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
  readonly #weight: number
  readonly #count: { held: number }

  constructor(limit: number, exact: boolean, weight = 1, count: { held: number } = { held: 0 }) {
    this.#limit = limit
    this.#exact = exact
    this.#weight = weight
    this.#count = count
  }

  /** Whether samples are counted as they are, and not bounded from above. */
  get isExact(): boolean {
    return this.#exact
  }

  /** The same budget for a part of the query in which every sample stands for several. */
  weighted(weight: number): SampleBudget {
    return new SampleBudget(this.#limit, this.#exact, this.#weight * weight, this.#count)
  }

  /** Takes up samples. */
  take(samples: number): void {
    this.#count.held += samples * this.#weight
    if (this.#count.held <= this.#limit) return
    if (this.#exact) throw new EvaluationError(tooManySamples)
    throw new StepwiseNeeded()
  }

  /** Gives samples back; a run of many steps never does. */
  release(samples: number): void {
    if (this.#exact) this.#count.held -= samples * this.#weight
  }
}
