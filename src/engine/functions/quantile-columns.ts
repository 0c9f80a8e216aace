import { formatGeneral } from '../../model/go-number.ts'
import { type Column, emptyColumn } from '../column.ts'
import type { LabelSet } from '../label-set.ts'
import { namelessLabels } from '../map-columns.ts'
import type { Run } from '../run.ts'
import { withLabel } from './label-change.ts'

interface Current {
  readonly quantile: number
  readonly column: Column
}

/** The results of one quantile argument: a column for each series, and with a label for each value of the quantile. */
export class QuantileColumns {
  readonly #run: Run
  readonly #label: string | undefined
  readonly #current: (Current | undefined)[] = []
  readonly #slots: (Map<string, Column> | undefined)[] = []

  constructor(run: Run, label: string | undefined) {
    this.#run = run
    this.#label = label
  }

  /** The column of a series for a value of the quantile. */
  at(slot: number, labels: LabelSet, quantile: number): Column {
    const current = this.#current[slot]
    if (current && (this.#label === undefined || Object.is(current.quantile, quantile)))
      return current.column
    const text = this.#label === undefined ? '' : quantileText(quantile)
    const known = this.#slots[slot] ?? new Map<string, Column>()
    this.#slots[slot] = known
    const column = known.get(text) ?? this.#create(labels, text)
    known.set(text, column)
    this.#current[slot] = { quantile, column }
    return column
  }

  /** All columns in order of their slots. */
  list(): Column[] {
    const columns: Column[] = []
    for (const slot of this.#slots) if (slot) columns.push(...slot.values())
    return columns
  }

  #create(labels: LabelSet, text: string): Column {
    const nameless = namelessLabels(labels, this.#run)
    const result =
      this.#label === undefined
        ? nameless.labels
        : withLabel(nameless.labels, this.#label, text, this.#run.storage.labelSets)
    return emptyColumn(result, nameless.dropName, this.#run.times.length)
  }
}

/** A float as OpenMetrics writes it: whole numbers with `.0`. */
function quantileText(value: number): string {
  const text = formatGeneral(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}
