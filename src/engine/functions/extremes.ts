/** The greater of two floats as in Go: NaN where one of them is NaN, but +Inf beats NaN. */
export function greaterOf(a: number, b: number): number {
  return a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : Math.max(a, b)
}

/** The lesser of two floats as in Go: NaN where one of them is NaN, but -Inf beats NaN. */
export function lesserOf(a: number, b: number): number {
  return a === Number.NEGATIVE_INFINITY || b === Number.NEGATIVE_INFINITY
    ? Number.NEGATIVE_INFINITY
    : Math.min(a, b)
}
