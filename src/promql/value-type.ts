import type { Expr, ValueType } from './ast.ts'
import { functionSignature } from './functions.ts'

/** The type of an expression's value, from its form; `none` for a call of an unknown function. */
export function valueTypeOf(expr: Expr): ValueType {
  switch (expr.kind) {
    case 'NumberLiteral':
      return 'scalar'
    case 'StringLiteral':
      return 'string'
    case 'MatrixSelector':
    case 'Subquery':
      return 'matrix'
    case 'VectorSelector':
    case 'Aggregate':
      return 'vector'
    case 'Call':
      return functionSignature(expr.func.value)?.returnType ?? 'none'
    case 'Paren':
    case 'Unary':
      return valueTypeOf(expr.expr)
    case 'Binary':
      return isScalarBinary(expr) ? 'scalar' : 'vector'
  }
}

/** Whether all operands of a chain of operators are scalars; a long chain is not walked by recursion. */
function isScalarBinary(expr: Expr): boolean {
  let last = expr
  for (; last.kind === 'Binary'; last = last.lhs)
    if (valueTypeOf(last.rhs) !== 'scalar') return false
  return valueTypeOf(last) === 'scalar'
}
