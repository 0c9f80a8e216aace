import { EvaluationError, StepwiseNeeded } from './evaluation-error.ts'

/** What Prometheus says when a query holds too many samples. */
export const tooManySamples =
  'query processing would load too many samples into memory in query execution'

/**
 * Counts the samples that a query holds at a time. The steps of one query are counted as Prometheus does; where every
 * step is a query of its own the count is an upper bound for each of them, and stepwise evaluation is asked for where
 * that is above the limit.
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

  /** What is held now, for `settle`. */
  get held(): number {
    return this.#count.held
  }

  /** The same budget for a part of the query in which every sample of a bound stands for several. */
  weighted(weight: number): SampleBudget {
    if (this.#exact) return this
    return new SampleBudget(this.#limit, false, this.#weight * weight, this.#count)
  }

  /** Takes up samples; throws where that is above the limit. */
  take(samples: number): void {
    this.#count.held += samples * this.#weight
    if (this.#count.held <= this.#limit) return
    if (this.#exact) throw new EvaluationError(tooManySamples)
    throw new StepwiseNeeded()
  }

  /** Gives samples back. */
  release(samples: number): void {
    this.#count.held -= samples * this.#weight
  }

  /** Of all that was taken up since `held` was read, only so many samples stay. */
  settle(held: number, samples: number): void {
    this.#count.held = held + samples * this.#weight
  }
}
