import type { Histogram } from '../model/histogram.ts'
import type { LabelSet } from './label-set.ts'

/** What a series has at a step: nothing. */
export const absent = 0
/** What a series has at a step: a float. */
export const float = 1
/** What a series has at a step: a native histogram. */
export const histogram = 2

/** One series of an instant vector over all steps of a run. Columns are never changed once they are handed on. */
export interface Column {
  readonly labels: LabelSet
  /** The name goes at the end of the query (delayed name removal). */
  readonly dropName: boolean
  /** `absent`, `float` or `histogram` at each step. */
  readonly kinds: Uint8Array
  /** The floats; 0 where there is none. */
  readonly values: Float64Array
  /** The histograms, by step; undefined where the column has none at all. */
  histograms: (Histogram | undefined)[] | undefined
}

/** An instant vector over all steps of a run. */
export interface Vector {
  readonly kind: 'vector'
  readonly columns: readonly Column[]
  /**
   * At each step, the elements that are present stand in the order in which an evaluation of that step alone would give
   * them. Where this is false, what depends on the order calls `requireOrder`.
   */
  readonly ordered: boolean
}

/** A scalar over all steps of a run. */
export interface Scalar {
  readonly kind: 'scalar'
  readonly values: Float64Array
}

/** A text. */
export interface Text {
  readonly kind: 'string'
  readonly value: string
}

/** What an expression that is no range vector gives. */
export type Value = Vector | Scalar | Text

/** A column without samples, to be filled. */
export function emptyColumn(labels: LabelSet, dropName: boolean, steps: number): Column {
  return {
    labels,
    dropName,
    kinds: new Uint8Array(steps),
    values: new Float64Array(steps),
    histograms: undefined,
  }
}

/** Sets a histogram at a step of a column that is being filled. */
export function setHistogram(column: Column, step: number, value: Histogram): void {
  column.histograms ??= []
  column.histograms[step] = value
  column.kinds[step] = histogram
}

/** Sets a float at a step of a column that is being filled. */
export function setFloat(column: Column, step: number, value: number): void {
  column.values[step] = value
  column.kinds[step] = float
}

/** Whether the column has a sample at any step. */
export function hasSamples(column: Column): boolean {
  const { kinds } = column
  for (let i = 0; i < kinds.length; i++) if (kinds[i] !== absent) return true
  return false
}

/** The same samples under other labels. */
export function relabelled(column: Column, labels: LabelSet, dropName: boolean): Column {
  const { kinds, values, histograms } = column
  return { labels, dropName, kinds, values, histograms }
}
