import { formatMatcher } from '../model/matcher.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import { compareBytes } from '../model/raw-bytes.ts'
import type {
  Aggregate,
  AtModifier,
  Binary,
  DurationClause,
  DurationNode,
  Expr,
  Subquery,
  VectorMatching,
  VectorSelector,
} from './ast.ts'
import { matchingOf } from './print.ts'
import { constantMs } from './print-duration.ts'

/**
 * Whether two expressions are the same but for places, the order of matchers, how the name is written, and clauses
 * that print as nothing (`by ()`, `ignoring ()`, `on ()` beside a scalar, `offset 0s`, a `+` before a duration or
 * before a power of `Inf`).
 */
export function equalExpr(a: Expr, b: Expr): boolean {
  let left = withoutSignOfInf(a)
  let right = withoutSignOfInf(b)
  while (left.kind === 'Binary') {
    if (right.kind !== 'Binary' || !equalOperator(left, right)) return false
    if (!equalExpr(left.rhs, right.rhs)) return false
    left = withoutSignOfInf(left.lhs)
    right = withoutSignOfInf(right.lhs)
  }
  return equalNode(left, right)
}

/** `Inf ^ x` prints as `+Inf ^ x`, which reads as `+(Inf ^ x)`. */
function withoutSignOfInf(expr: Expr): Expr {
  if (expr.kind !== 'Unary' || expr.op !== '+' || expr.expr.kind !== 'Binary') return expr
  const { op, lhs } = expr.expr
  const powerOfInf = op === '^' && lhs.kind === 'NumberLiteral' && lhs.value === Infinity
  return powerOfInf ? expr.expr : expr
}

function equalNode(a: Exclude<Expr, Binary>, b: Expr): boolean {
  switch (a.kind) {
    case 'NumberLiteral':
      return b.kind === a.kind && Object.is(a.value, b.value) && a.duration === b.duration
    case 'StringLiteral':
      return b.kind === a.kind && a.value === b.value
    case 'VectorSelector':
      return b.kind === a.kind && equalSelector(a, b)
    case 'MatrixSelector':
      return (
        b.kind === a.kind && equalSelector(a.selector, b.selector) && equalClause(a.range, b.range)
      )
    case 'Subquery':
      return b.kind === a.kind && equalSubquery(a, b)
    case 'Call':
      return (
        b.kind === a.kind && a.func.value === b.func.value && equalList(a.args, b.args, equalExpr)
      )
    case 'Aggregate':
      return b.kind === a.kind && equalAggregate(a, b)
    case 'Unary':
      return b.kind === a.kind && a.op === b.op && equalExpr(a.expr, b.expr)
    case 'Paren':
      return b.kind === a.kind && equalExpr(a.expr, b.expr)
  }
}

function equalSubquery(a: Subquery, b: Subquery): boolean {
  return (
    equalClause(a.range, b.range) &&
    equalClause(a.step, b.step) &&
    equalClause(a.offset, b.offset) &&
    equalAt(a.at, b.at) &&
    equalExpr(a.expr, b.expr)
  )
}

function equalAggregate(a: Aggregate, b: Aggregate): boolean {
  const without = a.grouping?.without ?? false
  if (a.op.value !== b.op.value || without !== (b.grouping?.without ?? false)) return false
  if (!equalNames(a.grouping?.labels, b.grouping?.labels)) return false
  if (a.param === undefined || b.param === undefined) {
    if (a.param !== b.param) return false
  } else if (!equalExpr(a.param, b.param)) return false
  return equalExpr(a.expr, b.expr)
}

function equalOperator(a: Binary, b: Binary): boolean {
  if (a.op !== b.op || (a.bool === undefined) !== (b.bool === undefined)) return false
  return equalMatching(matchingOf(a), matchingOf(b))
}

function equalMatching(a: VectorMatching | undefined, b: VectorMatching | undefined): boolean {
  return (
    (a?.on === undefined) === (b?.on === undefined) &&
    equalNames((a?.on ?? a?.ignoring)?.labels, (b?.on ?? b?.ignoring)?.labels) &&
    a?.group?.side === b?.group?.side &&
    equalNames(a?.group?.labels, b?.group?.labels) &&
    sameFill(a?.fill?.lhs?.value, b?.fill?.lhs?.value) &&
    sameFill(a?.fill?.rhs?.value, b?.fill?.rhs?.value)
  )
}

function sameFill(a: number | undefined, b: number | undefined): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b))
}

function equalSelector(a: VectorSelector, b: VectorSelector): boolean {
  return (
    a.extended?.kind === b.extended?.kind &&
    equalAt(a.at, b.at) &&
    equalClause(a.offset, b.offset) &&
    equalList(matchersOf(a), matchersOf(b), (x, y) => x === y)
  )
}

/** All matchers with the name among them, as text and in order; the name twice is the name once. */
function matchersOf({ name, matchers }: VectorSelector): string[] {
  const texts = matchers.map((m) => formatMatcher(m.name.value, m.op, m.value.value))
  const nameText = name && formatMatcher(metricNameLabel, '=', name.value)
  if (nameText !== undefined && !texts.includes(nameText)) texts.push(nameText)
  return texts.sort(compareBytes)
}

function equalAt(a: AtModifier | undefined, b: AtModifier | undefined): boolean {
  return a?.ms === b?.ms && a?.preprocessor === b?.preprocessor
}

function equalClause(a: DurationClause | undefined, b: DurationClause | undefined): boolean {
  const left = a ? constantMs(a) : 0
  const right = b ? constantMs(b) : 0
  if (left !== undefined || right !== undefined) return left === right
  return a !== undefined && b !== undefined && equalDuration(a.value, b.value)
}

function equalDuration(first: DurationNode, second: DurationNode): boolean {
  const a = withoutPlus(first)
  const b = withoutPlus(second)
  switch (a.kind) {
    case 'NumberLiteral':
      return b.kind === a.kind && Object.is(a.value, b.value) && a.duration === b.duration
    case 'DurationUnary':
    case 'DurationParen':
      return b.kind === a.kind && equalDuration(a.operand, b.operand)
    case 'DurationBinary':
      return (
        b.kind === a.kind &&
        a.op === b.op &&
        equalDuration(a.lhs, b.lhs) &&
        equalDuration(a.rhs, b.rhs)
      )
    case 'DurationCall':
      return (
        b.kind === a.kind &&
        a.func.value === b.func.value &&
        equalList(a.args, b.args, equalDuration)
      )
  }
}

function withoutPlus(node: DurationNode): DurationNode {
  let inner = node
  while (inner.kind === 'DurationUnary' && inner.op === '+') inner = inner.operand
  return inner
}

function equalNames(
  a: readonly { readonly value: string }[] = [],
  b: readonly { readonly value: string }[] = [],
): boolean {
  return equalList(a, b, (x, y) => x.value === y.value)
}

function equalList<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => i < b.length && equal(item, b[i] as T))
}
