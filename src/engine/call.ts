import type { Call } from '../promql/ast.ts'
import { type Column, emptyColumn, hasSamples, type Scalar, type Vector } from './column.ts'
import { countedOperator } from './counted-operator.ts'
import { EvaluationError } from './evaluation-error.ts'
import { refuseExtended } from './functions/extended-modifier.ts'
import type { KernelEntry } from './functions/kernel-entry.ts'
import { functionCompiler, kernelEntry } from './functions/registry.ts'
import { heldSamples } from './held-samples.ts'
import { namelessLabels, vectorOf } from './map-columns.ts'
import type { Operator, RangeOperator, ScalarOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import { WindowBudget } from './window-budget.ts'

/** Functions whose result takes over the samples of the argument, or that count their samples themselves. */
const uncounted = new Set(['absent_over_time', 'info', 'label_join', 'label_replace'])

/** Compiles the call of a function. Throws where there is no such function: the parser has refused it before. */
export function compileCall(
  call: Call,
  args: readonly Operator[],
): VectorOperator | ScalarOperator {
  const name = call.func.value
  const compiler = functionCompiler(name)
  if (compiler)
    return uncounted.has(name)
      ? compiler(call, args)
      : countedOperator(args, 'gathering', (watched) => compiler(call, watched))
  const entry = kernelEntry(name)
  const ranges = args.find((arg) => arg.kind === 'matrix')
  if (!entry || !ranges)
    throw new EvaluationError(`unknown function with name "${name}"`, call.span)
  return rangeCall(call, entry, ranges, args)
}

function rangeCall(
  call: Call,
  entry: KernelEntry,
  ranges: RangeOperator,
  args: readonly Operator[],
): VectorOperator {
  const scalars = args.filter((arg) => arg.kind === 'scalar').map(onceInRun)
  let next = 0
  const kernel = entry.kernelOf(
    call,
    args.map((arg) => (arg.kind === 'scalar' ? (scalars[next++] ?? arg) : arg)),
  )
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const { budget } = run
      const before = budget.held
      const vector = ranges.evaluate(run)
      const ofSubquery = budget.held - before
      for (const scalar of scalars) scalar.evaluate(run)
      const ofScalars = budget.held - before - ofSubquery
      refuseExtended(call, vector, entry.extended)
      const columns: Column[] = []
      const windows = new WindowBudget(run)
      for (const series of vector.series) {
        const column = resultColumn(series, entry, run)
        kernel(series, vector, column, run)
        windows.exchange(series, column)
        if (hasSamples(column)) columns.push(column)
      }
      const result: Vector = vectorOf(columns, vector.ordered, run, { strict: true })
      budget.settle(before + ofScalars, heldSamples(result, run))
      return result
    },
  }
}

function resultColumn(
  series: Pick<Column, 'labels' | 'dropName'>,
  { keepsName }: KernelEntry,
  run: Run,
): Column {
  const { labels, dropName } = keepsName ? series : namelessLabels(series.labels, run)
  return emptyColumn(labels, dropName, run.times.length)
}

/** A scalar argument that is computed once in a run, whether a series needs it or not. */
function onceInRun(operator: ScalarOperator): ScalarOperator {
  let known: { readonly run: Run; readonly result: Scalar } | undefined
  return {
    ...operator,
    evaluate(run) {
      if (known?.run !== run) known = { run, result: operator.evaluate(run) }
      return known.result
    },
  }
}
