import type { Subquery } from '../promql/ast.ts'
import { absent, type Column, float, histogram } from './column.ts'
import { EvaluationError, StepwiseNeeded } from './evaluation-error.ts'
import type { RangeOperator, VectorOperator } from './operator.ts'
import type { RangeSeries } from './range-vector.ts'
import { durationContext, referenceTimes } from './reference-times.ts'
import { resolveLength, resolveOffset } from './resolve-durations.ts'
import type { Run, Visibility } from './run.ts'
import { tooManySamples } from './sample-budget.ts'
import { firstAfter, WindowCutter } from './windows.ts'

/** A subquery of more evaluations than this is refused as too large. */
const largestSteps = 20_000_000

/** Compiles a subquery over the operator of its expression. */
export function compileSubquery(expr: Subquery, inner: VectorOperator): RangeOperator {
  return {
    kind: 'matrix',
    expr,
    evaluate(run) {
      const context = durationContext(run)
      const rangeMs = resolveLength(expr.range, context)
      const stepMs = expr.step ? resolveLength(expr.step, context) : run.options.subqueryStepMs
      const ends = referenceTimes(expr, run)
      const times = subqueryTimes(ends, rangeMs, stepMs, run.options.leftOpen)
      const most = Math.min(stepsWithSamples(times, run), Math.ceil(rangeMs / stepMs) + 1)
      const vector = inner.evaluate(innerRun(expr, run, { times, most, end: ends[0] ?? 0 }))
      const cutter = new WindowCutter({ ends, backMs: rangeMs, aheadMs: 0 }, run.options)
      const series = vector.columns.map((column) => seriesOf(column, times, cutter))
      const { ordered } = vector
      return {
        kind: 'matrix',
        series,
        rangeMs,
        ends,
        extended: undefined,
        subquery: true,
        ordered,
      }
    },
  }
}

/**
 * The times at which a subquery evaluates its expression for windows that end at `ends` (ascending or equal): multiples
 * of the step within the windows. Milliseconds.
 */
export function subqueryTimes(
  ends: Float64Array,
  rangeMs: number,
  stepMs: number,
  leftOpen: boolean,
): Float64Array {
  const first = ends[0] ?? 0
  const last = ends[ends.length - 1] ?? 0
  const most = Math.min(ends.length * (rangeMs / stepMs + 1), (last - first + rangeMs) / stepMs + 1)
  if (most > largestSteps) throw new EvaluationError(tooManySamples)
  const times: number[] = []
  let next = Number.NEGATIVE_INFINITY
  for (const end of ends) {
    const start = firstMultiple(end - rangeMs, stepMs, leftOpen)
    for (let time = Math.max(next, start); time <= end; time += stepMs) {
      times.push(time)
      next = time + stepMs
    }
  }
  return Float64Array.from(times)
}

/** At how many of the times there can be a sample at all. */
function stepsWithSamples(times: Float64Array, run: Run): number {
  return times.length - firstAfter(times, times.length, run.storage.earliest - 1)
}

function firstMultiple(edge: number, stepMs: number, leftOpen: boolean): number {
  const multiple = stepMs * Math.ceil(edge / stepMs)
  return (leftOpen && multiple === edge ? multiple + stepMs : multiple) + 0
}

function innerRun(
  expr: Subquery,
  run: Run,
  {
    times,
    most,
    end,
  }: { readonly times: Float64Array; readonly most: number; readonly end: number },
): Run {
  const single = run.times.length === 1
  const own = run.times[0] ?? 0
  const query =
    run.query ?? (single && run.mode === 'instants' ? { start: own, end: own, step: 0 } : undefined)
  const budget = run.budget.weighted(most)
  return {
    ...run,
    mode: 'range',
    times,
    query,
    budget,
    end: single ? end : undefined,
    visibility: innerVisibility(expr, run, times),
  }
}

function innerVisibility(expr: Subquery, run: Run, times: Float64Array): Visibility | undefined {
  const { visibility } = run
  if (!visibility) return undefined
  if (visibility.shared) return visibility
  if (run.times.length === 1)
    return { ...visibility, until: new Float64Array(times.length).fill(visibility.until[0] ?? 0) }
  if (run.mode === 'range') return spread(visibility, times)
  if (expr.at || resolveOffset(expr.offset, durationContext(run)) < 0) throw new StepwiseNeeded()
  return { ...visibility, until: times, shared: true }
}

/** Within one query every step sees the same. */
function spread(visibility: Visibility, times: Float64Array): Visibility {
  return { ...visibility, until: new Float64Array(times.length).fill(visibility.until[0] ?? 0) }
}

function seriesOf(column: Column, times: Float64Array, cutter: WindowCutter): RangeSeries {
  const samples = samplesOf(column, times)
  return {
    labels: column.labels,
    dropName: column.dropName,
    ...samples,
    startTimes: undefined,
    ...cutter.cut(samples.times, samples.count, undefined),
    derived: new Map(),
  }
}

/** The samples of a column, without the steps where there is none; hints of counter resets do not hold between steps. */
function samplesOf(
  column: Column,
  times: Float64Array,
): Pick<RangeSeries, 'times' | 'values' | 'kinds' | 'histograms' | 'count'> {
  const { kinds, values, histograms } = column
  if (!histograms && !kinds.includes(absent))
    return { times, values, kinds: undefined, histograms: undefined, count: times.length }
  const kept = {
    times: new Float64Array(times.length),
    values: new Float64Array(times.length),
    kinds: histograms ? new Uint8Array(times.length) : undefined,
    histograms: histograms ? ([] as (typeof histograms)[number][]) : undefined,
  }
  let count = 0
  for (let i = 0; i < times.length; i++) {
    const kind = kinds[i] as number
    if (kind === absent) continue
    kept.times[count] = times[i] as number
    kept.values[count] = values[i] as number
    if (kept.kinds) kept.kinds[count] = kind === histogram ? histogram : float
    if (kept.histograms && kind === histogram) kept.histograms[count] = withoutHint(histograms?.[i])
    count++
  }
  return { ...kept, count }
}

function withoutHint(value: NonNullable<Column['histograms']>[number]): typeof value {
  if (!value || value.counterResetHint === 'gauge' || value.counterResetHint === 'unknown')
    return value
  return { ...value, counterResetHint: 'unknown' }
}
