import { goQuote } from '../model/go-quote.ts'
import type { Histogram } from '../model/histogram.ts'
import { labelValue } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { VectorSelector } from '../promql/ast.ts'
import { type Column, emptyColumn, float, hasSamples, setHistogram, type Vector } from './column.ts'
import { StepwiseNeeded } from './evaluation-error.ts'
import { heldByColumn } from './held-samples.ts'
import type { VectorOperator } from './operator.ts'
import { referenceTimes } from './reference-times.ts'
import type { Run } from './run.ts'
import { SampleLookup, type SeenSamples } from './sample-lookup.ts'
import { newestVisible, Selection } from './selection.ts'
import { type SmoothedRemark, smoothedValue } from './smoothed-selector.ts'
import { readStats } from './stats-histograms.ts'
import type { Storage } from './storage.ts'
import { type SampleColumns, type StoredSeries, stale } from './stored-series.ts'
import { WindowBudget } from './window-budget.ts'
import { WindowCutter } from './windows.ts'

/** A compiled instant vector selector; it also tells the times of the samples. */
export interface SelectorOperator extends VectorOperator {
  readonly expr: VectorSelector
  /** Times of the selected samples, in seconds, instead of their values. */
  evaluateSampleTimes(run: Run): Vector
  /** Start timestamps of the selected samples, in seconds; no sample where there is none. */
  evaluateStartTimes(run: Run): Vector
}

/** Compiles an instant vector selector; `stats`: of its histograms only count and sum are needed. */
export function compileVectorSelector(
  expr: VectorSelector,
  storage: Storage,
  stats = false,
): SelectorOperator {
  const selection = new Selection(expr, storage)
  const evaluateWith = (run: Run, read: Reader): Vector => {
    const times = referenceTimes(expr, run)
    return instantVector(selection.series(), times, run, read)
  }
  return {
    kind: 'vector',
    expr,
    evaluate: (run) =>
      expr.extended?.kind === 'smoothed'
        ? smoothedVector(expr, selection.series(), run, stats)
        : evaluateWith(run, stats ? readCountsAndSums : readValues),
    evaluateSampleTimes: (run) => evaluateWith(run, readTimes),
    evaluateStartTimes: (run) => evaluateWith(run, readStartTimes),
  }
}

/** Whether an operator is a selector, whose samples have times of their own. */
export function isSelectorOperator(operator: object): operator is SelectorOperator {
  return 'evaluateSampleTimes' in operator
}

/** The newest sample of each series at each of the given times (milliseconds, ascending), within the lookback. */
function instantVector(
  series: readonly StoredSeries[],
  times: Float64Array,
  run: Run,
  read: Reader = readValues,
): Vector {
  const columns: Column[] = []
  const lookup = new SampleLookup(times, run.options)
  for (const one of series) {
    const column = emptyColumn(one.labels, false, times.length)
    const { times: at, count } = one
    read(one, lookup.find(at, count, newestVisible(one, run)), column, times, run)
    if (!hasSamples(column)) continue
    run.budget.take(heldByColumn(column, run))
    columns.push(column)
  }
  return { kind: 'vector', columns, ordered: true }
}

/** Fills a column from the samples that the steps see; a stale marker among them says that there is none. */
export type Reader = (
  series: StoredSeries,
  seen: SeenSamples,
  column: Column,
  times: Float64Array,
  run: Run,
) => void

/** Reads the values of the samples. */
function readValues(series: StoredSeries, seen: SeenSamples, column: Column): void {
  const { kinds, values, histograms } = series
  const { indexes, run } = seen
  if (kinds === undefined && run !== undefined) {
    const { start, end, shift } = run
    column.values.set(values.subarray(start + shift, end + shift), start)
    column.kinds.fill(float, start, end)
    return
  }
  for (let i = 0; i < indexes.length; i++) {
    const at = indexes[i] as number
    if (at < 0) continue
    const kind = kinds === undefined ? float : kinds[at]
    if (kind === stale) continue
    const value = kind === float ? undefined : histograms?.[at]
    if (value) setHistogram(column, i, value)
    else {
      column.values[i] = values[at] as number
      column.kinds[i] = float
    }
  }
}

