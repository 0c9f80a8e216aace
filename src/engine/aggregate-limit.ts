import { ratioSamplerOffset } from '../model/labels-hash.ts'
import type { Aggregate } from '../promql/ast.ts'
import { Groups } from './aggregate-groups.ts'
import { smallestFirst, ValueHeap } from './aggregate-heap.ts'
import { checkCounts, checkRatios } from './aggregate-parameter.ts'
import { ElementSelection } from './aggregate-selection.ts'
import { absent, type Column } from './column.ts'
import type { LabelSet } from './label-set.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import type { Storage } from './storage.ts'
import { requireOrder } from './unique-series.ts'

/** Which elements of a group stay. */
interface Limit {
  /** Checks the first argument of all steps. */
  check(parameters: Float64Array, run: Run): void
  /** Whether an element stays at a step, when `kept` of its group do already. */
  accepts(labels: LabelSet, parameter: number, kept: number): boolean
  /** Which elements stay depends on their order. */
  readonly orderMatters: boolean
}

/** Compiles `limitk` (the first elements of each group) and `limit_ratio` (those whose hash lies below a ratio). */
export function compileLimit(
  expr: Aggregate,
  operand: VectorOperator,
  parameter: ScalarOperator,
  storage: Storage,
): VectorOperator {
  const groups = new Groups(expr.grouping, storage.labelSets)
  const heap = new ValueHeap(smallestFirst)
  const limit = expr.op.value === 'limitk' ? countLimit : ratioLimit(expr)
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const parameters = parameter.evaluate(run).values
      const vector = operand.evaluate(run)
      limit.check(parameters, run)
      if (limit.orderMatters && vector.columns.length > 1) requireOrder(vector, run)
      const { columns } = vector
      const parts = groups.of(columns)
      const selection = new ElementSelection(columns, run)
      for (let step = 0; step < parameters.length; step++)
        for (const { members } of parts) {
          fillHeap(heap, members, columns, step, parameters[step] as number, limit)
          for (const at of heap.places()) selection.pick(at, step)
        }
      const result = selection.vector()
      return { ...result, ordered: result.ordered && vector.ordered }
    },
  }
}

/** Leaves the elements that stay in the heap, whose order of their values is Prometheus' order. */
function fillHeap(
  heap: ValueHeap,
  members: readonly number[],
  columns: readonly Column[],
  step: number,
  parameter: number,
  limit: Limit,
): void {
  heap.clear()
  for (const at of members) {
    const column = columns[at]
    if (!column || column.kinds[step] === absent) continue
    if (limit.accepts(column.labels, parameter, heap.size))
      heap.push(at, column.values[step] as number)
  }
}

const countLimit: Limit = {
  check: checkCounts,
  accepts: (_, count, kept) => count >= 1 && kept < Math.trunc(count),
  orderMatters: true,
}

function ratioLimit(expr: Aggregate): Limit {
  const offsets: (number | undefined)[] = []
  return {
    check: (parameters, run) => checkRatios(parameters, expr, run),
    accepts({ id, labels }, ratio) {
      const offset = offsets[id] ?? ratioSamplerOffset(labels)
      offsets[id] = offset
      const capped = Math.max(-1, Math.min(1, ratio))
      return capped >= 0 ? offset < capped : offset >= 1 + capped
    },
    orderMatters: false,
  }
}
