import type { Call, Expr } from '../../promql/ast.ts'

/** The text of an argument; undefined where it is no literal. */
export function textArgument(call: Call, index: number): string | undefined {
  return literalText(call.args[index])
}

/** The text of a string literal, in parentheses or not. */
export function literalText(expr: Expr | undefined): string | undefined {
  let inner = expr
  while (inner?.kind === 'Paren') inner = inner.expr
  return inner?.kind === 'StringLiteral' ? inner.value : undefined
}
