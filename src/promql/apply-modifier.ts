import { formatFloat } from '../model/go-number.ts'
import type { AtModifier, Expr, ExtendedRange, Offset, VectorSelector } from './ast.ts'

/** What a modifier changes in a selector or subquery. */
export interface ModifierChange {
  readonly offset?: Offset
  readonly at?: AtModifier
}

/** The selector that a modifier goes to: a selector itself, or that of a range. */
export function selectorOf(expr: Expr): VectorSelector | undefined {
  if (expr.kind === 'MatrixSelector') return expr.selector
  return expr.kind === 'VectorSelector' ? expr : undefined
}

/** The expression with the modifier, which ends at `end`. */
export function withModifier(expr: Expr, change: ModifierChange, end: number): Expr {
  const span = { start: expr.span.start, end }
  if (expr.kind === 'MatrixSelector')
    return { ...expr, selector: { ...expr.selector, ...change }, span }
  if (expr.kind === 'VectorSelector' || expr.kind === 'Subquery')
    return { ...expr, ...change, span }
  return expr
}

/** The expression with `anchored` or `smoothed` behind it. */
export function withExtension(expr: Expr, extended: ExtendedRange): Expr {
  const span = { start: expr.span.start, end: extended.span.end }
  if (expr.kind === 'MatrixSelector')
    return { ...expr, selector: { ...expr.selector, extended }, span }
  return expr.kind === 'VectorSelector' ? { ...expr, extended, span } : expr
}

/** Whether Prometheus takes an offset for a number and not for a duration expression. */
export function isPlainOffset(offset: Offset): boolean {
  let node = offset.value
  while (node.kind === 'DurationUnary' || node.kind === 'DurationParen') node = node.operand
  return node.kind === 'NumberLiteral'
}

/** Go's `%f` of a number beyond 64 bits, which has no fraction. */
export function formatHugeSeconds(seconds: number): string {
  return Number.isFinite(seconds) ? `${BigInt(seconds)}.000000` : formatFloat(seconds)
}

/** Milliseconds, halves away from zero; what 64 bits do not hold wraps to the least number, as on amd64. */
export function secondsToTimestamp(seconds: number): number {
  const ms = Math.round(Math.abs(seconds) * 1000)
  if (ms >= 2 ** 63) return -(2 ** 63)
  return seconds < 0 && ms > 0 ? -ms : ms
}
