import type { VectorSample } from '../engine/query-result.ts'
import { formatLabels } from '../model/labels.ts'
import type { Binary, Expr } from '../promql/ast.ts'
import { identityOf } from './alert-identity.ts'
import { explainEmpty, valueText } from './explain-empty.ts'
import { shortExpr } from './expr-text.ts'
import { comparisonOf, type FilterComparison } from './final-comparison.ts'
import { labelDistance } from './label-distance.ts'
import { matchedLabels, matchesOf } from './match-sides.ts'
import { sampleOf } from './sample-of.ts'
import { isEmptyAt, type SampleSearch, samplesAt } from './sample-search.ts'
import type { Field, MissingReason } from './verdict.ts'

type Found = Pick<MissingReason, 'kind' | 'text'>

/** Why an expression gives no sample with some labels: what filters it out, or which series there is not. */
export function explainSample(expr: Expr, identity: readonly Field[], search: SampleSearch): Found {
  if (expr.kind === 'Paren') return explainSample(expr.expr, identity, search)
  if (expr.kind === 'Binary') {
    const compared = comparisonOf(expr)
    if (compared) return explainComparison(expr, compared, identity, search)
    if (expr.op === 'and' || expr.op === 'unless') return explainSet(expr, identity, search)
    if (expr.op === 'or') {
      const left = explainSample(expr.lhs, identity, search)
      const right = explainSample(expr.rhs, identity, search)
      return left.kind !== 'filtered' && right.kind === 'filtered' ? right : left
    }
  }
  return noSample(expr, identity, search)
}

/** Labels that `group_left` and `group_right` bring in are not there before the comparison. */
function explainComparison(
  { matching }: Binary,
  { subject, text, other }: FilterComparison,
  identity: readonly Field[],
  search: SampleSearch,
): Found {
  const brought = new Set(matching?.group?.labels.map(({ value }) => value))
  const own = identity.filter(({ name }) => !brought.has(name))
  const sample = sampleOf(samplesAt(subject, search), own, search.common)
  if (!sample) return explainSample(subject, own, search)
  const head = `\`${shortExpr(subject)}\` is ${valueText(sample.value)} at ${search.timeText}`
  if (!other) return { kind: 'filtered', text: `${head}, which is not \`${text}\`` }
  const [match] = matchesOf(sample, samplesAt(other, search), matching)
  const right = `\`${shortExpr(other)}\``
  if (match)
    return {
      kind: 'filtered',
      text: `${head}, which is not \`${text}\`: ${right} is ${valueText(match.value)}`,
    }
  const none = isEmptyAt(other, search) ? 'gives no sample at all' : 'gives none that matches'
  const cause = explainEmpty(other, search)
  return {
    kind: 'filtered',
    text: `${head}, but ${right} ${none}${cause === undefined ? '' : `: ${cause}`}`,
  }
}

/** What `and` or `unless` takes away, or what is not there before. */
function explainSet(
  { op, lhs, rhs, matching }: Binary,
  identity: readonly Field[],
  search: SampleSearch,
): Found {
  const sample = sampleOf(samplesAt(lhs, search), identity, search.common)
  if (!sample) return explainSample(lhs, identity, search)
  const head = `\`${op}\` drops it at ${search.timeText}: the right side \`${shortExpr(rhs)}\` gives`
  if (op === 'unless') return { kind: 'filtered', text: `${head} one that matches` }
  const none = isEmptyAt(rhs, search) ? 'no sample at all' : 'none that matches'
  const cause = whyUnmatched(rhs, matchedLabels(sample.labels, matching), search)
  return {
    kind: 'filtered',
    text: `${head} ${none}${cause === undefined ? '' : `: ${cause}`}`,
  }
}

function whyUnmatched(
  right: Expr,
  labels: readonly Field[],
  search: SampleSearch,
): string | undefined {
  if (labels.length === 0) return explainEmpty(right, search)
  const found = explainSample(right, labels, { ...search, common: new Set() })
  return found.kind === 'filtered' ? found.text : explainEmpty(right, search)
}

function noSample(expr: Expr, identity: readonly Field[], search: SampleSearch): Found {
  const samples = samplesAt(expr, search)
  const near = nearest(samples, identity, search.common)
  const without = near === undefined ? '' : ' without labels'
  const which = identity.length > 0 ? ` for ${formatLabels(identity)}` : without
  const head = `\`${shortExpr(expr)}\` gives no sample${which} at ${search.timeText}`
  if (near !== undefined) return { kind: 'no-sample', text: `${head}; nearest: ${near}` }
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
