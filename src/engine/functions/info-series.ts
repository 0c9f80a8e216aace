import { formatLabels, labelValue } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import { absent, type Column, float } from '../column.ts'
import { EvaluationError } from '../evaluation-error.ts'
import type { LabelSet } from '../label-set.ts'
import type { Run } from '../run.ts'

/** The labels by which `info` finds the info series of a series. */
export const identifyingNames: readonly string[] = ['instance', 'job']

/** A text that is equal for series with the same identifying labels; undefined where a series has none of them. */
export function identityOf({ labels }: LabelSet): string | undefined {
  const instance = labelValue(labels, 'instance')
  const job = labelValue(labels, 'job')
  return instance === '' && job === '' ? undefined : `${instance.length}:${instance}${job}`
}

/** Tells which label sets have, of each identifying label that any of the columns has, one of the columns' values. */
export function sharesIdentity(columns: readonly Column[]): (labels: LabelSet) => boolean {
  const known = identifyingNames.map((name) => {
    const values = new Set(columns.map(({ labels }) => labelValue(labels.labels, name)))
    values.delete('')
    return { name, values }
  })
  if (known.every(({ values }) => values.size === 0)) return () => false
  return ({ labels }) =>
    known.every(({ name, values }) => values.size === 0 || values.has(labelValue(labels, name)))
}

interface Candidate {
  readonly column: Column
  /** Times of the samples in seconds. */
  readonly times: Float64Array
}

const none: readonly LabelSet[] = []

/** The info series by identifying labels: at each step the newest of each info metric. */
export class InfoSeries {
  readonly #found = new Map<string, (readonly LabelSet[])[]>()

  /** Throws where a step has a histogram, or two newest series of one info metric. */
  constructor(samples: readonly Column[], sampleTimes: readonly Column[], run: Run) {
    const groups = new Map<string, Map<string, Candidate[]>>()
    for (const [i, column] of samples.entries()) {
      const identity = identityOf(column.labels)
      if (identity === undefined) continue
      const metrics = groups.get(identity) ?? new Map<string, Candidate[]>()
      groups.set(identity, metrics)
      const name = labelValue(column.labels.labels, metricNameLabel)
      const candidates = metrics.get(name) ?? []
      metrics.set(name, candidates)
      candidates.push({ column, times: sampleTimes[i]?.values ?? new Float64Array(0) })
    }
    for (const identity of groups.keys()) this.#found.set(identity, [])
    for (let step = 0; step < run.times.length; step++)
      for (const [identity, metrics] of groups)
        addNewest(this.#found.get(identity) ?? [], [...metrics.values()], step, run)
  }

  /** The info series at a step, one of each metric. Steps with the same series may give the same array. */
  at(identity: string, step: number): readonly LabelSet[] {
    return this.#found.get(identity)?.[step] ?? none
  }
}

function addNewest(
  steps: (readonly LabelSet[])[],
  metrics: readonly (readonly Candidate[])[],
  step: number,
  run: Run,
): void {
  const last = steps.at(-1) ?? none
  const found: LabelSet[] = []
  for (const candidates of metrics) {
    const newest = newestOf(candidates, step, run)
    if (newest) found.push(newest.column.labels)
  }
  const same = found.length === last.length && found.every((labels, i) => labels === last[i])
  steps.push(same ? last : found)
}

function newestOf(candidates: readonly Candidate[], step: number, run: Run): Candidate | undefined {
  const oldest = ((run.times[step] as number) - run.options.lookbackMs) / 1000
  let newest: Candidate | undefined
  for (const candidate of candidates) {
    const { column, times } = candidate
    const kind = column.kinds[step]
    if (kind === absent || (times[step] as number) < oldest) continue
    if (kind !== float)
      throw new EvaluationError(
        `this should be an info metric, with float samples: ${formatLabels(column.labels.labels)}`,
      )
    const known = newest?.times[step] as number
    if (newest && known === times[step]) throw duplicate(newest, candidate, step)
    if (!newest || (times[step] as number) > known) newest = candidate
  }
  return newest
}

function duplicate(a: Candidate, b: Candidate, step: number): EvaluationError {
  const [existing, added] = [a, b].map(
    ({ column, times }) =>
      `${formatLabels(column.labels.labels)} @ ${Math.round((times[step] as number) * 1000)}`,
  )
  return new EvaluationError(
    `found duplicate series for info metric: existing ${existing}, new ${added}`,
  )
}
