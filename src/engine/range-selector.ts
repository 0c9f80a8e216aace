import type { MatrixSelector } from '../promql/ast.ts'
import { StepwiseNeeded } from './evaluation-error.ts'
import type { RangeOperator } from './operator.ts'
import type { RangeSeries, RangeVector } from './range-vector.ts'
import { durationContext, referenceTimes } from './reference-times.ts'
import { resolveLength } from './resolve-durations.ts'
import type { Run } from './run.ts'
import { newestVisible, Selection } from './selection.ts'
import { readStatsOfRange } from './stats-histograms.ts'
import type { Storage } from './storage.ts'
import type { StoredSeries } from './stored-series.ts'
import { WindowCutter } from './windows.ts'

/** A compiled range vector selector. */
interface RangeSelectorOperator extends RangeOperator {
  readonly expr: MatrixSelector
}

/** Compiles a range vector selector; `stats`: of its histograms only count and sum are needed. */
export function compileRangeSelector(
  expr: MatrixSelector,
  storage: Storage,
  stats = false,
): RangeSelectorOperator {
  const selection = new Selection(expr.selector, storage)
  const extended = expr.selector.extended?.kind
  return {
    kind: 'matrix',
    expr,
    evaluate(run) {
      if (extended === 'smoothed' && run.visibility?.shared) throw new StepwiseNeeded()
      const rangeMs = resolveLength(expr.range, durationContext(run))
      const ends = referenceTimes(expr.selector, run)
      const edges = { ends, ...reachOf(rangeMs, extended, run) }
      const cutter = new WindowCutter(edges, run.options)
      const series = selection.series().map((one) => {
        const windows = rangeSeries(one, cutter, run)
        return stats ? readStatsOfRange(windows, (ends[0] ?? 0) - edges.backMs) : windows
      })
      return {
        kind: 'matrix',
        series,
        rangeMs,
        ends,
        extended,
        subquery: false,
        ordered: true,
      }
    },
  }
}

function reachOf(
  rangeMs: number,
  extended: RangeVector['extended'],
  run: Run,
): { readonly backMs: number; readonly aheadMs: number } {
  const { lookbackMs } = run.options
  return {
    backMs: extended ? rangeMs + lookbackMs : rangeMs,
    aheadMs: extended === 'smoothed' ? lookbackMs : 0,
  }
}

function rangeSeries(series: StoredSeries, cutter: WindowCutter, run: Run): RangeSeries {
  const { times, values, kinds, histograms, startTimes, count } = series.live()
  const regarded = run.options.startTimestamps ? startTimes : undefined
  const windows = cutter.cut(times, count, newestVisible(series, run))
  const derived = series.derived()
  return {
    labels: series.labels,
    dropName: false,
    times,
    values,
    kinds,
    histograms,
    startTimes: regarded,
    count,
    ...windows,
    derived,
  }
}
