import type { CounterResetHint } from './histogram.ts'

/** The hint of a sum or difference, and whether one side knows of a reset where the other knows of none. */
export interface CombinedHint {
  readonly hint: CounterResetHint
  readonly collision: boolean
}

/** Combines the hints of two operands: equal ones stay, a gauge prevails, all else is unknown. */
export function combineHints(a: CounterResetHint, b: CounterResetHint): CombinedHint {
  if (a === b) return { hint: a, collision: false }
  if (a === 'gauge' || b === 'gauge') return { hint: 'gauge', collision: false }
  return { hint: 'unknown', collision: a !== 'unknown' && b !== 'unknown' }
}
