import { type Label, type Labels, labelsKey } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'

/** A label set that exists once in its `LabelSets`: equal sets are the same object. */
export interface LabelSet {
  /** Counts from 0 in the order of first use. */
  readonly id: number
  /** Sorted by name, without empty values. */
  readonly labels: Labels
}

/** The labels that an operation drops together with the metric's name (Prometheus 3.14). */
const droppedNames: readonly string[] = [metricNameLabel, '__type__', '__unit__']

/** Interns label sets, and remembers what was derived from them. */
export class LabelSets {
  readonly #sets = new Map<string, LabelSet>()
  readonly #nameless: (LabelSet | undefined)[] = []
  readonly empty: LabelSet = this.of([])

  /** The set of labels that are sorted by name and have no empty value. */
  of(labels: Labels): LabelSet {
    const key = labelsKey(labels)
    const known = this.#sets.get(key)
    if (known) return known
    const set = { id: this.#sets.size, labels }
    this.#sets.set(key, set)
    return set
  }

  /** The set without the metric's name, type and unit. */
  withoutName(set: LabelSet): LabelSet {
    const known = this.#nameless[set.id]
    if (known) return known
    const derived = this.drop(set, droppedNames)
    this.#nameless[set.id] = derived
    return derived
  }

  /** The labels of the given names only. */
  keep(set: LabelSet, names: readonly string[]): LabelSet {
    return this.#filter(set, (label) => names.includes(label.name))
  }

  /** The labels of all other names. */
  drop(set: LabelSet, names: readonly string[]): LabelSet {
    return this.#filter(set, (label) => !names.includes(label.name))
  }

  #filter(set: LabelSet, kept: (label: Label) => boolean): LabelSet {
    return set.labels.every(kept) ? set : this.of(set.labels.filter(kept))
  }
}
