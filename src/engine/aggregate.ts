import type { Aggregate, AggregateOp } from '../promql/ast.ts'
import { averageGroup } from './aggregate-avg.ts'
import { compileGroupAggregation, type GroupAggregation } from './aggregate-by-group.ts'
import { countGroup, groupGroup } from './aggregate-count.ts'
import { compileCountValues } from './aggregate-count-values.ts'
import { maxGroup, minGroup } from './aggregate-extremes.ts'
import { compileLimit } from './aggregate-limit.ts'
import { checkQuantiles, quantileGroup } from './aggregate-quantile.ts'
import { sumGroup } from './aggregate-sum.ts'
import { compileTop } from './aggregate-top.ts'
import { stddevGroup, stdvarGroup } from './aggregate-variance.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { Operator, VectorOperator } from './operator.ts'
import type { Storage } from './storage.ts'

/** Compiles an aggregation. Throws where the first argument is of the wrong type, which the parser refuses. */
export function compileAggregate(
  expr: Aggregate,
  operand: VectorOperator,
  param: Operator | undefined,
  storage: Storage,
): VectorOperator {
  const op = expr.op.value
  if (op === 'count_values') {
    if (param?.kind === 'string') return compileCountValues(expr, operand, param, storage)
    throw new EvaluationError('expected type string in aggregation parameter')
  }
  const scalar = param?.kind === 'scalar' ? param : undefined
  const aggregation = byGroup[op]
  if (aggregation) return compileGroupAggregation(expr, operand, scalar, aggregation, storage)
  if (!scalar) throw new EvaluationError('expected type scalar in aggregation parameter')
  return op === 'topk' || op === 'bottomk'
    ? compileTop(expr, operand, scalar, storage)
    : compileLimit(expr, operand, scalar, storage)
}

const byGroup: Readonly<Partial<Record<AggregateOp, GroupAggregation>>> = {
  sum: { kernel: sumGroup, orderMatters: true },
  avg: { kernel: averageGroup, orderMatters: true },
  count: { kernel: countGroup, orderMatters: false },
  group: { kernel: groupGroup, orderMatters: false },
  min: { kernel: minGroup, orderMatters: false },
  max: { kernel: maxGroup, orderMatters: false },
  stddev: { kernel: stddevGroup, orderMatters: true },
  stdvar: { kernel: stdvarGroup, orderMatters: true },
  quantile: { kernel: quantileGroup, orderMatters: false, checkParameter: checkQuantiles },
}
