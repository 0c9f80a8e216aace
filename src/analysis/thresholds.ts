import type { Binary, ComparisonOp, Expr } from '../promql/ast.ts'
import { isComparisonOp, turnedAround } from '../promql/comparison-op.ts'
import { walk } from '../promql/visit.ts'

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
  if (expr.kind === 'NumberLiteral') return expr.value
  if (expr.kind !== 'Paren' && expr.kind !== 'Unary' && expr.kind !== 'Binary') return undefined
  const nodes: Expr[] = []
  let constant = true
  walk(expr, (node) => {
    constant &&= nodes.length < mostConstants && isConstantPart(node)
    if (constant) nodes.push(node)
    return constant
  })
  if (!constant) return undefined
  const values = new Map<Expr, number>()
  for (const node of nodes.reverse()) values.set(node, constantOf(node, values))
  return values.get(expr)
}

function isConstantPart(node: Expr): boolean {
  if (node.kind === 'Binary') return node.op in arithmetic
  return node.kind === 'NumberLiteral' || node.kind === 'Paren' || node.kind === 'Unary'
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
}

function constantOf(node: Expr, values: ReadonlyMap<Expr, number>): number {
  if (node.kind === 'NumberLiteral') return node.value
  if (node.kind === 'Paren') return values.get(node.expr) ?? Number.NaN
  if (node.kind === 'Unary')
    return (node.op === '-' ? -1 : 1) * (values.get(node.expr) ?? Number.NaN)
  if (node.kind !== 'Binary') return Number.NaN
  const compute = arithmetic[node.op]
  const [left, right] = [values.get(node.lhs), values.get(node.rhs)]
  return compute && left !== undefined && right !== undefined ? compute(left, right) : Number.NaN
}

function isComparison(node: Binary): node is Binary & { readonly op: ComparisonOp } {
  return isComparisonOp(node.op)
}
