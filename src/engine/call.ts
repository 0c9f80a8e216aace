import type { Call } from '../promql/ast.ts'
import { type Column, emptyColumn, hasSamples } from './column.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { KernelEntry } from './functions/kernel-entry.ts'
import { functionCompiler, kernelEntry } from './functions/registry.ts'
import { namelessLabels, vectorOf } from './map-columns.ts'
import type { Operator, RangeOperator, ScalarOperator, VectorOperator } from './operator.ts'
import { WindowSizes } from './window-sizes.ts'

/** Compiles the call of a function. Throws where there is no such function: the parser has refused it before. */
export function compileCall(
  call: Call,
  args: readonly Operator[],
): VectorOperator | ScalarOperator {
  const name = call.func.value
  const compiler = functionCompiler(name)
  if (compiler) return compiler(call, args)
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
  const kernel = entry.kernelOf(call, args)
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const vector = ranges.evaluate(run)
      if (vector.extended && !entry.extended?.includes(vector.extended))
        throw new EvaluationError(refusal(call, vector.extended))
      const columns: Column[] = []
      const windows = new WindowSizes(run.budget.isExact)
      for (const series of vector.series) {
        const result = entry.keepsName
          ? { labels: series.labels, dropName: series.dropName }
          : namelessLabels(series.labels, run)
        const column = emptyColumn(result.labels, result.dropName, run.times.length)
        const held = windows.samplesOf(series)
        run.budget.take(held)
        kernel(series, vector, column, run)
        run.budget.release(held)
        if (hasSamples(column)) columns.push(column)
      }
      run.budget.take(columns.length)
      run.budget.release(vector.heldSamples)
      return vectorOf(columns, vector.ordered, run, true)
    },
  }
}

const understanding = {
  anchored: 'changes, delta, increase, rate, resets',
  smoothed: 'delta, increase, rate',
}

function refusal(call: Call, extended: 'anchored' | 'smoothed'): string {
  return `${extended} modifier can only be used with: ${understanding[extended]} - not with ${call.func.value}`
}
