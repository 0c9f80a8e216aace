import { type Column, hasSamples, type Vector } from './column.ts'
import type { LabelSet } from './label-set.ts'
import type { Run } from './run.ts'
import { type Uniqueness, uniqueSeries } from './unique-series.ts'

/** The labels of a result whose metric name goes: now, or at the end of the query. */
export function namelessLabels(
  labels: LabelSet,
  run: Run,
): { readonly labels: LabelSet; readonly dropName: boolean } {
  return run.options.delayedNameRemoval
    ? { labels, dropName: true }
    : { labels: run.storage.labelSets.withoutName(labels), dropName: false }
}

/** The vector of columns that were derived one by one; those without samples are left out, equal label sets are joined or refused, for instant queries with delayed name removal at the end only. */
export function vectorOf(
  columns: readonly Column[],
  ordered: boolean,
  run: Run,
  { strict = false, mixed = false }: Uniqueness = {},
): Vector {
  const kept = columns.filter(hasSamples)
  const putOff = run.options.delayedNameRemoval && run.mode === 'instants'
  if (putOff) return { kind: 'vector', columns: kept, ordered }
  const uniqueness = { strict: strict && !run.options.delayedNameRemoval, mixed }
  return { kind: 'vector', ...uniqueSeries(kept, ordered, run, uniqueness) }
}
