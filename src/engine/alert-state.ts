/** An alert that is not active. */
export const inactive = 0
/** An alert whose condition has not held for long enough. */
export const pending = 1
/** An alert that fires. */
export const firing = 2

/** How long a condition must hold, and an alert goes on after it, in milliseconds. */
export interface AlertTiming {
  readonly forMs: number
  readonly keepFiringForMs: number
}

/**
 * The life of one alert: pending as soon as its condition holds, firing after `for`, inactive again when the condition
 * ends and `keep_firing_for` has passed. Times are those of the evaluations, in milliseconds.
 */
export class AlertState {
  readonly #timing: AlertTiming
  #state: number = inactive
  #activeAt = 0
  #endedAt: number | undefined

  constructor(timing: AlertTiming) {
    this.#timing = timing
  }

  /** Time at which the alert became pending. */
  get activeAt(): number {
    return this.#activeAt
  }

  /** Goes on to an evaluation at which the condition holds or not, and gives the state after it. */
  advance(time: number, holds: boolean): number {
    if (!holds) return this.#withoutSample(time)
    this.#endedAt = undefined
    if (this.#state === inactive) {
      this.#state = pending
      this.#activeAt = time
    }
    if (this.#state === pending && time - this.#activeAt >= this.#timing.forMs) this.#state = firing
    return this.#state
  }

  #withoutSample(time: number): number {
    if (this.#state !== firing || this.#timing.keepFiringForMs <= 0) this.#state = inactive
    else {
      this.#endedAt ??= time
      if (time - this.#endedAt >= this.#timing.keepFiringForMs) this.#state = inactive
    }
    return this.#state
  }
}
