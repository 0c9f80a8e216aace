import type { VectorMatching } from '../promql/ast.ts'
import type { ResultLabels } from './binary-labels.ts'
import type { Column } from './column.ts'
import type { LabelSet } from './label-set.ts'
import type { MatchSignatures } from './match-signature.ts'

/** Two series whose samples are combined; undefined stands for a fill value where the series is missing. */
export interface Pair {
  /** Position in the vector of which several may match. */
  readonly many: number | undefined
  /** Position in the vector of which only one may match. */
  readonly one: number | undefined
  /** Position among the outputs. */
  readonly output: number
  /** Position among the signatures. */
  readonly signature: number
  /** Of pairs of the same number only one may match at a step. */
  readonly exclusion: number
}

/** A signature that occurs on both sides, or on one whose partners are filled in. */
export interface Signature {
  readonly labels: LabelSet
  /** Positions of the series that only one of may be present at a step. */
  readonly ones: number[]
}

/** Which series find each other, independent of the steps. */
export interface MatchPlan {
  /** In the order in which Prometheus combines them. */
  readonly pairs: readonly Pair[]
  readonly outputs: readonly LabelSet[]
  readonly signatures: readonly Signature[]
  /** How many series of the many side share each exclusion. */
  readonly contenders: readonly number[]
  /** Several series lead to one output, which stands where the first of them does. */
  readonly shared: boolean
}

/** Which sides are filled in where a partner is missing. */
export interface Filled {
  readonly many: boolean
  readonly one: boolean
}

/** Builds the plans of one operation; the last is kept as long as the label sets stay the same. */
export class MatchPlanner {
  readonly #grouped: boolean
  readonly #signatures: MatchSignatures
  readonly #filled: Filled
  #many: readonly number[] = []
  #one: readonly number[] = []
  #labels: ResultLabels | undefined
  #plan: MatchPlan | undefined

  constructor(matching: VectorMatching | undefined, signatures: MatchSignatures, filled: Filled) {
    this.#grouped = matching?.group !== undefined
    this.#signatures = signatures
    this.#filled = filled
  }

  /** The plan for two vectors. */
  plan(many: readonly Column[], one: readonly Column[], labels: ResultLabels): MatchPlan {
    const same = labels === this.#labels && areIds(many, this.#many) && areIds(one, this.#one)
    if (this.#plan && same) return this.#plan
    this.#labels = labels
    this.#many = many.map(({ labels }) => labels.id)
    this.#one = one.map(({ labels }) => labels.id)
    this.#plan = this.#build(many, one, labels)
    return this.#plan
  }

  #build(many: readonly Column[], one: readonly Column[], labels: ResultLabels): MatchPlan {
    const draft = new PlanDraft(labels, this.#grouped)
    for (const [i, { labels }] of one.entries()) draft.addOne(this.#signatures.of(labels), i)
    for (const [i, { labels }] of many.entries()) {
      const signature = this.#signatures.of(labels)
      draft.startSeries()
      for (const at of draft.onesOf(signature)) {
        const partner = one[at]
        if (partner) draft.pair(signature, labels, i, partner.labels, at)
      }
      if (this.#filled.one) draft.pair(signature, labels, i, signature, undefined)
    }
    if (this.#filled.many)
      for (const [i, { labels }] of one.entries()) {
        const signature = this.#signatures.of(labels)
        draft.startSeries()
        draft.pair(signature, signature, undefined, labels, i)
      }
    return draft
  }
}

/** A plan in the making. */
class PlanDraft implements MatchPlan {
  readonly pairs: Pair[] = []
  readonly outputs: LabelSet[] = []
  readonly signatures: Signature[] = []
  readonly contenders: number[] = []
  shared = false
  readonly #labels: ResultLabels
  readonly #grouped: boolean
  readonly #places = new Map<number, number>()
  readonly #exclusions = new Map<string, number>()
  readonly #outputs = new Map<string, number>()
  /** Where the outputs and exclusions of the series at hand begin. */
  #firstOutput = 0
  #contended = new Set<number>()

  constructor(labels: ResultLabels, grouped: boolean) {
    this.#labels = labels
    this.#grouped = grouped
  }

  addOne(signature: LabelSet, at: number): void {
    this.signatures[this.#place(signature)]?.ones.push(at)
  }

  onesOf(signature: LabelSet): readonly number[] {
    const place = this.#places.get(signature.id)
    return place === undefined ? [] : (this.signatures[place]?.ones ?? [])
  }

  startSeries(): void {
    this.#firstOutput = this.outputs.length
    this.#contended = new Set()
  }

  pair(
    signature: LabelSet,
    manyLabels: LabelSet,
    many: number | undefined,
    oneLabels: LabelSet,
    one: number | undefined,
  ): void {
    const labels = this.#labels.of(manyLabels, oneLabels)
    const place = this.#place(signature)
    const exclusion = this.#exclusion(place, labels)
    const output = this.#output(place, labels)
    this.pairs.push({ many, one, output, signature: place, exclusion })
  }

  #place(signature: LabelSet): number {
    const known = this.#places.get(signature.id)
    if (known !== undefined) return known
    this.#places.set(signature.id, this.signatures.length)
    return this.signatures.push({ labels: signature, ones: [] }) - 1
  }

  /** Results of one signature with equal labels are never there at the same step: they share a column. */
  #output(signature: number, labels: LabelSet): number {
    const key = `${signature} ${labels.id}`
    const known = this.#outputs.get(key)
    if (known !== undefined && known < this.#firstOutput) this.shared = true
    if (known !== undefined) return known
    this.#outputs.set(key, this.outputs.length)
    return this.outputs.push(labels) - 1
  }

  #exclusion(signature: number, labels: LabelSet): number {
    const key = this.#grouped ? `${signature} ${labels.id}` : `${signature}`
    let exclusion = this.#exclusions.get(key)
    if (exclusion === undefined) {
      exclusion = this.contenders.push(0) - 1
      this.#exclusions.set(key, exclusion)
    }
    if (!this.#contended.has(exclusion)) {
      this.#contended.add(exclusion)
      this.contenders[exclusion] = (this.contenders[exclusion] ?? 0) + 1
    }
    return exclusion
  }
}

function areIds(columns: readonly Column[], ids: readonly number[]): boolean {
  if (columns.length !== ids.length) return false
  for (let i = 0; i < ids.length; i++) if (columns[i]?.labels.id !== ids[i]) return false
  return true
}
