import type { Expr, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'

const fromNothing: ReadonlySet<string> = new Set(['absent', 'absent_over_time', 'scalar'])

/** Whether an expression can give something, given which of its selectors can: a join needs both sides, `or` one of them. */
export function isProductive(expr: Expr, canGive: (selector: VectorSelector) => boolean): boolean {
  const nodes: Expr[] = []
  walk(expr, (node) => {
    nodes.push(node)
  })
  const gives = new Set<Expr>()
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]
    if (node && givesFrom(node, (child) => gives.has(child), canGive)) gives.add(node)
  }
  return gives.has(expr)
}

function givesFrom(
  node: Expr,
  gives: (child: Expr) => boolean,
  canGive: (selector: VectorSelector) => boolean,
): boolean {
  switch (node.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
      return true
    case 'VectorSelector':
      return canGive(node)
    case 'MatrixSelector':
      return gives(node.selector)
    case 'Subquery':
    case 'Paren':
    case 'Unary':
    case 'Aggregate':
      return gives(node.expr)
    case 'Call':
      return fromNothing.has(node.func.value) || node.args.every(gives)
    case 'Binary':
      if (node.op === 'or' || node.matching?.fill) return gives(node.lhs) || gives(node.rhs)
      return gives(node.lhs) && (node.op === 'unless' || gives(node.rhs))
  }
}
