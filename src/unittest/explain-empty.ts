import { selectorsOf } from '../engine/rule-inputs.ts'
import type { StoredSeries } from '../engine/stored-series.ts'
import { formatDuration } from '../model/duration.ts'
import { formatSeries, labelValue } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { Expr, MatrixSelector, VectorSelector } from '../promql/ast.ts'
import { walk } from '../promql/visit.ts'
import { suggest } from '../text/suggest.ts'
import { shortExpr } from './expr-text.ts'
import { evaluateAt, type SampleSearch } from './sample-search.ts'

/** Functions that need two samples in their range. */
const slopes: ReadonlySet<string> = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'idelta',
  'deriv',
  'predict_linear',
])

/** Which selector of an expression without result is to blame, and why; undefined where that cannot be told. */
export function explainEmpty(expr: Expr, search: SampleSearch): string | undefined {
  let cause: string | undefined
  walk(expr, (node, parents) => {
    if (cause !== undefined || node.kind === 'Subquery') return false
    if (node.kind === 'MatrixSelector') {
      const parent = parents.at(-1)
      const slope = parent?.kind === 'Call' && slopes.has(parent.func.value)
      cause = noSeries(node.selector, search) ?? shortRange(node, slope, search)
      return false
    }
    if (node.kind === 'VectorSelector') cause = noSeries(node, search) ?? outOfSight(node, search)
    return undefined
  })
  return cause
}

function seriesOf(selector: VectorSelector, { storage }: SampleSearch): readonly StoredSeries[] {
  const [matchers = []] = selectorsOf(selector)
  return storage.select(selector.name?.value, matchers)
}

/** That a selector picks no series, with what there is in its place. */
function noSeries(selector: VectorSelector, search: SampleSearch): string | undefined {
  if (seriesOf(selector, search).length > 0) return undefined
  const name = selector.name?.value
  const text = `\`${shortExpr(selector)}\` selects none of the series`
  if (name === undefined) return text
  const [one] = search.storage.select(name, [])
  if (one) return `${text}; there is \`${formatSeries(one.labels.labels)}\``
  const names = search.storage
    .select(undefined, [])
    .map(({ labels }) => labelValue(labels.labels, metricNameLabel))
  const similar = suggest(name, new Set(names))
  return `there is no series \`${name}\`${similar === undefined ? '' : `; did you mean \`${similar}\`?`}`
}

/** That a range holds too few samples for a function that needs two. */
function shortRange(
  selector: MatrixSelector,
  slope: boolean,
  search: SampleSearch,
): string | undefined {
  const value = evaluateAt(selector, search)
  if (value?.kind !== 'matrix') return undefined
  const most = value.series.reduce((max, { points }) => Math.max(max, points.length), 0)
  const text = `\`${shortExpr(selector)}\` holds`
  if (most === 0) return `${text} no sample`
  if (!slope || most > 1) return undefined
  const edge = search.options.leftOpen
    ? '; since Prometheus 3.0 a sample exactly at the left edge is left out'
    : ''
  return `${text} one sample of each series, and two are needed${edge}`
}

/** That all samples that a selector could give are too old, or ended by a stale marker. */
function outOfSight(selector: VectorSelector, search: SampleSearch): string | undefined {
  const value = evaluateAt(selector, search)
  if (value?.kind !== 'vector' || value.samples.length > 0) return undefined
  const newest = seriesOf(selector, search).reduce(
    (time, series) => Math.max(time, newestUntil(series, search.timeMs)),
    Number.NEGATIVE_INFINITY,
  )
  const text = `\`${shortExpr(selector)}\``
  if (newest === Number.NEGATIVE_INFINITY) return `${text} has no sample yet`
  const at = formatDuration(newest - search.startMs)
  const lookback = formatDuration(search.options.lookbackMs)
  return `the newest sample of ${text} is at ${at}: it is older than the ${lookback} of the lookback, or a stale marker`
}

function newestUntil({ times, count }: StoredSeries, timeMs: number): number {
  for (let i = count - 1; i >= 0; i--) {
    const time = times[i] ?? 0
    if (time <= timeMs) return time
  }
  return Number.NEGATIVE_INFINITY
}
