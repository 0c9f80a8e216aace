import { type Label, sortLabels } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import { EvaluationError } from '../evaluation-error.ts'
import type { LabelSet } from '../label-set.ts'
import type { Run } from '../run.ts'
import type { InfoSelection } from './info-selection.ts'
import { identifyingNames } from './info-series.ts'

/** Puts the labels of info series on others, and remembers the outcome. */
export class InfoJoin {
  readonly #selection: InfoSelection
  readonly #joined = new Map<string, LabelSet>()

  constructor(selection: InfoSelection) {
    this.#selection = selection
  }

  /** The labels with those of the info series; own labels win. Throws where two info series differ in a label. */
  labelsOf(labels: LabelSet, info: readonly LabelSet[], run: Run): LabelSet {
    let key = `${labels.id}`
    for (const { id } of info) key += `,${id}`
    const known = this.#joined.get(key)
    if (known) return known
    const added = this.#dataLabels(labels, info)
    const result =
      added.length === 0
        ? labels
        : run.storage.labelSets.of(sortLabels([...labels.labels, ...added]))
    this.#joined.set(key, result)
    return result
  }

  #dataLabels(labels: LabelSet, info: readonly LabelSet[]): readonly Label[] {
    const own = new Set(labels.labels.map(({ name }) => name))
    const { wanted } = this.#selection
    const data = new Map<string, Label>()
    for (const set of info)
      for (const label of set.labels) {
        if (label.name === metricNameLabel || identifyingNames.includes(label.name)) continue
        if (own.has(label.name) || (wanted && !wanted.has(label.name))) continue
        const known = data.get(label.name)
        if (known && known.value !== label.value)
          throw new EvaluationError(`conflicting label: ${label.name}`)
        data.set(label.name, label)
      }
    return [...data.values()]
  }
}
