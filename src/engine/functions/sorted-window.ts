/** Up to this many values are sorted by insertion, which leaves equal ones (0 and -0) in their order. */
const fewValues = 24

/** The values of one window in order, NaN first. The room for them is used again. */
export class SortedWindow {
  #values: Float64Array = new Float64Array(64)
  #length = 0
  /** NaN values stand first in Prometheus' order; they are only counted here. */
  #missing = 0

  /** Takes over the values from index `from` up to, not including, `to`. */
  fill(values: Float64Array, from: number, to: number): void {
    if (to - from > this.#values.length) this.#values = new Float64Array((to - from) * 2)
    let length = 0
    for (let i = from; i < to; i++) {
      const value = values[i] as number
      if (!Number.isNaN(value)) this.#values[length++] = value
    }
    this.#length = length
    this.#missing = to - from - length
    this.#sort()
  }

  /** Whether there is a NaN among the values. */
  get hasMissing(): boolean {
    return this.#missing > 0
  }

  /** Replaces every value by what it differs from `center`. */
  replaceByDistances(center: number): void {
    const values = this.#values
    for (let i = 0; i < this.#length; i++) values[i] = Math.abs((values[i] as number) - center)
    this.fill(values, 0, this.#length)
  }

  /** The quantile between its two nearest values; -Inf below 0, +Inf above 1, NaN of nothing. */
  quantile(quantile: number): number {
    const count = this.#length + this.#missing
    if (count === 0 || Number.isNaN(quantile)) return Number.NaN
    if (quantile < 0) return Number.NEGATIVE_INFINITY
    if (quantile > 1) return Number.POSITIVE_INFINITY
    const rank = quantile * (count - 1)
    const below = Math.max(0, Math.floor(rank))
    const above = Math.min(count - 1, below + 1)
    const weight = rank - Math.floor(rank)
    return this.#at(below) * (1 - weight) + this.#at(above) * weight
  }

  #at(index: number): number {
    return index < this.#missing ? Number.NaN : (this.#values[index - this.#missing] as number)
  }

  #sort(): void {
    const values = this.#values
    const length = this.#length
    if (length > fewValues) {
      values.subarray(0, length).sort()
      return
    }
    for (let i = 1; i < length; i++) {
      const value = values[i] as number
      let at = i
      while (at > 0 && value < (values[at - 1] as number)) {
        values[at] = values[at - 1] as number
        at--
      }
      values[at] = value
    }
  }
}
