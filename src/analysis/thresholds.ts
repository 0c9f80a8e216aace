import type { Binary, ComparisonOp, Expr } from '../promql/ast.ts'
import { isComparisonOp, turnedAround } from '../promql/comparison-op.ts'

/** A comparison of an alert's expression with a constant. */
export interface Threshold {
  readonly node: Binary
  /** As in `side op value`: turned round where the constant stands on the left. */
  readonly op: ComparisonOp
  /** What is compared, without parentheses around it. */
  readonly side: Expr
  /** The constant as written. */
  readonly constant: Expr
  readonly value: number
  /** `value`: samples that pass are the result; `condition`: it only decides which samples of another side pass. */
  readonly role: 'value' | 'condition'
}

/** Most nodes of an expression of constants that is computed. */
const mostConstants = 64

/** The comparisons with a constant that decide whether an expression has a result, in the order of the text; `bool` decides nothing. */
export function findThresholds(expr: Expr): readonly Threshold[] {
  const found: Threshold[] = []
  const waiting: [Expr, Threshold['role']][] = [[expr, 'value']]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, role] = next
    if (node.kind === 'Paren' || (node.kind === 'Unary' && node.op === '+'))
      waiting.push([node.expr, role])
    if (node.kind !== 'Binary') continue
    if (node.op === 'and' || node.op === 'unless')
      waiting.push([node.rhs, 'condition'], [node.lhs, role])
    else if (node.op === 'or') waiting.push([node.rhs, role], [node.lhs, role])
    else {
      const threshold = thresholdOf(node, role)
      if (!threshold) continue
      found.push(threshold)
      waiting.push([threshold.side, role])
    }
  }
  return found.sort((a, b) => a.node.opSpan.start - b.node.opSpan.start)
}

/** A comparison with a constant, wherever it stands; undefined for any other operator, and with `bool`. */
export function thresholdOf(
  node: Binary,
  role: Threshold['role'] = 'value',
): Threshold | undefined {
  if (!isComparison(node) || node.bool) return undefined
  const right = foldConstant(node.rhs)
  if (right !== undefined) {
    const side = withoutParens(node.lhs)
    return { node, op: node.op, side, constant: node.rhs, value: right, role }
  }
  const left = foldConstant(node.lhs)
  if (left === undefined) return undefined
  const side = withoutParens(node.rhs)
  return { node, op: turnedAround(node.op), side, constant: node.lhs, value: left, role }
}

/** An expression without the parentheses around it. */
export function withoutParens(expr: Expr): Expr {
  let inner = expr
  while (inner.kind === 'Paren') inner = inner.expr
  return inner
}

/** The value of an expression of literals and arithmetic alone; undefined for any other, and for very long ones. */
export function foldConstant(expr: Expr): number | undefined {
  return expr.kind === 'NumberLiteral' ? expr.value : fold(expr, { nodes: mostConstants })
}

/** `left`: how many nodes may still be looked at. */
function fold(expr: Expr, left: { nodes: number }): number | undefined {
  if (left.nodes-- === 0) return undefined
  switch (expr.kind) {
    case 'NumberLiteral':
      return expr.value
    case 'Paren':
      return fold(expr.expr, left)
    case 'Unary': {
      const value = fold(expr.expr, left)
      return value !== undefined && expr.op === '-' ? -value : value
    }
    case 'Binary': {
      const compute = arithmetic[expr.op]
      const a = compute && fold(expr.lhs, left)
      const b = a === undefined ? undefined : fold(expr.rhs, left)
      return compute && a !== undefined && b !== undefined ? compute(a, b) : undefined
    }
    default:
      return undefined
  }
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
}

function isComparison(node: Binary): node is Binary & { readonly op: ComparisonOp } {
  return isComparisonOp(node.op)
}
