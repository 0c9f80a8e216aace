import type { Binary } from '../promql/ast.ts'
import { isSetOperator } from './binary-operators.ts'
import { compileScalars } from './binary-scalars.ts'
import { compileVectors } from './binary-vectors.ts'
import { compileWithScalar } from './binary-with-scalar.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts'
import { compileSetOperator } from './set-operator.ts'
import type { Storage } from './storage.ts'

/** Compiles a binary operation of scalars and vectors. Throws where the operands are of other types, which the parser refuses. */
export function compileBinary(
  expr: Binary,
  lhs: Operator,
  rhs: Operator,
  storage: Storage,
): VectorOperator | ScalarOperator {
  const { op } = expr
  if (lhs.kind === 'vector' && rhs.kind === 'vector')
    return isSetOperator(op)
      ? compileSetOperator(expr, op, lhs, rhs, storage)
      : compileVectors(expr, op, lhs, rhs, storage)
  if (!isSetOperator(op)) {
    if (lhs.kind === 'scalar' && rhs.kind === 'scalar') return compileScalars(expr, lhs, rhs)
    if (lhs.kind === 'vector' && rhs.kind === 'scalar')
      return compileWithScalar(expr, op, lhs, rhs, 'right')
    if (lhs.kind === 'scalar' && rhs.kind === 'vector')
      return compileWithScalar(expr, op, rhs, lhs, 'left')
  }
  throw new EvaluationError('binary expression must contain only scalar and instant vector types')
}
