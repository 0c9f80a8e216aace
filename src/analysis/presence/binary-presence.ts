import type { Binary, ComparisonOp } from '../../promql/ast.ts'
import type { Because } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import type { LabelFacts } from '../labels/label-facts.ts'
import { mismatchOf } from '../labels/match-sides.ts'
import { compareIntervals, type Truth } from '../range/compare-intervals.ts'
import type { Reading } from '../range/reading.ts'
import { joinPresences } from './join-presences.ts'
import { opposedConditions } from './opposed-conditions.ts'
import { always, never, type Presence, whereData } from './presence.ts'

/** Whether an operation between two sides has a result. */
export function binaryPresence(node: Binary, left: Branch, right: Branch, site: Site): Presence {
  switch (node.op) {
    case 'or':
      return orPresence(left, right)
    case 'unless':
      return unlessPresence(node, left, right, site)
    default:
      return bothNeeded(node, left, right, site)
  }
}

/** Of the right side's series where the left one has none with their labels. Where the left one always has the only series that there can be, nothing. */
function orPresence(left: Branch, right: Branch): Presence {
  const covered =
    left.presence.kind === 'always' && isUnlabelled(left.labels) && isUnlabelled(right.labels)
  if (!covered || right.presence.kind === 'never') return right.presence
  return never({ text: 'the left side of `or` always has a sample' })
}

function unlessPresence(node: Binary, left: Branch, right: Branch, site: Site): Presence {
  if (left.presence.kind === 'never' || right.presence.kind === 'never') return left.presence
  const onNothing = node.matching?.on?.labels.length === 0
  const same = isUnlabelled(left.labels) && isUnlabelled(right.labels)
  if (right.presence.kind === 'always' && (onNothing || (same && !node.matching)))
    return never({
      text: 'the right side of `unless` is always there',
      place: site.place(node.rhs),
    })
  if (mismatchOf(node, left.labels, right.labels)?.confidence === 'proof') return left.presence
  return filtered(left.presence, { text: '`unless` takes series away', place: site.place(node) })
}

function bothNeeded(node: Binary, left: Branch, right: Branch, site: Site): Presence {
  if (node.matching?.fill)
    return joinPresences(left.presence, right.presence).kind === 'never' ? left.presence : whereData
  if (left.presence.kind === 'never') return left.presence
  if (right.presence.kind === 'never') return right.presence
  const unmatched = unmatchedSides(node, left, right, site)
  if (unmatched) return unmatched
  const opposed = opposedConditions(node, isUnlabelled(left.labels) && isUnlabelled(right.labels))
  if (opposed) {
    const text = 'no value satisfies both conditions on it'
    return never({ text, place: site.place(opposed.second.node) })
  }
  const together = joined(node, left, right)
  if (node.bool || !isComparison(node.op)) return together
  return comparisonPresence(node, node.op, left, right, together, site)
}

function unmatchedSides(
  node: Binary,
  left: Branch,
  right: Branch,
  site: Site,
): Presence | undefined {
  const mismatch = mismatchOf(node, left.labels, right.labels)
  if (!mismatch) return undefined
  const text = `no series of the two sides of \`${node.op}\` agree on \`${mismatch.label}\``
  return never({ text, place: site.place({ span: node.opSpan }) }, mismatch.confidence)
}

/** Of `and` and arithmetic: filtered where a side is; the result vanishes where a side does. */
function joined(node: Binary, left: Branch, right: Branch): Presence {
  const [a, b] = [left.presence, right.presence]
  if (node.op === '</' || node.op === '>/') return a.kind === 'always' ? whereData : a
  if (left.labels.scalar) return b
  if (right.labels.scalar) return a
  const plain = !node.matching?.group && isUnlabelled(left.labels) && isUnlabelled(right.labels)
  if (a.kind === 'always' && b.kind === 'always') return plain ? always : whereData
  if (a.kind === 'filter') return a.vanishes || !b.vanishes || node.op === 'and' ? a : b
  return b.kind === 'filter' ? (node.op === 'and' ? withoutVanishing(b) : b) : whereData
}

function withoutVanishing(presence: Presence): Presence {
  const { vanishes, ...rest } = presence
  return vanishes ? rest : presence
}

/** A comparison that is always true is no filter; one that never is leaves nothing. */
function comparisonPresence(
  node: Binary,
  op: ComparisonOp,
  left: Branch,
  right: Branch,
  together: Presence,
  site: Site,
): Presence {
  const truth = (reading: Reading): Truth =>
    compareIntervals(op, left.range[reading], right.range[reading])
  const sound = truth('sound')
  const scalar = left.labels.scalar === true || right.labels.scalar === true
  if (sound === 'always' && scalar) return together
  const place = site.place(node)
  const from = left.range.because ?? right.range.because
  const because: Because = {
    text: 'the comparison is never true',
    place,
    ...(from ? { from } : {}),
  }
  if (sound === 'never') return never(because)
  if (truth('likely') === 'never') return never(because, 'convention')
  return filtered(together, { text: 'a comparison filters', place })
}

function filtered(presence: Presence, because: Because): Presence {
  if (presence.kind === 'filter') return presence
  return { kind: 'filter', confidence: 'proof', because }
}

function isUnlabelled({ known, others, scalar }: LabelFacts): boolean {
  return !scalar && known.size === 0 && others.has === 'never' && others.confidence === 'proof'
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

function isComparison(op: Binary['op']): op is ComparisonOp {
  return comparisons.has(op)
}
