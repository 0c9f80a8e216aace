import { compareLabels, type Labels } from '../model/labels.ts'
import { extendedPoints } from './extended-points.ts'
import type { RangeOperator } from './operator.ts'
import type { MatrixSeries, Point } from './query-result.ts'
import type { RangeSeries, RangeVector } from './range-vector.ts'
import type { Run } from './run.ts'
import { WindowBudget } from './window-budget.ts'

/** The samples that a range vector holds at the one step of a run, by labels. */
export function queryPoints(operator: RangeOperator, run: Run): readonly MatrixSeries[] {
  const vector = operator.evaluate(run)
  const windows = new WindowBudget(run)
  if (!vector.subquery) for (const series of vector.series) windows.take(series)
  return vector.series
    .map((series) => ({ labels: labelsOf(series, run), points: pointsOf(series, vector) }))
    .filter((series) => series.points.length > 0)
    .sort((a, b) => compareLabels(a.labels, b.labels))
}

function labelsOf({ labels, dropName }: RangeSeries, run: Run): Labels {
  return (dropName ? run.storage.labelSets.withoutName(labels) : labels).labels
}

function pointsOf(series: RangeSeries, { ends, rangeMs, extended }: RangeVector): readonly Point[] {
  if (!extended) return windowPoints(series)
  const end = ends[0] ?? 0
  return extendedPoints(series, 0, end - rangeMs, end, extended === 'smoothed')
}

function windowPoints(series: RangeSeries): Point[] {
  const points: Point[] = []
  for (let i = series.from[0] ?? 0; i < (series.to[0] ?? 0); i++)
    points.push({
      time: series.times[i] ?? 0,
      value: series.histograms?.[i] ?? series.values[i] ?? 0,
    })
  return points
}