/** Reads counts and sums; counter resets of histograms are told from the sample before, within the lookback. */
function readCountsAndSums(
  series: StoredSeries,
  seen: SeenSamples,
  column: Column,
  times: Float64Array,
  run: Run,
): void {
  readValues(series, seen, column)
  const { histograms } = column
  const { indexes } = seen
  if (!histograms) return
  for (let i = 0; i < indexes.length; i++) {
    const at = indexes[i] as number
    if (!histograms[i]) continue
    const age = (times[i] as number) - (series.times[at - 1] ?? Number.NEGATIVE_INFINITY)
    histograms[i] = readStats(series.histograms ?? [], at, age < run.options.lookbackMs)
  }
}

function readTimes(series: StoredSeries, seen: SeenSamples, column: Column): void {
  readSeconds(series, series.times, seen, column)
}

function readStartTimes(series: StoredSeries, seen: SeenSamples, column: Column): void {
  if (!series.startTimes) return
  readSeconds(series, series.startTimes, seen, column)
  for (let i = 0; i < column.kinds.length; i++) if (column.values[i] === 0) column.kinds[i] = 0
}

function readSeconds(
  { kinds }: StoredSeries,
  milliseconds: Float64Array,
  { indexes }: SeenSamples,
  column: Column,
): void {
  for (let i = 0; i < indexes.length; i++) {
    const at = indexes[i] as number
    if (at < 0 || kinds?.[at] === stale) continue
    column.values[i] = (milliseconds[at] as number) / 1000
    column.kinds[i] = float
  }
}

function statsOf(samples: SampleColumns): SampleColumns {
  const { histograms } = samples
  if (!histograms) return samples
  return { ...samples, histograms: histograms.map((_, at) => readStats(histograms, at, at > 0)) }
}

function smoothedVector(
  expr: VectorSelector,
  series: readonly StoredSeries[],
  run: Run,
  stats: boolean,
): Vector {
  if (run.visibility?.shared) throw new StepwiseNeeded()
  const times = referenceTimes(expr, run)
  const columns: Column[] = []
  const reach = { backMs: run.options.lookbackMs, aheadMs: run.options.lookbackMs }
  const cutter = new WindowCutter({ ends: times, ...reach }, run.options)
  const windows = new WindowBudget(run)
  for (const one of series) {
    const column = emptyColumn(one.labels, false, times.length)
    const visible = newestVisible(one, run)
    const samples = stats ? statsOf(one.live()) : one.live()
    const { times: at, count, histograms } = samples
    windows.take({ histograms, ...cutter.cut(at, count, visible) })
    const report = (remark: SmoothedRemark) => remarkOn(remark, one, expr, run)
    for (let i = 0; i < times.length; i++) {
      const newest = visible?.[i] ?? Number.POSITIVE_INFINITY
      const { lookbackMs } = run.options
      setSample(column, i, smoothedValue(samples, times[i] ?? 0, lookbackMs, newest, report))
    }
    if (hasSamples(column)) columns.push(column)
  }
  return { kind: 'vector', columns, ordered: true }
}

function remarkOn(
  remark: SmoothedRemark,
  series: StoredSeries,
  { span }: VectorSelector,
  { annotations }: Run,
): void {
  const name = goQuote(labelValue(series.labels.labels, metricNameLabel))
  if (remark === 'mixed samples')
    annotations.warn(`encountered a mix of histograms and floats for metric name ${name}`, span)
  else if (remark === 'mixed schemas')
    annotations.warn(
      `vector contains a mix of histograms with exponential and custom buckets schemas for metric name ${name}`,
      span,
    )
  else
    annotations.info(`mismatched custom buckets were ${remark.replace(' in ', ' during ')}`, span)
}

function setSample(column: Column, step: number, value: number | Histogram | undefined): void {
  if (typeof value === 'number') {
    column.values[step] = value
    column.kinds[step] = float
  } else if (value) setHistogram(column, step, value)
}
