import { histogramSize } from '../model/histogram-size.ts'
import { absent, type Column, type Scalar, type Vector } from './column.ts'
import type { Run } from './run.ts'

type Samples = Pick<Column, 'kinds' | 'histograms'>

/**
 * The samples that a result holds: in a run that counts exactly those of all steps, histograms by their size; else a
 * bound for any one step.
 */
export function heldSamples(result: Vector | Scalar, run: Run): number {
  const exact = run.budget.isExact
  if (result.kind === 'scalar') return exact ? run.times.length : 1
  let held = 0
  for (const column of result.columns)
    held += exact ? heldByColumn(column, run) : largestSample(column)
  return held
}

/** The samples that a column holds; see `heldSamples`. */
export function heldByColumn(column: Samples, run: Run): number {
  if (!run.budget.isExact) return largestSample(column)
  const { kinds, histograms } = column
  let held = 0
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === absent) continue
    const histogram = histograms?.[i]
    held += histogram ? histogramSize(histogram) : 1
  }
  return held
}

function largestSample({ histograms }: Samples): number {
  let largest = 1
  for (const histogram of histograms ?? [])
    if (histogram) largest = Math.max(largest, histogramSize(histogram) + 1)
  return largest
}

/** At each step the number of elements, histograms like floats. */
export function addElements(result: Vector | Scalar, elements: Float64Array): void {
  if (result.kind === 'scalar')
    for (let i = 0; i < elements.length; i++) elements[i] = at(elements, i) + 1
  else
    for (const { kinds } of result.columns)
      for (let i = 0; i < kinds.length; i++)
        if (kinds[i] !== absent) elements[i] = at(elements, i) + 1
}

/** At each step the samples that a vector counts for while it is being built: histograms without a timestamp. */
export function addBuilt(result: Vector | Scalar, samples: Float64Array): void {
  if (result.kind === 'scalar') addElements(result, samples)
  else
    for (const { kinds, histograms } of result.columns)
      for (let i = 0; i < kinds.length; i++) {
        if (kinds[i] === absent) continue
        const histogram = histograms?.[i]
        samples[i] = at(samples, i) + (histogram ? histogramSize(histogram, true) : 1)
      }
}

function at(values: Float64Array, index: number): number {
  return values[index] as number
}
