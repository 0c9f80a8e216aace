import { goPow } from '../model/go-math/pow.ts'
import type { DurationClause, DurationNode } from '../promql/ast.ts'
import type { Span } from '../text/span.ts'
import { EvaluationError } from './evaluation-error.ts'

/** What the functions of a duration mean, in milliseconds. */
export interface DurationContext {
  readonly stepMs: number
  readonly rangeMs: number
}

/** 1 << 63 nanoseconds in seconds: what Go's durations cannot hold. */
const outOfRangeSeconds = 9_223_372_036.854776

/** The length of a range or step in milliseconds; it must be above zero. Throws Prometheus' error. */
export function resolveLength(clause: DurationClause, context: DurationContext): number {
  if (clause.value.kind === 'NumberLiteral' && clause.ms !== undefined) return clause.ms
  return resolve(clause.value, context, false)
}

/** The length of an offset in milliseconds, of either sign. Throws Prometheus' error. */
export function resolveOffset(
  clause: DurationClause | undefined,
  context: DurationContext,
): number {
  if (!clause) return 0
  if (clause.value.kind === 'NumberLiteral' && clause.ms !== undefined) return clause.ms
  return resolve(clause.value, context, true)
}

/** Evaluates a duration as the engine does before a query runs; the result is cut to whole milliseconds. */
export function resolve(
  node: DurationNode,
  context: DurationContext,
  allowedNegative: boolean,
): number {
  const seconds = secondsOf(node, context)
  const at = placeOf(node.span)
  if (!Number.isFinite(seconds))
    throw new EvaluationError(`${at}: duration is NaN or infinite`, node.span)
  if (seconds <= 0 && !allowedNegative)
    throw new EvaluationError(`${at}: duration must be greater than 0`, node.span)
  if (seconds > outOfRangeSeconds || seconds < -outOfRangeSeconds)
    throw new EvaluationError(`${at}: duration is out of range`, node.span)
  return Math.trunc(seconds * 1000)
}

function secondsOf(node: DurationNode, context: DurationContext): number {
  switch (node.kind) {
    case 'NumberLiteral':
      return node.value
    case 'DurationParen':
      return secondsOf(node.operand, context)
    case 'DurationUnary': {
      const value = secondsOf(node.operand, context)
      return node.op === '-' ? -value : value
    }
    case 'DurationCall':
      return called(node.func.value, node.args, context)
    case 'DurationBinary': {
      const left = secondsOf(node.lhs, context)
      const right = secondsOf(node.rhs, context)
      if (right === 0 && (node.op === '/' || node.op === '%')) {
        const what = node.op === '/' ? 'division' : 'modulo'
        throw new EvaluationError(`${placeOf(node.span)}: ${what} by zero`, node.span)
      }
      return combined(node.op, left, right)
    }
  }
}

function called(
  name: 'step' | 'range' | 'min_of' | 'max_of',
  args: readonly DurationNode[],
  context: DurationContext,
): number {
  if (name === 'step') return context.stepMs / 1000
  if (name === 'range') return context.rangeMs / 1000
  const values = args.map((arg) => secondsOf(arg, context))
  return name === 'min_of' ? Math.min(...values) : Math.max(...values)
}

function combined(op: '+' | '-' | '*' | '/' | '%' | '^', left: number, right: number): number {
  switch (op) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
    case '^':
      return goPow(left, right)
  }
}

function placeOf(span: Span): string {
  return `${span.start}:${span.end}`
}
