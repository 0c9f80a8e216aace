/**
 * What is lost when `sum` grows to `next` by `added`, gathered in `rest` (Neumaier's summation); nothing once the sum
 * is infinite. The exact sum is about `next + rest`.
 */
export function addRest(sum: number, added: number, next: number, rest: number): number {
  if (next === Number.POSITIVE_INFINITY || next === Number.NEGATIVE_INFINITY) return 0
  return Math.abs(sum) >= Math.abs(added)
    ? rest + (sum - next + added)
    : rest + (added - next + sum)
}

/** Whether a number is +Inf or -Inf; not NaN. */
export function isInfinite(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
}
