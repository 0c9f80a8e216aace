import type { Expr, StringLiteral, Unary } from '../promql/ast.ts'
import { compileAggregate } from './aggregate.ts'
import { compileBinary } from './binary.ts'
import { compileCall } from './call.ts'
import { EvaluationError } from './evaluation-error.ts'
import { detailBelow, type HistogramDetail } from './histogram-detail.ts'
import type { Operator, ScalarOperator, TextOperator, VectorOperator } from './operator.ts'
import { compileRangeSelector } from './range-selector.ts'
import type { Storage } from './storage.ts'
import { compileSubquery } from './subquery.ts'
import { compileNegation } from './unary.ts'
import { compileVectorSelector } from './vector-selector.ts'

/** Compiles a type-checked expression for one storage. `detail` is what is needed of its histograms. */
export function compile(expr: Expr, storage: Storage, detail: HistogramDetail = 'any'): Operator {
  const below = detailBelow(expr, detail)
  switch (expr.kind) {
    case 'NumberLiteral':
      return constant(expr, expr.value)
    case 'StringLiteral':
      return text(expr)
    case 'Paren':
      return compile(expr.expr, storage, below)
    case 'VectorSelector':
      return compileVectorSelector(expr, storage, below === 'stats')
    case 'MatrixSelector':
      return compileRangeSelector(expr, storage, below === 'stats')
    case 'Subquery':
      return compileSubquery(expr, compileVector(expr.expr, storage, below))
    case 'Call':
      return compileCall(
        expr,
        expr.args.map((arg) => compile(arg, storage, below)),
      )
    case 'Aggregate':
      return compileAggregate(
        expr,
        compileVector(expr.expr, storage, below),
        expr.param ? compile(expr.param, storage, below) : undefined,
        storage,
      )
    case 'Unary':
      return compileUnary(expr, storage, below)
    case 'Binary':
      return compileBinary(
        expr,
        compile(expr.lhs, storage, below),
        compile(expr.rhs, storage, below),
        storage,
      )
  }
}

/** Compiles an expression that gives an instant vector. */
function compileVector(expr: Expr, storage: Storage, detail: HistogramDetail): VectorOperator {
  const operator = compile(expr, storage, detail)
  if (operator.kind === 'vector') return operator
  throw new EvaluationError(`expected an instant vector, got ${operator.kind}`, expr.span)
}

function compileUnary(expr: Unary, storage: Storage, detail: HistogramDetail): Operator {
  const operand = compile(expr.expr, storage, detail)
  return expr.op === '+' ? operand : compileNegation(expr, operand)
}

function constant(expr: Expr, value: number): ScalarOperator {
  return {
    kind: 'scalar',
    expr,
    evaluate: (run) => ({
      kind: 'scalar',
      values: new Float64Array(run.times.length).fill(value),
    }),
  }
}

function text(expr: StringLiteral): TextOperator {
  return { kind: 'string', expr, evaluate: () => ({ kind: 'string', value: expr.value }) }
}
