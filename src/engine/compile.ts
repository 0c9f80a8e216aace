import type { Aggregate, Expr, StringLiteral, Unary } from '../promql/ast.ts'
import { compileAggregate } from './aggregate.ts'
import { compileBinary } from './binary.ts'
import { compileCall } from './call.ts'
import type { Scalar } from './column.ts'
import { evaluatedOnce, isConstant } from './constant-part.ts'
import { countedOperator } from './counted-operator.ts'
import { EvaluationError } from './evaluation-error.ts'
import { heldSamples } from './held-samples.ts'
import { detailBelow, type HistogramDetail } from './histogram-detail.ts'
import type { Operator, ScalarOperator, TextOperator, VectorOperator } from './operator.ts'
import { compileRangeSelector } from './range-selector.ts'
import type { Storage } from './storage.ts'
import { compileSubquery } from './subquery.ts'
import { compileNegation } from './unary.ts'
import { compileVectorSelector } from './vector-selector.ts'

/** Compiles a type-checked expression for one storage. `detail` is what is needed of its histograms. */
export function compile(expr: Expr, storage: Storage, detail: HistogramDetail = 'any'): Operator {
  const operator = compilePart(expr, storage, detail)
  const isOperation = expr.kind === 'Call' || expr.kind === 'Aggregate' || expr.kind === 'Binary'
  const hasValues = operator.kind === 'vector' || operator.kind === 'scalar'
  return isOperation && hasValues && isConstant(expr) ? evaluatedOnce(operator) : operator
}

function compilePart(expr: Expr, storage: Storage, detail: HistogramDetail): Operator {
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
      return compileAggregation(expr, storage, below)
    case 'Unary':
      return compileUnary(expr, storage, below)
    case 'Binary':
      return countedOperator(
        [compile(expr.lhs, storage, below), compile(expr.rhs, storage, below)],
        'gathering',
        ([lhs, rhs]) => compileBinary(expr, lhs, rhs, storage),
      )
  }
}

function compileAggregation(
  expr: Aggregate,
  storage: Storage,
  detail: HistogramDetail,
): VectorOperator | ScalarOperator {
  const operand = compileVector(expr.expr, storage, detail)
  if (!expr.param)
    return countedOperator([operand], 'replacing', ([elements]) =>
      compileAggregate(expr, elements, undefined, storage),
    )
  const param = compile(expr.param, storage, detail)
  const counting = expr.op.value === 'count_values' ? 'gathering' : 'replacing'
  return countedOperator([operand, param], counting, ([elements, parameter]) =>
    compileAggregate(expr, elements, parameter, storage),
  )
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
    evaluate(run) {
      const values = new Float64Array(run.times.length).fill(value)
      const result: Scalar = { kind: 'scalar', values }
      run.budget.take(heldSamples(result, run))
      return result
    },
  }
}

function text(expr: StringLiteral): TextOperator {
  return { kind: 'string', expr, evaluate: () => ({ kind: 'string', value: expr.value }) }
}
