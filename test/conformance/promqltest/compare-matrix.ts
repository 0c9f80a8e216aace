import type { MatrixSeries, Point } from '../../../src/engine/query-result.ts'
import { compareLabels, formatLabels, labelsKey } from '../../../src/model/labels.ts'
import type { ExpectedSeries, ExpectedValue, TimeRange } from './commands.ts'
import { equalFloats, equalHistograms } from './equal-values.ts'
import { formatPoints, formatValue } from './format-result.ts'

interface ExpectedPoint extends ExpectedValue {
  readonly time: number
}

/** Compares a matrix with the expected series, whose positions are the steps of `range`; tells the first difference. */
export function compareMatrix(
  series: readonly MatrixSeries[],
  expected: readonly ExpectedSeries[],
  range: TimeRange,
): string | undefined {
  const wanted = new Map(expected.map((one) => [labelsKey(one.labels), one]))
  const seen = new Set<string>()
  for (const [i, one] of series.entries()) {
    const before = series[i - 1]
    const metric = formatLabels(one.labels)
    if (before && compareLabels(before.labels, one.labels) >= 0)
      return `matrix is not sorted at ${metric}`
    const key = labelsKey(one.labels)
    const want = wanted.get(key)
    if (!want) return `unexpected metric ${metric} in result, has ${formatPoints(one)}`
    const difference = compareSeries(metric, one, want, range)
    if (difference !== undefined) return difference
    seen.add(key)
  }
  for (const [key, { labels }] of wanted)
    if (!seen.has(key)) return `expected metric ${formatLabels(labels)} not found`
  return undefined
}

function compareSeries(
  metric: string,
  actual: MatrixSeries,
  { values }: ExpectedSeries,
  { start, end, step }: TimeRange,
): string | undefined {
  const points = values.map((value, i) => ({ ...value, time: start + i * step }))
  if (points.some(({ time }) => time > end))
    return `expected ${values.length} points for ${metric}, but query time range cannot return this many points`
  const present = points.filter(({ value }) => value !== null)
  const floats = present.filter(({ value }) => typeof value !== 'object')
  const histograms = present.filter(({ value }) => typeof value === 'object')
  const actualFloats = actual.points.filter(({ value }) => typeof value === 'number')
  const actualHistograms = actual.points.filter(({ value }) => typeof value !== 'number')
  if (floats.length !== actualFloats.length || histograms.length !== actualHistograms.length)
    return `expected ${count(floats, 'float')} and ${count(histograms, 'histogram')} for ${metric}, but got ${formatPoints(actual)}`
  const difference =
    comparePoints('float', metric, floats, actualFloats) ??
    comparePoints('histogram', metric, histograms, actualHistograms)
  return difference && `${difference} (result has ${formatPoints(actual)})`
}

function comparePoints(
  kind: string,
  metric: string,
  expected: readonly ExpectedPoint[],
  actual: readonly Point[],
): string | undefined {
  for (const [i, want] of expected.entries()) {
    const got = actual[i]
    if (!got || want.value === null) continue
    if (got.time !== want.time)
      return `expected ${kind} value at index ${i} for ${metric} to have timestamp ${want.time}, but it had timestamp ${got.time}`
    if (equalPoint(want, got)) continue
    const wanted = want.value === 'stale' ? 'stale' : formatValue(want.value)
    return `expected ${kind} value at index ${i} (t=${want.time}) for ${metric} to be ${wanted}, but got ${formatValue(got.value)}`
  }
  return undefined
}

function equalPoint({ value: want, hintWritten }: ExpectedPoint, { value }: Point): boolean {
  if (typeof want === 'number') return typeof value === 'number' && equalFloats(want, value)
  if (want === null || want === 'stale' || typeof value === 'number') return false
  return equalHistograms(want, value, hintWritten)
}

function count(points: readonly unknown[], kind: string): string {
  return `${points.length} ${kind} point${points.length === 1 ? '' : 's'}`
}
