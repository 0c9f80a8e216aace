import { foldConstant } from '../../analysis/thresholds.ts'
import type { Binary, Expr } from '../../promql/ast.ts'

/** `side == value` and `side != value`, also with `bool` or turned round. */
export interface Equality {
  readonly side: Expr
  readonly constant: Expr
  readonly value: number
  readonly op: '==' | '!='
}

/** An operator that asks whether a value is a constant exactly. */
export function equalityOf({ op, lhs, rhs }: Binary): Equality | undefined {
  if (op !== '==' && op !== '!=') return undefined
  const right = foldConstant(rhs)
  if (right !== undefined) return { side: lhs, constant: rhs, value: right, op }
  const left = foldConstant(lhs)
  return left === undefined ? undefined : { side: rhs, constant: lhs, value: left, op }
}
