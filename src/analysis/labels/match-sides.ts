import { metricNameLabel } from '../../model/metric-name.ts'
import type { Binary, VectorMatching } from '../../promql/ast.ts'
import { type Confidence, weakest } from '../because.ts'
import { type LabelFact, type LabelFacts, type LabelNames, labelFact } from './label-facts.ts'
import { intersectValues, isNone } from './label-values.ts'

/** Why no series of one side can match one of the other. */
export interface Mismatch {
  readonly label: string
  /** `missing`: one side always has the label, the other never; `values`: the values never agree. */
  readonly kind: 'missing' | 'values'
  readonly left: LabelFact
  readonly right: LabelFact
  readonly confidence: Confidence
}

const ofTargets: ReadonlySet<string> = new Set(['job', 'instance'])

/**
 * The label by which two sides of an operation can never match, the surest where there are several; undefined where they
 * may match, where a side is a scalar, and where the operation has a result all the same (`or`, `fill`). `besides` are
 * labels that do not count unless it is a proof.
 */
export function mismatchOf(
  node: Binary,
  left: LabelFacts,
  right: LabelFacts,
  besides?: LabelNames,
): Mismatch | undefined {
  if (left.scalar || right.scalar || node.op === 'or' || node.matching?.fill) return undefined
  let found: Mismatch | undefined
  for (const label of comparedLabels(node.matching, left, right)) {
    const mismatch = compare(label, labelFact(left, label), labelFact(right, label))
    if (!mismatch || (mismatch.confidence !== 'proof' && doesNotCount(label, node, besides)))
      continue
    if (!found || isSurer(mismatch, found)) found = mismatch
    if (found?.confidence === 'proof' && found.kind === 'values') return found
  }
  return found
}

/** Whoever lists the labels of his targets that matching is to ignore knows better than we do which there are. */
function doesNotCount(label: string, { matching }: Binary, besides?: LabelNames): boolean {
  if (besides?.has(label)) return true
  return (
    ofTargets.has(label) &&
    (matching?.ignoring?.labels.some(({ value }) => ofTargets.has(value)) ?? false)
  )
}

function isSurer(a: Mismatch, b: Mismatch): boolean {
  if (a.confidence === b.confidence) return a.kind === 'values' && b.kind === 'missing'
  return weakest(a.confidence, b.confidence) === b.confidence
}

/** The labels that matching compares and of which one side knows something; of all others neither can say that they must be there. */
function comparedLabels(
  matching: VectorMatching | undefined,
  left: LabelFacts,
  right: LabelFacts,
): Iterable<string> {
  if (matching?.on)
    return matching.on.labels.map(({ value }) => value).filter((name) => name !== metricNameLabel)
  const names = new Set([...left.known.keys(), ...right.known.keys()])
  for (const { value } of matching?.ignoring?.labels ?? []) names.delete(value)
  return names
}

function compare(label: string, left: LabelFact, right: LabelFact): Mismatch | undefined {
  if (left.has !== 'must' && right.has !== 'must') return undefined
  if (isNone(left.values) || isNone(right.values)) return undefined
  if (left.has === 'never' || right.has === 'never') {
    const confidence = weakest(left.confidence, right.confidence)
    return { label, kind: 'missing', left, right, confidence }
  }
  if (!isNone(intersectValues(left.values, right.values))) return undefined
  const confidence = strongestMust(left, right)
  return { label, kind: 'values', left, right, confidence }
}

/** One side that certainly has the label is enough: its values are none of the other's, whether the other has it or not. */
function strongestMust(left: LabelFact, right: LabelFact): Confidence {
  const sure = [left, right].flatMap(({ has, confidence }) => (has === 'must' ? [confidence] : []))
  return sure.includes('proof') ? 'proof' : weakest(...sure)
}
