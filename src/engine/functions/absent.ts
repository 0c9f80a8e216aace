import { type Label, type Labels, sortLabels } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { Expr, VectorSelector } from '../../promql/ast.ts'
import { absent, emptyColumn, float, setFloat, type Vector } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { vectorOf } from '../map-columns.ts'
import type { RangeOperator } from '../operator.ts'
import type { RangeSeries } from '../range-vector.ts'
import type { Run } from '../run.ts'
import { WindowBudget } from '../window-budget.ts'
import { refuseExtended } from './extended-modifier.ts'
import { vectorArgument } from './map-floats.ts'

/** 1 at each step where a vector has no element. */
const absentNow: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  const labels = labelsOfSelector(call.args[0])
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const present = new Uint8Array(run.times.length)
      for (const { kinds } of input.evaluate(run).columns)
        for (let i = 0; i < kinds.length; i++) if (kinds[i] !== 0) present[i] = 1
      return oneWhereAbsent(present, labels, run)
    },
  }
}

/** 1 at each step where no series of a range vector has a sample. */
const absentOverTime: FunctionCompiler = (call, args) => {
  const labels = labelsOfSelector(call.args[0])
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const before = run.budget.held
      const vector = rangeArgument(args[0]).evaluate(run)
      const ofSubquery = run.budget.held - before
      refuseExtended(call, vector, undefined)
      const windows = new WindowBudget(run)
      const present = new Uint8Array(run.times.length)
      for (const series of vector.series) {
        const kinds = present.map((_, i) => (isEmpty(series, i) ? absent : float))
        for (let i = 0; i < present.length; i++) if (kinds[i] !== absent) present[i] = 1
        windows.exchange(series, { kinds, histograms: undefined })
      }
      run.budget.settle(run.budget.held - ofSubquery, 0)
      return oneWhereAbsent(present, labels, run)
    },
  }
}

function isEmpty({ from, to }: RangeSeries, step: number): boolean {
  return (to[step] as number) <= (from[step] as number)
}

function rangeArgument(
  operator: Parameters<FunctionCompiler>[1][number] | undefined,
): RangeOperator {
  if (operator?.kind === 'matrix') return operator
  throw new TypeError('the argument is no range vector')
}

function oneWhereAbsent(present: Uint8Array, labels: Labels, run: Run): Vector {
  const column = emptyColumn(run.storage.labelSets.of(labels), false, present.length)
  for (let i = 0; i < present.length; i++) if (present[i] === 0) setFloat(column, i, 1)
  return vectorOf([column], true, run)
}

/** The labels that a selector asks for by `=`; a second condition on a label takes it away again. */
function labelsOfSelector(expr: Expr | undefined): Labels {
  const selector = selectorOf(expr)
  const labels = new Map<string, Label>()
  const asked = new Set<string>()
  for (const { name, op, value } of selector?.matchers ?? []) {
    if (name.value === metricNameLabel) continue
    if (op === '=' && !asked.has(name.value)) {
      asked.add(name.value)
      if (value.value !== '') labels.set(name.value, { name: name.value, value: value.value })
    } else labels.delete(name.value)
  }
  return sortLabels([...labels.values()])
}

function selectorOf(expr: Expr | undefined): VectorSelector | undefined {
  if (expr?.kind === 'Paren') return selectorOf(expr.expr)
  if (expr?.kind === 'MatrixSelector') return expr.selector
  return expr?.kind === 'VectorSelector' ? expr : undefined
}

/** The functions that tell that something is missing. */
export const absentFunctions: Readonly<Record<string, FunctionCompiler>> = {
  absent: absentNow,
  absent_over_time: absentOverTime,
}
