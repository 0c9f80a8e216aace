import type { Expr } from './ast.ts'

/** Called at each node before its children; `parents` are those above, the root first, and only valid during the call. Returning false passes over the children. */
export type ExprVisitor = (node: Expr, parents: readonly Expr[]) => unknown

const none: readonly Expr[] = []

/** The expressions directly below a node, in the order of the text. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
    case 'VectorSelector':
      return none
    case 'MatrixSelector':
      return [expr.selector]
    case 'Call':
      return expr.args
    case 'Aggregate':
      return expr.param ? [expr.param, expr.expr] : [expr.expr]
    case 'Binary':
      return [expr.lhs, expr.rhs]
    case 'Subquery':
    case 'Unary':
    case 'Paren':
      return [expr.expr]
  }
}

/** Visits an expression and all below it, parents first and in the order of the text. Does not recurse. */
export function walk(expr: Expr, visit: ExprVisitor): void {
  const parents: Expr[] = []
  const siblings: (readonly Expr[])[] = [[expr]]
  const next: number[] = [0]
  for (let depth = 0; depth >= 0; ) {
    const at = next[depth] ?? 0
    const node = siblings[depth]?.[at]
    if (!node) {
      depth--
      parents.pop()
      continue
    }
    next[depth] = at + 1
    if (visit(node, parents) === false) continue
    const children = childrenOf(node)
    if (children.length === 0) continue
    parents.push(node)
    depth++
    siblings[depth] = children
    next[depth] = 0
  }
}
