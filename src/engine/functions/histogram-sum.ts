import { compactHistogram, type Histogram, withHint } from '../../model/histogram.ts'
import { addHistograms, subtractHistograms } from '../../model/histogram-arithmetic.ts'
import type { RangeAnnotations } from './range-annotations.ts'

/** Gathers the change of histograms; undefined once exponential and custom buckets have met. */
export class HistogramSum {
  readonly #annotations: RangeAnnotations
  #sum: Histogram | undefined

  constructor(first: Histogram, annotations: RangeAnnotations) {
    this.#sum = first
    this.#annotations = annotations
  }

  /** Adds a histogram. */
  add(other: Histogram): void {
    this.#combine(other, addHistograms, 'addition')
  }

  /** Subtracts a histogram. */
  subtract(other: Histogram): void {
    this.#combine(other, subtractHistograms, 'subtraction')
  }

  /** The sum as it is. */
  get total(): Histogram | undefined {
    return this.#sum
  }

  /** The sum, as a gauge. */
  change(): Histogram | undefined {
    return this.#sum && compactHistogram(withHint(this.#sum, 'gauge'))
  }

  #combine(
    other: Histogram,
    operation: typeof addHistograms,
    name: 'addition' | 'subtraction',
  ): void {
    if (!this.#sum) return
    const combined = operation(this.#sum, other)
    if (!combined) this.#annotations.mixedSchemas()
    else if (combined.boundsReconciled) this.#annotations.reconciledBounds(name)
    this.#sum = combined?.histogram
  }
}
