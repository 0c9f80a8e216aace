import type { ExprFacts } from '../../analysis/facts.ts'
import { type LabelFacts, labelFact } from '../../analysis/labels/label-facts.ts'
import type { Mismatch } from '../../analysis/labels/match-sides.ts'
import type { Binary } from '../../promql/ast.ts'
import { editDistance } from '../../text/suggest.ts'
import { hasNoLabels } from './describe-label.ts'

const ofTargets: ReadonlySet<string> = new Set(['job', 'instance'])
const ofAlerts: ReadonlySet<string> = new Set(['alertname', 'alertstate'])
const longEnough = 6
const slips = 2

/** What to do about two sides that can never match, in the imperative. */
export function suggestMatching(node: Binary, found: Mismatch, facts: ExprFacts): string {
  const slip = typingSlip(found)
  if (slip)
    return `\`${slip[0]}\` and \`${slip[1]}\` look like one value: write it the same on both sides`
  const { matching, op } = node
  const { label } = found
  if (matching?.on?.labels.some(({ value }) => value === label))
    return `keep \`${label}\` on both sides, or take it out of \`on (…)\``
  const isSet = op === 'and' || op === 'unless'
  if (found.kind === 'values' && isSet && ofTargets.has(label))
    return `match by what both sides share, \`${op} on (…)\`, or by nothing: \`${op} on ()\``
  if (found.kind === 'values') {
    const ignored = [...(matching?.ignoring?.labels.map(({ value }) => value) ?? []), label]
    return `leave the label out of the match: \`${op} ignoring (${ignored.join(', ')})\``
  }
  if (ofAlerts.has(label)) return `match by what both sides share: \`${op} on (…)\``
  const left = facts.of(node.lhs).branches[0].labels
  const right = facts.of(node.rhs).branches[0].labels
  const poor = found.left.has === 'must' ? right : left
  const rich = poor === left ? right : left
  if (hasNoLabels(poor)) return isSet ? `write \`${op} on ()\`` : withNothing(op, poor === right)
  const removed = poor.others.has === 'may' ? removedLabels(poor, rich) : []
  const shared = sharedLabels(poor, rich)
  const group = isSet ? '' : poor === right ? ' group_left ()' : ' group_right ()'
  if (removed.length > 0)
    return `ignore what one side has lost: \`${op} ignoring (${removed.join(', ')})${group}\``
  if (shared.length === 0)
    return `aggregate both sides by the same labels, or match with \`on (…)\``
  return `match by what both sides have: \`${op} on (${shared.join(', ')})${group}\``
}

function withNothing(op: string, right: boolean): string {
  const side = right ? 'left' : 'right'
  return `match with \`${op} on () group_${side} ()\`, or make a number of the side without labels: \`scalar(…)\``
}

function removedLabels(poor: LabelFacts, rich: LabelFacts): readonly string[] {
  return [...poor.known].flatMap(([name, { has }]) =>
    has === 'never' && labelFact(rich, name).has !== 'never' ? [name] : [],
  )
}

function sharedLabels(poor: LabelFacts, rich: LabelFacts): readonly string[] {
  return [...poor.known].flatMap(([name, { has }]) =>
    has === 'must' && labelFact(rich, name).has !== 'never' ? [name] : [],
  )
}

/** Two single values that differ by a letter or two. */
function typingSlip({ kind, left, right }: Mismatch): readonly [string, string] | undefined {
  if (kind !== 'values' || left.values?.kind !== 'finite' || right.values?.kind !== 'finite')
    return undefined
  const [a, ...moreA] = left.values.values
  const [b, ...moreB] = right.values.values
  if (a === undefined || b === undefined || moreA.length > 0 || moreB.length > 0) return undefined
  if (Math.min(a.length, b.length) < longEnough || /\d/.test(a + b)) return undefined
  return editDistance(a, b, slips) <= slips ? [a, b] : undefined
}
