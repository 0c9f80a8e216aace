import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { type Because, type Confidence, weakest } from '../because.ts'
import type { Facts } from '../facts.ts'
import { labelFact } from '../labels/label-facts.ts'
import { foldConstant } from '../thresholds.ts'

/** Why no series has a label. */
export interface MissingLabel {
  readonly confidence: Confidence
  readonly because?: Because
}

/**
 * Whether a label is in no alternative of the result of an expression. Alternatives that never occur do not count. Where
 * none ever occurs as two sides of an operator do not match, their labels are what has to be mended first.
 */
export function missingLabel(facts: Facts, name: string, expr?: Expr): MissingLabel | undefined {
  const alive = facts.branches.filter(({ presence }) => presence.kind !== 'never')
  if (alive.length === 0 && expr && matchesSides(expr)) return undefined
  const found = (alive.length > 0 ? alive : facts.branches).map(({ labels }) =>
    labelFact(labels, name),
  )
  if (found.some(({ has }) => has !== 'never')) return undefined
  const because = found.find((fact) => fact.because)?.because
  return {
    confidence: weakest(...found.map(({ confidence }) => confidence)),
    ...(because ? { because } : {}),
  }
}

/** Whether an operator stands between two sides of which neither is a constant. */
function matchesSides(expr: Expr): boolean {
  let found = false
  walk(expr, (node) => {
    found ||=
      node.kind === 'Binary' &&
      foldConstant(node.lhs) === undefined &&
      foldConstant(node.rhs) === undefined
    return !found
  })
  return found
}
