import type { Binary } from '../promql/ast.ts'
import { compareFloats, computeFloats } from './binary-floats.ts'
import { isArithmetic, isComparison } from './binary-operators.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { ScalarOperator } from './operator.ts'

/** Compiles an operation between two scalars; comparisons give 0 and 1. Trimming fails when it is evaluated. */
export function compileScalars(
  expr: Binary,
  lhs: ScalarOperator,
  rhs: ScalarOperator,
): ScalarOperator {
  const { op } = expr
  return {
    kind: 'scalar',
    expr,
    evaluate(run) {
      const left = lhs.evaluate(run).values
      const right = rhs.evaluate(run).values
      const values = new Float64Array(left.length)
      if (isArithmetic(op)) computeFloats(op, left, right, values)
      else if (isComparison(op)) {
        const verdicts = new Uint8Array(left.length)
        compareFloats(op, left, right, verdicts)
        values.set(verdicts)
      } else throw new EvaluationError(`operator "${op}" not allowed for Scalar operations`)
      return { kind: 'scalar', values }
    },
  }
}
