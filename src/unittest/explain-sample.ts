import type { VectorSample } from '../engine/query-result.ts'
import { formatFloat } from '../model/go-number.ts'
import type { Histogram } from '../model/histogram.ts'
import { formatLabels } from '../model/labels.ts'
import type { Expr } from '../promql/ast.ts'
import { identityOf, includesFields } from './alert-identity.ts'
import { explainEmpty } from './explain-empty.ts'
import { shortExpr } from './expr-text.ts'
import { comparisonOf } from './final-comparison.ts'
import { labelDistance } from './label-distance.ts'
import { evaluateAt, type SampleSearch } from './sample-search.ts'
import type { Field, MissingReason } from './verdict.ts'

type Found = Pick<MissingReason, 'kind' | 'text'>

/** The samples of an expression at the time of a search; none where it fails, or gives no vector. */
export function samplesAt(expr: Expr, search: SampleSearch): readonly VectorSample[] {
  const value = evaluateAt(expr, search)
  if (!value) return []
  if (value.kind === 'scalar') return [{ labels: [], time: value.time, value: value.value }]
  return value.kind === 'vector' ? value.samples : []
}

/** The sample with some labels, or the only one that has none of its own to differ in. */
export function sampleOf(
  samples: readonly VectorSample[],
  identity: readonly Field[],
  common: ReadonlySet<string>,
): VectorSample | undefined {
  const own = (sample: VectorSample) => identityOf(sample.labels, common)
  return (
    samples.find(
      (one) => own(one).length === identity.length && includesFields(own(one), identity),
    ) ?? samples.find((one) => includesFields(own(one), identity) && identity.length > 0)
  )
}

/** Why an expression gives no sample with some labels: what filters it out, or which series there is not. */
export function explainSample(expr: Expr, identity: readonly Field[], search: SampleSearch): Found {
  if (expr.kind === 'Paren') return explainSample(expr.expr, identity, search)
  if (expr.kind === 'Binary') {
    const compared = comparisonOf(expr)
    const subject =
      compared?.subject ?? (expr.op === 'and' || expr.op === 'unless' ? expr.lhs : undefined)
    if (subject) {
      const sample = sampleOf(samplesAt(subject, search), identity, search.common)
      if (!sample) return explainSample(subject, identity, search)
      return compared
        ? filtered(subject, sample, compared.text, search)
        : dropped(expr.op === 'and', expr.rhs, search)
    }
    if (expr.op === 'or') {
      const left = explainSample(expr.lhs, identity, search)
      return left.kind === 'filtered' ? left : explainRight(left, expr.rhs, identity, search)
    }
  }
  return noSample(expr, identity, search)
}

function explainRight(
  left: Found,
  expr: Expr,
  identity: readonly Field[],
  search: SampleSearch,
): Found {
  const right = explainSample(expr, identity, search)
  return right.kind === 'filtered' ? right : left
}

function filtered(
  subject: Expr,
  sample: VectorSample,
  comparison: string,
  { timeText }: SampleSearch,
): Found {
  const value = valueText(sample.value)
  const text = `\`${shortExpr(subject)}\` is ${value} at ${timeText}, which is not \`${comparison}\``
  return { kind: 'filtered', text }
}

function dropped(isAnd: boolean, right: Expr, search: SampleSearch): Found {
  const some = samplesAt(right, search).length
  const side = `the right side \`${shortExpr(right)}\``
  const text = isAnd
    ? `\`and\` drops it at ${search.timeText}: ${side} gives ${some === 0 ? 'no sample at all' : 'none that matches'}`
    : `\`unless\` drops it at ${search.timeText}: ${side} gives one that matches`
  return { kind: 'filtered', text }
}

function noSample(expr: Expr, identity: readonly Field[], search: SampleSearch): Found {
  const samples = samplesAt(expr, search)
  const wanted = formatLabels(identity)
  const head = `\`${shortExpr(expr)}\` gives no sample${identity.length > 0 ? ` for ${wanted}` : ''} at ${search.timeText}`
  const near = nearest(samples, identity, search.common)
  if (near) return { kind: 'no-sample', text: `${head}; nearest: ${near}` }
  const cause = explainEmpty(expr, search)
  return { kind: 'no-sample', text: cause === undefined ? head : `${head}: ${cause}` }
}

/** The sample whose labels differ least, with the labels that differ. */
function nearest(
  samples: readonly VectorSample[],
  identity: readonly Field[],
  common: ReadonlySet<string>,
): string | undefined {
  let best: readonly Field[] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { labels } of samples) {
    const own = identityOf(labels, common)
    const apart = labelDistance(identity, own, new Set()) ?? identity.length + own.length
    if (apart < least) {
      best = own
      least = apart
    }
  }
  if (!best) return undefined
  const notes = differences(identity, best)
  return `${formatLabels(best)}${notes === '' ? '' : ` (${notes})`}`
}

function differences(wanted: readonly Field[], found: readonly Field[]): string {
  const names = [...new Set([...wanted, ...found].map(({ name }) => name))]
  return names
    .flatMap((name) => {
      const one = wanted.find((field) => field.name === name)?.value
      const other = found.find((field) => field.name === name)?.value
      if (one === other) return []
      if (one === undefined) return [`\`${name}\` is there too`]
      return other === undefined ? [`without \`${name}\``] : [`\`${name}\` is "${other}"`]
    })
    .slice(0, 4)
    .join(', ')
}

/** A value in a message. */
export function valueText(value: number | Histogram): string {
  return typeof value === 'number' ? formatFloat(value) : 'a histogram'
}
