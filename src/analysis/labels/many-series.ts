import type { Expr, VectorMatching } from '../../promql/ast.ts'
import { type Confidence, weakest } from '../because.ts'
import type { Branch } from '../branch.ts'
import { type LabelFact, type LabelFacts, labelFact } from './label-facts.ts'
import { namesOfDimensions } from './metric-label-names.ts'

/** A label by which several series of one side share what matching compares. */
export interface Several {
  readonly label: string
  readonly fact: LabelFact
  readonly confidence: Confidence
}

/**
 * The label by which a side has several series for one of the other: it must have the label, matching leaves it out, and it
 * is one by which metrics are split. `branch` is the side's, `expr` its expression; undefined where nothing points to several.
 */
export function severalOf(
  matching: VectorMatching | undefined,
  expr: Expr,
  branch: Branch,
): Several | undefined {
  if (!matching || (!matching.on && !matching.ignoring) || picksOne(expr)) return undefined
  const taken = new Set(matching.group?.labels.map(({ value }) => value))
  for (const label of leftOut(matching, branch.labels)) {
    const fact = labelFact(branch.labels, label)
    if (fact.has !== 'must' || taken.has(label) || !namesOfDimensions.has(label)) continue
    if (fact.values?.kind === 'finite' && fact.values.values.length < 2) continue
    return { label, fact, confidence: weakest(fact.confidence, 'convention') }
  }
  return undefined
}

function leftOut({ on, ignoring }: VectorMatching, labels: LabelFacts): readonly string[] {
  if (ignoring) return ignoring.labels.map(({ value }) => value)
  const compared = new Set(on?.labels.map(({ value }) => value))
  return [...labels.known.keys()].filter((name) => !compared.has(name))
}

const choosing: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])
const filters: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'and', 'unless'])

/** A filter may leave one series of several, as a condition on the state that something is in does. */
function picksOne(expr: Expr): boolean {
  let inner = expr
  while (inner.kind === 'Paren') inner = inner.expr
  if (inner.kind === 'Aggregate') return choosing.has(inner.op.value)
  return inner.kind === 'Binary' && filters.has(inner.op) && !inner.bool
}
