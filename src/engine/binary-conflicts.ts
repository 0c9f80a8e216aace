import { formatLabels } from '../model/labels.ts'
import { absent, type Column } from './column.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { MatchPlan } from './vector-matching.ts'

/** Remembers the error of the earliest step; of errors at the same step the first. */
export class FirstConflict {
  #step = Number.POSITIVE_INFINITY
  #message: (() => string) | undefined

  /** Notes an error of a step. */
  add(step: number, message: () => string): void {
    if (step >= this.#step) return
    this.#step = step
    this.#message = message
  }

  /** Throws the error that was remembered. */
  raise(): void {
    if (this.#message) throw new EvaluationError(this.#message())
  }
}

/**
 * Notes the steps at which several series of a signature are present on the side that only one may match. `regarded`
 * tells the steps that count; undefined: all.
 */
export function findRivals(
  plan: MatchPlan,
  columns: readonly Column[],
  side: 'left' | 'right',
  regarded: Uint8Array | undefined,
  conflicts: FirstConflict,
): void {
  for (const { labels, ones } of plan.signatures) {
    if (ones.length < 2) continue
    const seen: (Column | undefined)[] = []
    for (const at of ones) {
      const column = columns[at]
      if (!column) continue
      for (let i = 0; i < column.kinds.length; i++) {
        if (column.kinds[i] === absent || regarded?.[i] === 0) continue
        const earlier = seen[i]
        if (earlier) conflicts.add(i, () => duplicateText(labels.labels, side, earlier, column))
        else seen[i] = column
      }
    }
  }
}

/** 1 at the steps where any of the columns has a sample. */
export function presentSteps(columns: readonly Column[], steps: number): Uint8Array {
  const present = new Uint8Array(steps)
  for (const { kinds } of columns)
    for (let i = 0; i < steps; i++) if (kinds[i] !== absent) present[i] = 1
  return present
}

function duplicateText(
  signature: Column['labels']['labels'],
  side: 'left' | 'right',
  a: Column,
  b: Column,
): string {
  const series = [a, b].map(({ labels }) => formatLabels(labels.labels)).sort()
  return (
    `found duplicate series for the match group ${formatLabels(signature)} on the ${side} hand-side of the operation: ` +
    `[${series.join(', ')}];many-to-many matching not allowed: matching labels must be unique on one side`
  )
}
