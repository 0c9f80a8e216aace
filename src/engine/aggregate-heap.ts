/** Whether the first of two values goes before the other. */
export type Before = (a: number, b: number) => boolean

/** Order with the smallest value first, NaN before all. */
export function smallestFirst(a: number, b: number): boolean {
  return Number.isNaN(a) || a < b
}

/** Order with the greatest value first, NaN before all. */
export function greatestFirst(a: number, b: number): boolean {
  return Number.isNaN(a) || a > b
}

/** A binary heap of places, ordered by their values; of equal values the order is that of Go's `container/heap`. */
export class ValueHeap {
  readonly #before: Before
  readonly #places: number[] = []
  readonly #values: number[] = []

  constructor(before: Before) {
    this.#before = before
  }

  get size(): number {
    return this.#places.length
  }

  /** Whether a value is better than the one on top and should replace it: the one on top goes before it. */
  isBeaten(value: number): boolean {
    const top = this.#values[0] as number
    return !Number.isNaN(value) && this.#before(top, value)
  }

  /** The places as they lie in the heap, up to its next change. */
  places(): readonly number[] {
    return this.#places
  }

  clear(): void {
    this.#places.length = 0
    this.#values.length = 0
  }

  push(place: number, value: number): void {
    let at = this.#places.push(place) - 1
    this.#values.push(value)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  /** Puts another element in the place of the one on top. */
  replaceTop(place: number, value: number): void {
    this.#places[0] = place
    this.#values[0] = value
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.size) return
      if (child + 1 < this.size && this.#isBefore(child + 1, child)) child++
      if (!this.#isBefore(child, at)) return
      this.#swap(at, child)
      at = child
    }
  }

  /** The places in order, the one that would be on top as the last. Leaves no heap behind, only what `clear` accepts. */
  sortedReverse(): readonly number[] {
    if (this.size > 12) return this.#sortMany()
    for (let i = 1; i < this.size; i++)
      for (let j = i; j > 0 && this.#isBefore(j - 1, j); j--) this.#swap(j, j - 1)
    return this.#places
  }

  #sortMany(): readonly number[] {
    const order = this.#places.map((_, i) => i)
    order.sort((a, b) => (this.#isBefore(b, a) ? -1 : this.#isBefore(a, b) ? 1 : 0))
    return order.map((i) => this.#places[i] as number)
  }

  #isBefore(a: number, b: number): boolean {
    return this.#before(this.#values[a] as number, this.#values[b] as number)
  }

  #swap(a: number, b: number): void {
    const place = this.#places[a] as number
    const value = this.#values[a] as number
    this.#places[a] = this.#places[b] as number
    this.#values[a] = this.#values[b] as number
    this.#places[b] = place
    this.#values[b] = value
  }
}
