import { selectorsOf } from '../engine/rule-inputs.ts'
import { type StoredSeries, stale } from '../engine/stored-series.ts'
import { formatDuration } from '../model/duration.ts'
import { formatSeries, labelValue } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { MatrixSelector, VectorSelector } from '../promql/ast.ts'
import type { Rule } from '../rules/rule-file.ts'
import { suggest } from '../text/suggest.ts'
import { shortExpr } from './expr-text.ts'
import { matchAll } from './match-all.ts'
import { evaluateAt, type SampleSearch } from './sample-search.ts'

/** Why the expression of a rule gives no sample; undefined where that cannot be told. */
export type RuleExplainer = (rule: Rule) => string | undefined

/** Why a selector gives no sample: no such series, nothing recorded, or samples that it does not see. */
export function explainSelector(
  selector: VectorSelector,
  search: SampleSearch,
  explainRule: RuleExplainer,
): string | undefined {
  return noSeries(selector, search, explainRule) ?? outOfSight(selector, search, explainRule)
}

/** Why a range holds no sample, or only one for a function that needs two. */
export function explainRange(
  range: MatrixSelector,
  slope: boolean,
  search: SampleSearch,
  explainRule: RuleExplainer,
): string | undefined {
  return noSeries(range.selector, search, explainRule) ?? shortRange(range, slope, search)
}

function seriesOf(selector: VectorSelector, { storage }: SampleSearch): readonly StoredSeries[] {
  const [matchers = []] = selectorsOf(selector)
  return storage.select(selector.name?.value, matchers)
}

/** That a selector picks no series, with what there is in its place. */
function noSeries(
  selector: VectorSelector,
  search: SampleSearch,
  explainRule: RuleExplainer,
): string | undefined {
  if (seriesOf(selector, search).length > 0) return undefined
  const name = selector.name?.value
  const [matchers = []] = selectorsOf(selector)
  if (search.unseen.some((labels) => matchAll(matchers, labels)))
    return `\`${shortExpr(selector)}\` has no sample yet`
  const text = `\`${shortExpr(selector)}\` selects none of the series`
  if (name === undefined) return text
  const [one] = search.storage.select(name, [])
  if (one) return `${text}; there is \`${formatSeries(one.labels.labels)}\``
  const recorder = search.rules.find(
    (rule) => rule.kind === 'RecordingRule' && rule.name.value === name,
  )
  if (recorder) return nothingRecorded(recorder, `\`${name}\` is never recorded`, explainRule)
  const names = search.storage
    .select(undefined, [])
    .map(({ labels }) => labelValue(labels.labels, metricNameLabel))
  const similar = suggest(name, new Set(names))
  return `there is no series \`${name}\`${similar === undefined ? '' : `; did you mean \`${similar}\`?`}`
}

function nothingRecorded(rule: Rule, text: string, explainRule: RuleExplainer): string {
  const cause = explainRule(rule)
  return cause === undefined ? text : `${text}: ${cause}`
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
function outOfSight(
  selector: VectorSelector,
  search: SampleSearch,
  explainRule: RuleExplainer,
): string | undefined {
  const value = evaluateAt(selector, search)
  if (value?.kind !== 'vector' || value.samples.length > 0) return undefined
  const timeMs = timeSeen(selector, search)
  if (timeMs === undefined) return undefined
  const text = `\`${shortExpr(selector)}\``
  if (timeMs < search.startMs) return `${text} looks at a time before the start of the test`
  const newest = newestUntil(seriesOf(selector, search), Math.min(timeMs, search.untilMs))
  if (!newest) return `${text} has no sample yet`
  const at = formatDuration(newest.timeMs - search.startMs)
  const { producer } = newest.series
  const recorder = search.rules[producer]
  if (newest.isStale && recorder?.kind === 'RecordingRule' && timeMs === search.timeMs)
    return nothingRecorded(recorder, `${text} is not recorded any more since ${at}`, explainRule)
  if (newest.isStale) return `${text} has ended at ${at}, by a stale marker`
  const lookback = formatDuration(search.options.lookbackMs)
  return `the newest sample of ${text} is at ${at}, which the lookback of ${lookback} does not reach`
}

/** The time at which a selector looks, in milliseconds since 1970; undefined where it is to be computed. */
function timeSeen({ at, offset }: VectorSelector, { timeMs }: SampleSearch): number | undefined {
  if (offset && offset.ms === undefined) return undefined
  return (at?.ms ?? timeMs) - (offset?.ms ?? 0)
}

interface NewestSample {
  readonly series: StoredSeries
  readonly timeMs: number
  readonly isStale: boolean
}

function newestUntil(series: readonly StoredSeries[], untilMs: number): NewestSample | undefined {
  let newest: NewestSample | undefined
  for (const one of series)
    for (let i = one.count - 1; i >= 0; i--) {
      const timeMs = one.times[i] ?? 0
      if (timeMs > untilMs) continue
      if (!newest || timeMs > newest.timeMs)
        newest = { series: one, timeMs, isStale: one.kinds?.[i] === stale }
      break
    }
  return newest
}
