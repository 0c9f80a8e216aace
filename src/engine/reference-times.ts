import type { AtModifier, DurationClause } from '../promql/ast.ts'
import { StepwiseNeeded } from './evaluation-error.ts'
import { resolveOffset } from './resolve-durations.ts'
import { endTimes, queryRange, queryStep, type Run, startTimes } from './run.ts'

/** The modifiers of a selector or subquery that move the time it looks at. */
export interface TimeModifiers {
  readonly at?: AtModifier
  readonly offset?: DurationClause
}

/** The time that a selector looks at in each step, in milliseconds: the step's or that of `@`, less the offset. */
export function referenceTimes(modifiers: TimeModifiers, run: Run): Float64Array {
  const { at, offset } = modifiers
  if (!at && !offset) return run.times
  const offsetMs = resolveOffset(offset, durationContext(run))
  if (run.visibility?.shared && (at || offsetMs < 0)) throw new StepwiseNeeded()
  const base = baseTimes(at, run)
  return offsetMs === 0 ? base : base.map((time) => time - offsetMs)
}

/** What `step()` and `range()` mean in the durations of a query. */
export function durationContext(run: Run): { readonly stepMs: number; readonly rangeMs: number } {
  return { stepMs: queryStep(run), rangeMs: queryRange(run) }
}

function baseTimes(at: AtModifier | undefined, run: Run): Float64Array {
  if (!at) return run.times
  if (at.preprocessor === 'start') return startTimes(run)
  if (at.preprocessor === 'end') return endTimes(run)
  return new Float64Array(run.times.length).fill(at.ms ?? 0)
}
