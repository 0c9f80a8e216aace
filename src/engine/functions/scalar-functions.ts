import { emptyColumn, float } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import type { VectorOperator } from '../operator.ts'
import { endTimes, queryRange, queryStep, type Run, startTimes } from '../run.ts'
import { greaterOf, lesserOf } from './extremes.ts'
import { vectorArgument } from './map-floats.ts'
import { scalarArgument } from './scalar-argument.ts'

/** A function without arguments that gives a scalar at each step. */
function scalarSource(valuesOf: (run: Run) => Float64Array): FunctionCompiler {
  return (call) => ({
    kind: 'scalar',
    expr: call,
    evaluate: (run) => ({ kind: 'scalar', values: valuesOf(run) }),
  })
}

function scalarPair(choose: (a: number, b: number) => number): FunctionCompiler {
  return (call, args) => {
    const first = scalarArgument(args[0])
    const second = scalarArgument(args[1])
    return {
      kind: 'scalar',
      expr: call,
      evaluate(run) {
        const others = second(run)
        const values = first(run).map((value, i) => choose(value, others[i] as number))
        return { kind: 'scalar', values }
      },
    }
  }
}

function everywhere(run: Run, value: number): Float64Array {
  return new Float64Array(run.times.length).fill(value)
}

function inSeconds(milliseconds: Float64Array): Float64Array {
  return milliseconds.map((time) => time / 1000)
}

const scalar: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  return {
    kind: 'scalar',
    expr: call,
    evaluate: (run) => ({ kind: 'scalar', values: onlyFloat(input, run) }),
  }
}

/** The value of the only float at each step, NaN where there is none or are several. */
function onlyFloat(input: VectorOperator, run: Run): Float64Array {
  const values = everywhere(run, Number.NaN)
  const seen = new Uint8Array(values.length)
  for (const column of input.evaluate(run).columns)
    for (let i = 0; i < values.length; i++) {
      if (column.kinds[i] !== float) continue
      values[i] = seen[i] === 0 ? (column.values[i] as number) : Number.NaN
      seen[i] = 1
    }
  return values
}

const vector: FunctionCompiler = (call, args) => {
  const input = scalarArgument(args[0])
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const { labels, dropName, kinds } = emptyColumn(
        run.storage.labelSets.empty,
        false,
        run.times.length,
      )
      kinds.fill(float)
      const column = { labels, dropName, kinds, values: input(run), histograms: undefined }
      return { kind: 'vector', columns: [column], ordered: true }
    },
  }
}

/** The functions that give scalars, and `vector`, which takes one. */
export const scalarFunctions: Readonly<Record<string, FunctionCompiler>> = {
  end: scalarSource((run) => inSeconds(endTimes(run))),
  max_of: scalarPair(greaterOf),
  min_of: scalarPair(lesserOf),
  pi: scalarSource((run) => everywhere(run, Math.PI)),
  range: scalarSource((run) => everywhere(run, queryRange(run) / 1000)),
  scalar,
  start: scalarSource((run) => inSeconds(startTimes(run))),
  step: scalarSource((run) => everywhere(run, queryStep(run) / 1000)),
  time: scalarSource((run) => inSeconds(run.times)),
  vector,
}
