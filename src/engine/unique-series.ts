import { absent, type Column, emptyColumn, float, setFloat, setHistogram } from './column.ts'
import { EvaluationError, StepwiseNeeded } from './evaluation-error.ts'
import type { Run } from './run.ts'

/** What Prometheus says of two equal label sets in a vector. */
const sameLabelset = 'vector cannot contain metrics with the same labelset'

/** Columns whose label sets differ, and whether their order is still that of each step alone. */
export interface UniqueColumns {
  readonly columns: readonly Column[]
  readonly ordered: boolean
}

/** How equal label sets are judged. */
export interface Uniqueness {
  /** In a range query equal label sets are an error even where they never have a sample at the same step. */
  readonly strict?: boolean
  /** A float and a histogram at the same step are no error; the histogram stays. */
  readonly mixed?: boolean
}

/**
 * Joins columns of equal label sets that never have a sample at the same step; throws Prometheus' error where they do.
 */
export function uniqueSeries(
  columns: readonly Column[],
  ordered: boolean,
  run: Run,
  { strict = false, mixed = false }: Uniqueness,
): UniqueColumns {
  const places = new Map<number, number>()
  const joined: Column[] = []
  let inOrder = ordered
  for (const column of columns) {
    const place = places.get(column.labels.id)
    const known = place === undefined ? undefined : joined[place]
    if (place === undefined || !known) {
      places.set(column.labels.id, joined.length)
      joined.push(column)
      continue
    }
    if (strict && run.mode === 'range') throw new EvaluationError(sameLabelset)
    joined[place] = join(known, column, mixed)
    inOrder = false
  }
  return joined.length === columns.length
    ? { columns, ordered }
    : { columns: joined, ordered: inOrder || joined.length === 1 }
}

/**
 * Throws unless the order of the elements is known at every step. In a range query Prometheus' own order is that of the
 * whole series.
 */
export function requireOrder(vector: { readonly ordered: boolean }, run: Run): void {
  if (vector.ordered || run.times.length === 1) return
  if (run.mode === 'instants' || run.query === undefined) throw new StepwiseNeeded()
}

function join(a: Column, b: Column, mixed: boolean): Column {
  const column = emptyColumn(a.labels, a.dropName && b.dropName, a.kinds.length)
  for (const from of [a, b])
    for (let i = 0; i < from.kinds.length; i++) {
      if (from.kinds[i] === absent) continue
      const isDouble = column.kinds[i] !== absent
      if (isDouble && !(mixed && column.kinds[i] !== from.kinds[i]))
        throw new EvaluationError(sameLabelset)
      const histogram = from.histograms?.[i]
      if (isDouble && !histogram) continue
      if (from.kinds[i] === float) setFloat(column, i, from.values[i] ?? 0)
      else if (histogram) setHistogram(column, i, histogram)
    }
  return column
}
