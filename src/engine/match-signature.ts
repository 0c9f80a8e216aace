import { metricNameLabel } from '../model/metric-name.ts'
import type { VectorMatching } from '../promql/ast.ts'
import type { LabelSet, LabelSets } from './label-set.ts'

/** The labels by which the series of two sides find each other; remembers the signature of every label set. */
export class MatchSignatures {
  readonly #labelSets: LabelSets
  readonly #on: boolean
  readonly #names: readonly string[]
  readonly #known: (LabelSet | undefined)[] = []

  /** Without `on` and `ignoring` all labels but the metric's name count. */
  constructor(matching: VectorMatching | undefined, labelSets: LabelSets) {
    this.#labelSets = labelSets
    this.#on = matching?.on !== undefined
    this.#names = this.#on ? matchingNames(matching) : [...matchingNames(matching), metricNameLabel]
  }

  /** The signature of a label set: the same object for all that match. */
  of(set: LabelSet): LabelSet {
    const known = this.#known[set.id]
    if (known) return known
    const signature = this.#on
      ? this.#labelSets.keep(set, this.#names)
      : this.#labelSets.drop(set, this.#names)
    this.#known[set.id] = signature
    return signature
  }
}

/** The names in `on (…)` or `ignoring (…)`. */
export function matchingNames(matching: VectorMatching | undefined): readonly string[] {
  return (matching?.on ?? matching?.ignoring)?.labels.map(({ value }) => value) ?? []
}
