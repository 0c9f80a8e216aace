import { type Label, labelValue, sortLabels } from '../model/labels.ts'
import type { Binary } from '../promql/ast.ts'
import type { LabelSet, LabelSets } from './label-set.ts'
import { matchingNames } from './match-signature.ts'

/** The labels of the results of an operation between two vectors; remembers those of every pair of label sets. */
export class ResultLabels {
  readonly #expr: Binary
  readonly #nameless: boolean
  readonly #labelSets: LabelSets
  readonly #included: readonly string[]
  readonly #bases: (LabelSet | undefined)[] = []
  readonly #pairs: (Map<number, LabelSet> | undefined)[] = []

  /** `nameless`: the name of the many side goes; one that `group_left (__name__)` copies stays. */
  constructor(expr: Binary, nameless: boolean, labelSets: LabelSets) {
    this.#expr = expr
    this.#nameless = nameless
    this.#labelSets = labelSets
    this.#included = expr.matching?.group?.labels.map(({ value }) => value) ?? []
  }

  /** Labels of the result of two elements; of `one` only those count that `group_left (…)` names. */
  of(many: LabelSet, one: LabelSet): LabelSet {
    if (this.#included.length === 0) return this.#base(many)
    const pairs = this.#pairs[many.id] ?? new Map<number, LabelSet>()
    this.#pairs[many.id] = pairs
    const known = pairs.get(one.id)
    if (known) return known
    const labels = this.#include(this.#base(many), one)
    pairs.set(one.id, labels)
    return labels
  }

  #base(many: LabelSet): LabelSet {
    const known = this.#bases[many.id]
    if (known) return known
    const { matching } = this.#expr
    const named = this.#nameless ? this.#labelSets.withoutName(many) : many
    const base = matching?.group ? named : this.#matched(named)
    this.#bases[many.id] = base
    return base
  }

  #matched(labels: LabelSet): LabelSet {
    const { matching } = this.#expr
    const names = matchingNames(matching)
    return matching?.on ? this.#labelSets.keep(labels, names) : this.#labelSets.drop(labels, names)
  }

  #include(base: LabelSet, one: LabelSet): LabelSet {
    const labels: Label[] = base.labels.filter(({ name }) => !this.#included.includes(name))
    for (const name of new Set(this.#included)) {
      const value = labelValue(one.labels, name)
      if (value !== '') labels.push({ name, value })
    }
    return this.#labelSets.of(sortLabels(labels))
  }
}
