import type { Binary } from '../promql/ast.ts'
import { ColumnCombiner, type Operand } from './binary-columns.ts'
import { type ElementOp, isArithmetic } from './binary-operators.ts'
import { StepRemarks } from './binary-remarks.ts'
import { binaryResult } from './binary-result.ts'
import { type Column, emptyColumn, float } from './column.ts'
import { namelessLabels } from './map-columns.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'

/** Compiles an operation between a vector and a scalar; `scalarSide` tells where the scalar stands. */
export function compileWithScalar(
  expr: Binary,
  op: ElementOp,
  vector: VectorOperator,
  scalar: ScalarOperator,
  scalarSide: 'left' | 'right',
): VectorOperator {
  const bool = expr.bool !== undefined
  const swapped = scalarSide === 'left'
  const combiner = new ColumnCombiner({ op, bool, kept: swapped ? 'right' : 'left' })
  const labelsOf = isArithmetic(op) || bool ? namelessLabels : undefined
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const left = swapped ? scalarColumn(scalar, run) : undefined
      const elements = vector.evaluate(run)
      const constant = left ?? scalarColumn(scalar, run)
      const remarks = new StepRemarks()
      const columns = elements.columns.map((column) => {
        const into = resultColumn(column, run, labelsOf)
        if (swapped) combiner.combine(constant, column, into, remarks, undefined)
        else combiner.combine(column, constant, into, remarks, undefined)
        return into
      })
      remarks.report(run, expr.span)
      return binaryResult(columns, elements.ordered, run)
    },
  }
}

function resultColumn(
  column: Column,
  run: Run,
  labelsOf: typeof namelessLabels | undefined,
): Column {
  const { labels, dropName } = labelsOf ? labelsOf(column.labels, run) : column
  return emptyColumn(labels, dropName, run.times.length)
}

/** The scalar as a column. */
function scalarColumn(scalar: ScalarOperator, run: Run): Operand {
  const { values } = scalar.evaluate(run)
  return { kinds: new Uint8Array(values.length).fill(float), values, histograms: undefined }
}
