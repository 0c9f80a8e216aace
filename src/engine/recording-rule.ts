import type { Label } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import { compareBytes } from '../model/raw-bytes.ts'
import type { RecordingRule } from '../rules/rule-file.ts'
import { absent, type Column, type Vector } from './column.ts'
import type { LabelSet, LabelSets } from './label-set.ts'
import type { RecordedColumn } from './record.ts'
import { addedLabels } from './rule-labels.ts'

/** What a recording rule gives for a result, or why it fails at a step. */
export type RecordingResult =
  | { readonly columns: readonly RecordedColumn[] }
  | { readonly step: number; readonly message: string }

/** Gives the results of a recording rule their labels: the rule's name and labels over those of the expression. */
export class RecordingLabels {
  readonly #sets: LabelSets
  readonly #added: ReadonlyMap<string, string>
  readonly #limit: number
  readonly #known = new Map<number, LabelSet>()

  constructor(rule: RecordingRule, sets: LabelSets) {
    const added = new Map([[metricNameLabel, rule.name.value]])
    for (const [name, { value }] of addedLabels(rule)) added.set(name, value.text)
    this.#added = added
    this.#sets = sets
    this.#limit = rule.group.limit?.value ?? 0
  }

  /** The recorded series of a result. */
  record(vector: Vector): RecordingResult {
    const steps = vector.columns[0]?.kinds.length ?? 0
    const counts = this.#limit > 0 ? new Int32Array(steps) : undefined
    const places = new Map<number, RecordedColumn[]>()
    const columns: RecordedColumn[] = []
    for (const column of vector.columns) {
      const labels = this.#labelsOf(column.labels)
      const twins = places.get(labels.id)
      const overlap = twins ? firstOverlap(twins, column) : -1
      if (overlap >= 0) return { step: overlap, message: sameAfterLabels }
      if (counts) countSamples(column, counts)
      const recorded = { labels, column }
      if (twins) twins.push(recorded)
      else places.set(labels.id, [recorded])
      columns.push(recorded)
    }
    const over = counts ? counts.findIndex((count) => count > this.#limit) : -1
    if (counts && over >= 0)
      return { step: over, message: exceeded(this.#limit, counts[over] ?? 0, 'series') }
    return { columns: [...places.values()].map(joined) }
  }

  #labelsOf(set: LabelSet): LabelSet {
    const known = this.#known.get(set.id)
    if (known) return known
    const labels = withLabels(this.#sets, set, this.#added)
    this.#known.set(set.id, labels)
    return labels
  }
}

const sameAfterLabels = 'vector contains metrics with the same labelset after applying rule labels'

/** What Prometheus says when a rule gives more than its group's limit. */
export function exceeded(limit: number, count: number, what: 'series' | 'alerts'): string {
  return `exceeded limit of ${limit} with ${count} ${what}`
}

/** A label set with labels set over it; an empty value removes the label. */
export function withLabels(
  sets: LabelSets,
  set: LabelSet,
  added: ReadonlyMap<string, string>,
): LabelSet {
  const labels: Label[] = set.labels.filter(({ name }) => !added.has(name))
  for (const [name, value] of added) if (value !== '') labels.push({ name, value })
  return sets.of(labels.sort((a, b) => compareBytes(a.name, b.name)))
}

function firstOverlap(twins: readonly RecordedColumn[], column: Column): number {
  return column.kinds.findIndex(
    (kind, i) => kind !== absent && twins.some((twin) => twin.column.kinds[i] !== absent),
  )
}

function countSamples(column: Column, counts: Int32Array): void {
  for (let i = 0; i < counts.length; i++)
    if (column.kinds[i] !== absent) counts[i] = (counts[i] ?? 0) + 1
}

/** Series that became equal share no step. */
function joined(twins: readonly RecordedColumn[]): RecordedColumn {
  const [first, ...others] = twins
  if (!first) throw new Error('a group of series holds at least one')
  if (others.length === 0) return first
  const kinds = first.column.kinds.slice()
  const values = first.column.values.slice()
  const histograms = twins.some(({ column }) => column.histograms)
    ? [...(first.column.histograms ?? [])]
    : undefined
  for (const { column } of others)
    for (let i = 0; i < kinds.length; i++) {
      if (column.kinds[i] === absent) continue
      kinds[i] = column.kinds[i] as number
      values[i] = column.values[i] as number
      if (histograms) histograms[i] = column.histograms?.[i]
    }
  return { labels: first.labels, column: { kinds, values, histograms } }
}
