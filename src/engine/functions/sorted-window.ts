/** Up to this many values are sorted by insertion, which leaves equal ones (0 and -0) in their order. */
const fewValues = 24

/**
 * The values of one window in order, NaN first. A window that overlaps the one before it in the same values is made from
 * that one.
 */
export class SortedWindow {
  #values: Float64Array = new Float64Array(64)
  #length = 0
  /** NaN values stand first in Prometheus' order; they are only counted here. */
  #missing = 0
  #source: Float64Array | undefined
  #from = 0
  #to = 0

  /** Takes over the values from index `from` up to, not including, `to`. */
  fill(values: Float64Array, from: number, to: number): void {
    if (!this.#slide(values, from, to)) this.#refill(values, from, to)
    this.#source = values
    this.#from = from
    this.#to = to
  }

  /** Whether there is a NaN among the values. */
  get hasMissing(): boolean {
    return this.#missing > 0
  }

  /** Replaces every value by what it differs from `center`. */
  replaceByDistances(center: number): void {
    const values = this.#values
    for (let i = 0; i < this.#length; i++) values[i] = Math.abs((values[i] as number) - center)
    this.#refill(values, 0, this.#length)
    this.#source = undefined
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

  #refill(values: Float64Array, from: number, to: number): void {
    if (to - from > this.#values.length) this.#values = new Float64Array((to - from) * 2)
    let length = 0
    for (let i = from; i < to; i++) {
      const value = values[i] as number
      if (!Number.isNaN(value)) this.#values[length++] = value
    }
    this.#length = length
    this.#missing = to - from - length
    if (length > fewValues) this.#values.subarray(0, length).sort()
    else sortFew(this.#values, length)
  }

  /** Drops what the window has left behind and puts in what it has reached; false where that is no gain. */
  #slide(values: Float64Array, from: number, to: number): boolean {
    const left = from - this.#from
    const reached = to - this.#to
    if (values !== this.#source || left < 0 || reached < 0 || from >= this.#to) return false
    const few = fewValues + left
    if (this.#length <= few || left + reached > this.#length / 8) return false
    if (this.#length + reached > this.#values.length) return false
    for (let i = this.#from; i < from; i++) this.#remove(values[i] as number)
    for (let i = this.#to; i < to; i++) this.#insert(values[i] as number)
    return true
  }

  #remove(value: number): void {
    if (Number.isNaN(value)) {
      this.#missing--
      return
    }
    const at = this.#placeOf(value)
    this.#values.copyWithin(at, at + 1, this.#length--)
  }

  #insert(value: number): void {
    if (Number.isNaN(value)) {
      this.#missing++
      return
    }
    const at = this.#placeOf(value)
    this.#values.copyWithin(at + 1, at, this.#length++)
    this.#values[at] = value
  }

  /** Index of the first value that is not less. */
  #placeOf(value: number): number {
    let low = 0
    let high = this.#length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isLess(this.#values[middle] as number, value)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The order of a sorted typed array: -0 before 0. */
function isLess(a: number, b: number): boolean {
  return a < b || (a === 0 && b === 0 && Object.is(a, -0) && !Object.is(b, -0))
}

function sortFew(values: Float64Array, length: number): void {
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
