/** What kind of rate a function computes. */
export interface RateKind {
  /** The values only grow, and begin again from zero: `rate` and `increase`, not `delta`. */
  readonly counter: boolean
  /** Divided by the length of the range: `rate`. */
  readonly perSecond: boolean
}

/** The seconds of a length of time in milliseconds, rounded as Go's `Duration.Seconds` does. */
export function goSeconds(ms: number): number {
  const whole = Math.trunc(ms / 1000)
  return whole + ((ms - whole * 1000) * 1e6) / 1e9
}
