import type { Histogram } from '../model/histogram.ts'
import { type Column, emptyColumn, hasSamples, setHistogram, type Vector } from './column.ts'
import type { Run } from './run.ts'

/**
 * The elements that an aggregation picks from a vector, step by step. Their order is that of picking in instant queries; in range
 * queries Prometheus has none.
 */
export class ElementSelection {
  readonly #columns: readonly Column[]
  readonly #run: Run
  readonly #picked: (Column | undefined)[] = []
  /** Positions in the order of picking. */
  readonly #order: number[] = []
  #ordered = true
  #lastStep = -1
  #lastAt = -1

  constructor(columns: readonly Column[], run: Run) {
    this.#columns = columns
    this.#run = run
  }

  /** Picks an element. The steps come in ascending order, the elements of a step in the order of the result. */
  pick(at: number, step: number): void {
    const source = this.#columns[at]
    if (!source) return
    if (step === this.#lastStep && at < this.#lastAt) this.#ordered = false
    this.#lastStep = step
    this.#lastAt = at
    let column = this.#picked[at]
    if (!column) {
      column = emptyColumn(source.labels, source.dropName, this.#run.times.length)
      this.#picked[at] = column
      this.#order.push(at)
    }
    const histogram: Histogram | undefined = source.histograms?.[step]
    if (histogram) setHistogram(column, step, histogram)
    else {
      column.kinds[step] = source.kinds[step] as number
      column.values[step] = source.values[step] as number
    }
  }

  /** What was picked. */
  vector(): Vector {
    const { mode, times } = this.#run
    const single = mode === 'instants' && times.length === 1
    const columns = single ? this.#order.map((at) => this.#picked[at]) : this.#picked
    const kept = columns.filter((column) => column !== undefined && hasSamples(column))
    return {
      kind: 'vector',
      columns: kept as Column[],
      ordered: single || mode === 'range' || this.#ordered,
    }
  }
}
