import { compareLabels, type Labels } from '../model/labels.ts'
import type { Expr } from '../promql/ast.ts'
import { walk } from '../promql/visit.ts'
import { Annotations } from './annotations.ts'
import { absent, type Column, type Vector } from './column.ts'
import { compile } from './compile.ts'
import type { EngineOptions } from './engine-options.ts'
import { evaluateVector, startRun } from './evaluate.ts'
import { EvaluationError, evaluationErrorOf } from './evaluation-error.ts'
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts'
import { queryPoints } from './query-points.ts'
import type { MatrixSeries, Point, QueryResult, QueryValue, VectorSample } from './query-result.ts'
import type { Run, Visibility } from './run.ts'
import type { Storage } from './storage.ts'

/** Evaluates an expression at one time (milliseconds), as an instant query. */
export function instantQuery(
  storage: Storage,
  expr: Expr,
  time: number,
  options: EngineOptions,
  visibility?: Visibility,
): QueryResult {
  return guarded(expr, options, (annotations) => {
    const run = startRun({
      mode: 'instants',
      storage,
      options,
      times: Float64Array.of(time),
      annotations,
      ...(visibility ? { visibility } : {}),
    })
    return instantValue(compile(expr, storage), run)
  })
}

/** Evaluates an expression from `start` to `end` every `step` milliseconds, as a range query. */
export function rangeQuery(
  storage: Storage,
  expr: Expr,
  range: { readonly start: number; readonly end: number; readonly step: number },
  options: EngineOptions,
): QueryResult {
  return guarded(expr, options, (annotations) => {
    const operator = compile(expr, storage)
    if (operator.kind === 'string' || operator.kind === 'matrix')
      throw new EvaluationError(
        `invalid expression type "${operator.kind === 'string' ? 'string' : 'range vector'}" for range query, must be Scalar or instant Vector`,
      )
    const run = startRun({
      mode: 'range',
      storage,
      options,
      times: gridTimes(range),
      query: range,
      annotations,
    })
    return { kind: 'matrix', series: matrixOf(evaluateVector(operator, run), run) }
  })
}

/** The times of a range query in milliseconds. */
export function gridTimes(range: {
  readonly start: number
  readonly end: number
  readonly step: number
}): Float64Array {
  const count = range.step > 0 ? Math.floor((range.end - range.start) / range.step) + 1 : 1
  return Float64Array.from({ length: Math.max(0, count) }, (_, i) => range.start + i * range.step)
}

function guarded(
  expr: Expr,
  options: EngineOptions,
  evaluate: (annotations: Annotations) => QueryValue,
): QueryResult {
  const refused = refusedModifier(expr, options)
  if (refused) return { error: refused, span: expr.span }
  const annotations = new Annotations()
  try {
    return { value: evaluate(annotations), annotations: annotations.list() }
  } catch (error) {
    const failure = evaluationErrorOf(error)
    if (!failure) throw error
    return { error: failure.message, ...(failure.span ? { span: failure.span } : {}) }
  }
}

/** What the options forbid, in Prometheus' words. */
function refusedModifier(expr: Expr, options: EngineOptions): string | undefined {
  if (options.atModifier && options.negativeOffset) return undefined
  let refused: string | undefined
  walk(expr, (node) => {
    if (node.kind !== 'VectorSelector' && node.kind !== 'Subquery') return
    if (node.at && !options.atModifier) refused ??= '@ modifier is disabled'
    if ((node.offset?.ms ?? 0) < 0 && !options.negativeOffset)
      refused ??= 'negative offset is disabled'
  })
  return refused
}

function instantValue(operator: Operator, run: Run): QueryValue {
  const time = run.times[0] ?? 0
  switch (operator.kind) {
    case 'string':
      return { kind: 'string', time, value: operator.evaluate(run).value }
    case 'scalar':
      return { kind: 'scalar', time, value: operator.evaluate(run).values[0] ?? 0 }
    case 'matrix':
      return { kind: 'matrix', series: queryPoints(operator, run) }
    case 'vector':
      return { kind: 'vector', samples: samplesOf(operator, run) }
  }
}

function samplesOf(operator: VectorOperator | ScalarOperator, run: Run): VectorSample[] {
  const time = run.times[0] ?? 0
  return evaluateVector(operator, run).columns.flatMap((column) => {
    const value = valueAt(column, 0)
    return value === undefined ? [] : [{ labels: column.labels.labels, time, value }]
  })
}

function matrixOf(vector: Vector, run: Run): MatrixSeries[] {
  return vector.columns
    .map((column) => ({ labels: column.labels.labels, points: pointsOf(column, run) }))
    .filter((series) => series.points.length > 0)
    .sort((a: { labels: Labels }, b: { labels: Labels }) => compareLabels(a.labels, b.labels))
}

function pointsOf(column: Column, run: Run): Point[] {
  const points: Point[] = []
  for (let i = 0; i < run.times.length; i++) {
    const value = valueAt(column, i)
    if (value !== undefined) points.push({ time: run.times[i] ?? 0, value })
  }
  return points
}

function valueAt(column: Column, step: number): Point['value'] | undefined {
  if (column.kinds[step] === absent) return undefined
  return column.histograms?.[step] ?? column.values[step]
}
