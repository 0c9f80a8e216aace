import { readFileSync } from 'node:fs'
import { EvaluationError } from '../../src/engine/evaluation-error.ts'
import { resolve } from '../../src/engine/resolve-durations.ts'
import type { DurationFunction, DurationNode, DurationOp } from '../../src/promql/ast.ts'
import { caseOfRun } from './case-of-run.ts'
import type { CaseResult } from './suite.ts'

interface NeutralDuration {
  readonly node: 'NumberLiteral' | 'DurationExpr'
  readonly value?: number
  readonly op?: DurationOp | DurationFunction
  readonly lhs?: NeutralDuration
  readonly rhs?: NeutralDuration
}
interface DurationCase {
  readonly name: string
  readonly expr: NeutralDuration
  readonly stepMs: number
  readonly queryRangeMs: number
  readonly allowedNegative: boolean
  readonly ok: boolean
  readonly expectedMs?: number
  readonly error?: string
}

const span = { start: 0, end: 0 }

/** What duration expressions amount to. */
export function durationCases(path: string): readonly CaseResult[] {
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: readonly DurationCase[] }
  return cases.map((row) =>
    caseOfRun(
      `durations.json ${row.name}`,
      JSON.stringify(row.expr),
      row.ok ? row.expectedMs : row.error,
      () => resolved(row),
    ),
  )
}

function resolved({ expr, stepMs, queryRangeMs, allowedNegative }: DurationCase): number | string {
  const context = { stepMs, rangeMs: queryRangeMs }
  try {
    return resolve(nodeOf(expr), context, allowedNegative)
  } catch (error) {
    if (error instanceof EvaluationError) return error.message.replace(/^\d+:\d+: /, '')
    throw error
  }
}

function nodeOf({ node, value = 0, op, lhs, rhs }: NeutralDuration): DurationNode {
  if (node === 'NumberLiteral') return { kind: 'NumberLiteral', value, duration: false, span }
  const args = [lhs, rhs].flatMap((arg) => (arg ? [nodeOf(arg)] : []))
  switch (op) {
    case undefined:
      throw new Error('a duration of the data has no operator')
    case 'step':
    case 'range':
    case 'min_of':
    case 'max_of':
      return { kind: 'DurationCall', func: { value: op, span }, args, span }
    default: {
      const [left, right] = args
      if (left && right)
        return { kind: 'DurationBinary', op, opSpan: span, lhs: left, rhs: right, span }
      if (left && (op === '+' || op === '-'))
        return { kind: 'DurationUnary', op, opSpan: span, operand: left, span }
      throw new Error(`a duration of the data has the operator ${op} and no operands`)
    }
  }
}
