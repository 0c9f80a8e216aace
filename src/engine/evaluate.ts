import { Annotations } from './annotations.ts'
import { type Column, emptyColumn, type Vector } from './column.ts'
import type { EngineOptions } from './engine-options.ts'
import { type EvaluationError, evaluationErrorOf, StepwiseNeeded } from './evaluation-error.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import type { QueryBounds, Run, Visibility } from './run.ts'
import { SampleBudget } from './sample-budget.ts'
import type { Storage } from './storage.ts'
import { uniqueSeries } from './unique-series.ts'

/** What a run needs to know; the rest follows from it. */
export interface RunRequest {
  readonly mode: Run['mode']
  readonly storage: Storage
  readonly options: EngineOptions
  readonly times: Float64Array
  readonly query?: QueryBounds
  readonly visibility?: Visibility
  readonly annotations?: Annotations
}

/** A run over the times of the request. */
export function startRun(request: RunRequest): Run {
  const { mode, storage, options, times, query, visibility } = request
  const exact = mode === 'range' || times.length === 1
  return {
    mode,
    storage,
    options,
    times,
    query,
    visibility,
    end: query?.end,
    annotations: request.annotations ?? new Annotations(),
    budget: new SampleBudget(options.maxSamples, exact),
  }
}

/** The vector of an expression, names dropped where that was put off; a scalar is one element without labels. */
export function evaluateVector(operator: VectorOperator | ScalarOperator, run: Run): Vector {
  if (operator.kind === 'vector') return finish(operator.evaluate(run), run)
  const { values } = operator.evaluate(run)
  const kinds = new Uint8Array(values.length).fill(1)
  const labels = run.storage.labelSets.empty
  const column = { labels, dropName: false, kinds, values, histograms: undefined }
  return { kind: 'vector', columns: [column], ordered: true }
}

/**
 * Evaluates an expression at many times as queries of their own: together where that is possible, else one after the
 * other. Gives the index of the first step that fails with its error, and the columns up to there.
 */
export function evaluateInstants(
  operator: VectorOperator | ScalarOperator,
  request: Omit<RunRequest, 'mode'>,
): {
  readonly vector: Vector
  readonly failure?: { readonly step: number; readonly error: EvaluationError }
} {
  if (request.times.length !== 1)
    try {
      return { vector: evaluateVector(operator, startRun({ ...request, mode: 'instants' })) }
    } catch (error) {
      if (!(error instanceof StepwiseNeeded || evaluationErrorOf(error))) throw error
    }
  return evaluateStepwise(operator, request)
}

/** Evaluates an expression at each time by itself. */
export function evaluateStepwise(
  operator: VectorOperator | ScalarOperator,
  request: Omit<RunRequest, 'mode'>,
): {
  readonly vector: Vector
  readonly failure?: { readonly step: number; readonly error: EvaluationError }
} {
  const { times, visibility } = request
  const columns = new Map<number, Column>()
  for (let step = 0; step < times.length; step++) {
    const run = startRun({
      ...request,
      mode: 'instants',
      times: times.subarray(step, step + 1),
      ...(visibility
        ? { visibility: { ...visibility, until: visibility.until.subarray(step, step + 1) } }
        : {}),
    })
    try {
      for (const column of evaluateVector(operator, run).columns)
        copyStep(column, columns, step, times.length)
    } catch (thrown) {
      const error = evaluationErrorOf(thrown)
      if (!error) throw thrown
      return { vector: unordered(columns), failure: { step, error } }
    }
  }
  return { vector: unordered(columns) }
}

function unordered(columns: ReadonlyMap<number, Column>): Vector {
  return { kind: 'vector', columns: [...columns.values()], ordered: false }
}

function copyStep(from: Column, columns: Map<number, Column>, step: number, steps: number): void {
  let column = columns.get(from.labels.id)
  if (!column) {
    column = emptyColumn(from.labels, false, steps)
    columns.set(from.labels.id, column)
  }
  column.kinds[step] = from.kinds[0] ?? 0
  column.values[step] = from.values[0] ?? 0
  const histogram = from.histograms?.[0]
  if (histogram) {
    column.histograms ??= []
    column.histograms[step] = histogram
  }
}

/** Drops the names that were to be dropped at the end. */
export function finish(vector: Vector, run: Run): Vector {
  if (!run.options.delayedNameRemoval) return vector
  const { labelSets } = run.storage
  const columns = vector.columns.map((column) => ({
    ...column,
    labels: column.dropName ? labelSets.withoutName(column.labels) : column.labels,
    dropName: false,
  }))
  return { kind: 'vector', ...uniqueSeries(columns, vector.ordered, run, { mixed: true }) }
}
