import type { Because, Confidence } from '../because.ts'

/**
 * How many series a result has. `one`: a single series (or scalar); `bounded`: by labels whose values are few or known;
 * `unknown`; `unbounded`: a label in it takes ever new values.
 */
export interface Cardinality {
  readonly kind: 'one' | 'bounded' | 'unknown' | 'unbounded'
  /** At most so many series, where samples of a catalogue tell. */
  readonly bound?: number
  /** Labels that decide it. */
  readonly labels: readonly string[]
  /** The set of series changes from evaluation to evaluation (topk). */
  readonly churny: boolean
  readonly confidence: Confidence
  readonly because?: Because
}

/** Nothing is known. */
export const unknownCardinality: Cardinality = {
  kind: 'unknown',
  labels: [],
  churny: false,
  confidence: 'proof',
}

/** One series. */
export const single: Cardinality = {
  kind: 'one',
  bound: 1,
  labels: [],
  churny: false,
  confidence: 'proof',
}
