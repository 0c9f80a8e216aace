/**
 * The compensation after `increment` is added to `sum`, in Neumaier's variant of Kahan's summation as Prometheus has
 * it: what the rounded `sum + increment` lost is added to `compensation`; an infinite sum sets it to 0. For columns:
 * take the compensation first, then add to the sum. The result of a summation is `sum + compensation`.
 */
export function kahanCompensation(sum: number, increment: number, compensation: number): number {
  const next = sum + increment
  if (next === Infinity || next === -Infinity) return 0
  return Math.abs(sum) >= Math.abs(increment)
    ? compensation + (sum - next + increment)
    : compensation + (increment - next + sum)
}

/** One running sum with its compensation; nothing is allocated as it grows. */
export class KahanSum {
  sum: number
  compensation: number

  constructor(sum: number = 0, compensation: number = 0) {
    this.sum = sum
    this.compensation = compensation
  }

  /** Adds a number. */
  add(increment: number): void {
    this.compensation = kahanCompensation(this.sum, increment, this.compensation)
    this.sum += increment
  }

  /** The sum with what rounding lost. */
  get total(): number {
    return this.sum + this.compensation
  }
}
