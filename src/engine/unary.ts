import { multiplyHistogram } from '../model/histogram-arithmetic.ts'
import type { Unary } from '../promql/ast.ts'
import { type Column, emptyColumn, float, setHistogram } from './column.ts'
import { EvaluationError } from './evaluation-error.ts'
import { namelessLabels, vectorOf } from './map-columns.ts'
import type { Operator } from './operator.ts'
import type { Run } from './run.ts'

/** Compiles `-x`: of a vector the name is dropped, and a histogram becomes a gauge. */
export function compileNegation(expr: Unary, operand: Operator): Operator {
  if (operand.kind === 'scalar')
    return {
      kind: 'scalar',
      expr,
      evaluate: (run) => ({
        kind: 'scalar',
        values: operand.evaluate(run).values.map((value) => -value),
      }),
    }
  if (operand.kind !== 'vector')
    throw new EvaluationError(`unary operator on ${operand.kind}`, expr.span)
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const vector = operand.evaluate(run)
      const columns = vector.columns.map((column) => negated(column, run))
      return vectorOf(columns, vector.ordered, run, { mixed: true })
    },
  }
}

function negated(column: Column, run: Run): Column {
  const { labels, dropName } = namelessLabels(column.labels, run)
  const result = emptyColumn(labels, dropName, column.kinds.length)
  for (let i = 0; i < column.kinds.length; i++) {
    const histogram = column.histograms?.[i]
    if (histogram) setHistogram(result, i, multiplyHistogram(histogram, -1))
    else if (column.kinds[i] === float) {
      result.values[i] = -(column.values[i] as number)
      result.kinds[i] = float
    }
  }
  return result
}
