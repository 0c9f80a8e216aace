import type { Encode, ScalarMap } from './scalar-map.ts'
import type { Span } from './span.ts'

const width = 4

/**
 * Pieces of a decoded text and where they came from, in order. A piece whose two lengths are equal is
 * mapped character by character, any other as a whole. Source text between pieces (indentation, a
 * line break that was escaped) belongs to none.
 */
export class SegmentList {
  readonly #data: number[] = []

  /** Adds a piece behind the others; it grows the last one where both continue it. */
  add(
    decodedStart: number,
    sourceStart: number,
    decodedLength: number,
    sourceLength: number,
  ): void {
    if (decodedLength === 0) return
    const data = this.#data
    const last = data.length - width
    if (last >= 0 && decodedLength === sourceLength) {
      const length = data[last + 2] ?? 0
      const continues =
        length === data[last + 3] &&
        (data[last] ?? 0) + length === decodedStart &&
        (data[last + 1] ?? 0) + length === sourceStart
      if (continues) {
        data[last + 2] = length + decodedLength
        data[last + 3] = length + decodedLength
        return
      }
    }
    data.push(decodedStart, sourceStart, decodedLength, sourceLength)
  }

  /** Forgets what lies at and behind an offset of the decoded text. */
  truncate(decodedLength: number): void {
    const data = this.#data
    while (data.length > 0) {
      const last = data.length - width
      const start = data[last] ?? 0
      if (start + (data[last + 2] ?? 0) <= decodedLength) return
      if (start < decodedLength && data[last + 2] === data[last + 3]) {
        data[last + 2] = decodedLength - start
        data[last + 3] = decodedLength - start
        return
      }
      data.length = last
    }
  }

  /** Where a range came from; an empty range becomes the point before its character. `whole` stands in for an empty list. */
  toSource(span: Span, whole: Span): Span {
    if (this.#data.length === 0) return { start: whole.start, end: whole.start }
    if (span.end <= span.start) {
      const at = this.#point(span.start)
      return { start: at, end: at }
    }
    return { start: this.#startOf(span.start), end: this.#endOf(span.end) }
  }

  #find(decoded: number): number {
    let low = 0
    let high = this.#data.length / width - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#data[middle * width] ?? 0) <= decoded) low = middle
      else high = middle - 1
    }
    return low * width
  }

  #startOf(decoded: number): number {
    const data = this.#data
    const i = this.#find(decoded)
    const inside = decoded - (data[i] ?? 0)
    const source = data[i + 1] ?? 0
    if (inside >= (data[i + 2] ?? 0)) return source + (data[i + 3] ?? 0)
    return data[i + 2] === data[i + 3] ? source + Math.max(0, inside) : source
  }

  #endOf(decoded: number): number {
    const data = this.#data
    const i = this.#find(decoded - 1)
    const inside = decoded - (data[i] ?? 0)
    const source = data[i + 1] ?? 0
    const length = data[i + 3] ?? 0
    return data[i + 2] === length ? source + Math.min(inside, length) : source + length
  }

  #point(decoded: number): number {
    return this.#startOf(decoded)
  }
}

/** A map over pieces, which are worked out when first asked for. */
export function segmentMap(whole: Span, build: () => SegmentList, encode: Encode): ScalarMap {
  let list: SegmentList | undefined
  return {
    toSource(span) {
      list ??= build()
      return list.toSource(span, whole)
    },
    encode,
  }
}
