import type { Aggregate } from '../promql/ast.ts'
import { areGroupsInOrder, type Group, Groups } from './aggregate-groups.ts'
import { type Column, emptyColumn, hasSamples } from './column.ts'
import { StepwiseNeeded } from './evaluation-error.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import type { Storage } from './storage.ts'
import { requireOrder } from './unique-series.ts'

/** What an aggregation needs besides the members of a group. */
export interface AggregateContext {
  readonly expr: Aggregate
  readonly run: Run
  /** The first argument at each step, as far as there is one. */
  readonly parameter: Float64Array | undefined
  /** The order of the members is that of each step alone. */
  readonly ordered: boolean
}

/** Computes one element per step from the members of a group, into an empty column. */
export type GroupKernel = (
  members: readonly Column[],
  out: Column,
  context: AggregateContext,
) => void

/** How an aggregation works that gives one element per group. */
export interface GroupAggregation {
  readonly kernel: GroupKernel
  /** The result depends on the order of the members. */
  readonly orderMatters: boolean
  /** Checks the first argument; its warnings and errors do not depend on the elements. */
  readonly checkParameter?: (values: Float64Array, expr: Aggregate, run: Run) => void
}

/** Compiles an aggregation that gives one element per group. */
export function compileGroupAggregation(
  expr: Aggregate,
  operand: VectorOperator,
  parameter: ScalarOperator | undefined,
  aggregation: GroupAggregation,
  storage: Storage,
): VectorOperator {
  const groups = new Groups(expr.grouping, storage.labelSets)
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const values = parameter?.evaluate(run).values
      const { columns, ordered } = operand.evaluate(run)
      if (values) aggregation.checkParameter?.(values, expr, run)
      const context = { expr, run, parameter: values, ordered }
      const parts = groups.of(columns)
      const results: Column[] = []
      for (const group of parts) {
        if (aggregation.orderMatters && group.members.length > 1) requireOrder({ ordered }, run)
        const members = membersOf(group, columns)
        const out = emptyColumn(group.labels, dropsName(members, run), run.times.length)
        aggregation.kernel(members, out, context)
        if (hasSamples(out)) results.push(out)
      }
      const inOrder = ordered && areGroupsInOrder(parts, columns, run.times.length)
      return { kind: 'vector', columns: results, ordered: inOrder }
    },
  }
}

/** The columns of a group. */
function membersOf(group: Group, columns: readonly Column[]): Column[] {
  const members: Column[] = []
  for (const at of group.members) {
    const column = columns[at]
    if (column) members.push(column)
  }
  return members
}

/** Whether the name of a group is to be dropped: where any of its members drops it. */
function dropsName(members: readonly Column[], run: Run): boolean {
  const dropping = members.filter(({ dropName }) => dropName).length
  const several = run.times.length > 1 && (run.mode === 'instants' || run.query === undefined)
  if (several && dropping > 0 && dropping < members.length) throw new StepwiseNeeded()
  return dropping > 0
}
