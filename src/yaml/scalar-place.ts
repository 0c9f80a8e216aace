import type { ScalarMap } from '../text/scalar-map.ts'
import { SegmentList } from '../text/segment-map.ts'
import type { Span } from '../text/span.ts'
import { decodeScalar, type ScalarSource } from './decode-scalar.ts'
import { encodeScalar } from './encode-scalar.ts'

/** The map of a scalar that was read from a YAML text; worked out when first asked for. */
export class ScalarPlace implements ScalarMap {
  readonly #text: string
  readonly #scalar: ScalarSource
  readonly #inFlow: boolean
  readonly #outer: ScalarMap | undefined
  #segments: SegmentList | undefined

  constructor(text: string, scalar: ScalarSource, inFlow: boolean, outer: ScalarMap | undefined) {
    this.#text = text
    this.#scalar = scalar
    this.#inFlow = inFlow
    this.#outer = outer
  }

  get coarse(): boolean {
    return this.#outer?.coarse === true
  }

  toSource(span: Span): Span {
    const inner = this.#inner(span)
    return this.#outer ? this.#outer.toSource(inner) : inner
  }

  encode(text: string, at?: Span): string | undefined {
    const place = at && this.#inner(at)
    const written = encodeScalar(this.#text, this.#scalar, this.#inFlow, text, at, place)
    if (written === undefined || this.#outer === undefined) return written
    return this.#outer.encode(written, place)
  }

  #inner(span: Span): Span {
    const { verbatim, start, end } = this.#scalar
    if (verbatim) return { start: start + span.start, end: Math.min(start + span.end, end) }
    if (this.#segments === undefined) {
      this.#segments = new SegmentList()
      decodeScalar(this.#text, this.#scalar, this.#segments)
    }
    return this.#segments.toSource(span, this.#scalar)
  }
}
