import type { Aggregate } from '../promql/ast.ts'
import { Groups } from './aggregate-groups.ts'
import { greatestFirst, smallestFirst, ValueHeap } from './aggregate-heap.ts'
import { checkCounts } from './aggregate-parameter.ts'
import { ElementSelection } from './aggregate-selection.ts'
import { type Column, float } from './column.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import type { Storage } from './storage.ts'
import { requireOrder } from './unique-series.ts'

/** Compiles `topk` and `bottomk`: the elements with the greatest or smallest values of each group, NaN last. */
export function compileTop(
  expr: Aggregate,
  operand: VectorOperator,
  parameter: ScalarOperator,
  storage: Storage,
): VectorOperator {
  const groups = new Groups(expr.grouping, storage.labelSets)
  const heap = new ValueHeap(expr.op.value === 'topk' ? smallestFirst : greatestFirst)
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const counts = parameter.evaluate(run).values
      const vector = operand.evaluate(run)
      checkCounts(counts, run)
      if (vector.columns.length > 1) requireOrder(vector, run)
      const { columns } = vector
      const parts = groups.of(columns)
      const selection = new ElementSelection(columns, run)
      let ignored = false
      for (let step = 0; step < counts.length; step++) {
        const count = counts[step] as number
        if (!(count >= 1)) continue
        if (columns.some(({ histograms }) => histograms?.[step])) ignored = true
        for (const { members } of parts) {
          fillHeap(heap, members, columns, step, Math.trunc(count))
          for (const at of heap.sortedReverse()) selection.pick(at, step)
        }
      }
      if (ignored) remarkIgnored(expr, run)
      return selection.vector()
    },
  }
}

/** Leaves the best floats of a group at a step in the heap. */
function fillHeap(
  heap: ValueHeap,
  members: readonly number[],
  columns: readonly Column[],
  step: number,
  count: number,
): void {
  heap.clear()
  for (const at of members) {
    const column = columns[at]
    if (column?.kinds[step] !== float) continue
    const value = column.values[step] as number
    if (heap.size < count) heap.push(at, value)
    else if (heap.isBeaten(value)) heap.replaceTop(at, value)
  }
}

function remarkIgnored(expr: Aggregate, run: Run): void {
  run.annotations.info(`ignored histogram in ${expr.op.value} aggregation`, expr.span)
}
