import type { Expr } from '../../promql/ast.ts'
import { absent, type Column, emptyColumn, relabelled, setFloat, type Vector } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import type { LabelSet } from '../label-set.ts'
import { namelessLabels, vectorOf } from '../map-columns.ts'
import type { Operator } from '../operator.ts'
import type { Run } from '../run.ts'
import { isSelectorOperator, type SelectorOperator } from '../vector-selector.ts'
import { vectorArgument } from './map-floats.ts'

/** The time of each sample of a selector; of any other expression the time of the evaluation. Seconds. */
const timestamp: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  const selector = selectorOf(call.args[0], input)
  return {
    kind: 'vector',
    expr: call,
    evaluate: (run) =>
      withoutNames(
        selector?.evaluateSampleTimes(run) ?? evaluationTimes(input.evaluate(run), run),
        run,
      ),
  }
}

/** The start timestamp of each sample of a selector in seconds, 0 where it has none; nothing unless they are regarded. */
const startTimestamp: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  const selector = selectorOf(call.args[0], input)
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      if (selector && run.options.startTimestamps)
        return withoutNames(sampleStarts(selector, run), run)
      input.evaluate(run)
      return { kind: 'vector', columns: [], ordered: true }
    },
  }
}

function sampleStarts(selector: SelectorOperator, run: Run): Vector {
  const samples = selector.evaluateSampleTimes(run)
  const known = new Map<LabelSet, Column>()
  for (const column of selector.evaluateStartTimes(run).columns) known.set(column.labels, column)
  const columns = samples.columns.map((column) => {
    const starts = known.get(column.labels)
    const values = new Float64Array(column.kinds.length)
    if (starts)
      for (let i = 0; i < values.length; i++)
        if (starts.kinds[i] !== absent) values[i] = starts.values[i] as number
    return { ...column, values }
  })
  return { ...samples, columns }
}

function selectorOf(expr: Expr | undefined, operator: Operator): SelectorOperator | undefined {
  if (expr?.kind === 'Paren') return selectorOf(expr.expr, operator)
  return expr?.kind === 'VectorSelector' && isSelectorOperator(operator) ? operator : undefined
}

function evaluationTimes(vector: Vector, run: Run): Vector {
  const columns = vector.columns.map((column) => {
    const times = emptyColumn(column.labels, column.dropName, column.kinds.length)
    for (let i = 0; i < column.kinds.length; i++)
      if (column.kinds[i] !== absent) setFloat(times, i, (run.times[i] as number) / 1000)
    return times
  })
  return { ...vector, columns }
}

function withoutNames(vector: Vector, run: Run): Vector {
  const columns = vector.columns.map((column) => {
    const { labels, dropName } = namelessLabels(column.labels, run)
    return relabelled(column, labels, dropName)
  })
  return vectorOf(columns, vector.ordered, run)
}

/** The functions that give the times of samples. */
export const timestampFunctions: Readonly<Record<string, FunctionCompiler>> = {
  start_timestamp: startTimestamp,
  timestamp,
}
