import { kahanCompensation } from '../model/kahan.ts'
import type { AggregateContext } from './aggregate-by-group.ts'
import { replaceHistogramSteps } from './aggregate-histograms.ts'
import { type Column, float } from './column.ts'

/**
 * `avg`: the compensated sum divided by the count; where the sum overflows, the mean is carried on incrementally from
 * there.
 */
export function averageGroup(
  members: readonly Column[],
  out: Column,
  context: AggregateContext,
): void {
  const means = new RunningMeans(out.kinds.length)
  for (const member of members) means.add(member)
  means.finish(out)
  replaceHistogramSteps(members, out, 'avg', context)
}

/** The means of floats at each step. */
class RunningMeans {
  readonly #counts: Float64Array
  /** Sums; means at the steps that are incremental. */
  readonly #totals: Float64Array
  readonly #lost: Float64Array
  readonly #incremental: Uint8Array

  constructor(steps: number) {
    this.#counts = new Float64Array(steps)
    this.#totals = new Float64Array(steps)
    this.#lost = new Float64Array(steps)
    this.#incremental = new Uint8Array(steps)
  }

  add(column: Column): void {
    const { kinds, values } = column
    const counts = this.#counts
    const totals = this.#totals
    const lost = this.#lost
    const incremental = this.#incremental
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] !== float) continue
      const value = values[i] as number
      const count = (counts[i] as number) + 1
      counts[i] = count
      if (count === 1) {
        totals[i] = value
        continue
      }
      const sum = totals[i] as number
      const next = sum + value
      if (incremental[i] === 1 || Math.abs(next) === Number.POSITIVE_INFINITY) {
        this.#addIncrementally(i, value)
        continue
      }
      lost[i] = kahanCompensation(sum, value, lost[i] as number)
      totals[i] = next
    }
  }

  /** Writes the means of the steps that had floats. */
  finish(out: Column): void {
    for (let i = 0; i < out.kinds.length; i++) {
      const count = this.#counts[i] as number
      if (count === 0) continue
      const total = this.#totals[i] as number
      const lost = this.#lost[i] as number
      out.kinds[i] = float
      out.values[i] = this.#incremental[i] === 1 ? total + lost : total / count + lost / count
    }
  }

  #addIncrementally(i: number, value: number): void {
    const count = this.#counts[i] as number
    if (this.#incremental[i] === 0) {
      this.#incremental[i] = 1
      this.#totals[i] = (this.#totals[i] as number) / (count - 1)
      this.#lost[i] = (this.#lost[i] as number) / (count - 1)
    }
    const share = (count - 1) / count
    const mean = share * (this.#totals[i] as number)
    const lost = share * (this.#lost[i] as number)
    const part = value / count
    this.#lost[i] = kahanCompensation(mean, part, lost)
    this.#totals[i] = mean + part
  }
}
