import { rememberLast } from '../../analysis/remember-last.ts'
import type { Expr } from '../../promql/ast.ts'
import { childrenOf, walk } from '../../promql/visit.ts'
import type { PromExpr } from '../../rules/rule-file.ts'

const most = 200

/** The expressions that a node stands in, the nearest first, without parentheses; at most two hundred. */
export function enclosing(expr: PromExpr, node: Expr): readonly Expr[] {
  const above = parentsIn(expr)
  const found: Expr[] = []
  for (let one = above.get(node); one && found.length < most; one = above.get(one))
    if (one.kind !== 'Paren') found.push(one)
  return found
}

const parentsIn = rememberLast((expr: PromExpr): ReadonlyMap<Expr, Expr> => {
  const above = new Map<Expr, Expr>()
  if (expr.ast)
    walk(expr.ast, (node) => {
      for (const child of childrenOf(node)) above.set(child, node)
    })
  return above
})
