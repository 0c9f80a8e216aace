import type { Span } from '../text/span.ts'
import type { DurationNode, DurationOp } from './ast.ts'

/** A part of a duration while it is read. */
export interface DurationTerm {
  readonly node: DurationNode
  /** Seconds, where Prometheus takes it for a plain number: a literal, with signs and parentheses. */
  readonly literal?: number
  /** Seconds, where it does not depend on the query's step or range. */
  readonly seconds?: number
  /** Where Prometheus says it stands. */
  readonly reported: Span
  readonly depth: number
}

/** Go's durations are 63 bits of nanoseconds. */
const longestSeconds = 2 ** 63 / 1e9

/** Whether a number of seconds is more than Go's durations hold. */
export function exceedsDuration(seconds: number): boolean {
  return Math.abs(seconds) > longestSeconds
}

/** Milliseconds of the least 64-bit number of nanoseconds, which is what Go makes of a NaN. */
const leastMs = -9_223_372_036_854

/** Whole milliseconds, cut off towards zero after Go's rounding to nanoseconds. */
export function secondsToMs(seconds: number): number {
  const ns = Math.round(seconds * 1e9)
  if (Math.abs(ns) <= Number.MAX_SAFE_INTEGER) return Math.trunc(ns / 1e6) + 0
  return Number.isFinite(ns) ? Number(BigInt(ns) / 1_000_000n) : leastMs
}

/** The value of an operation between two constant durations. */
export function applyDurationOp(op: DurationOp, lhs: number, rhs: number): number {
  switch (op) {
    case '+':
      return lhs + rhs
    case '-':
      return lhs - rhs
    case '*':
      return lhs * rhs
    case '/':
      return lhs / rhs
    case '%':
      return lhs % rhs
    case '^':
      return lhs ** rhs
  }
}
