import { type Column, emptyColumn, float, setFloat } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { namelessLabels, vectorOf } from '../map-columns.ts'
import { greaterOf, lesserOf } from './extremes.ts'
import { mapFloats, vectorArgument } from './map-floats.ts'
import { scalarArgument } from './scalar-argument.ts'

const clamp: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  const least = scalarArgument(args[1])
  const most = scalarArgument(args[2])
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const vector = input.evaluate(run)
      const from = least(run)
      const to = most(run)
      const columns = vector.columns.map((column) => {
        const { labels, dropName } = namelessLabels(column.labels, run)
        return clamped(column, from, to, emptyColumn(labels, dropName, column.kinds.length))
      })
      return vectorOf(columns, vector.ordered, run)
    },
  }
}

/** No result at steps whose bounds contradict each other. */
function clamped(column: Column, least: Float64Array, most: Float64Array, result: Column): Column {
  for (let i = 0; i < column.kinds.length; i++) {
    const from = least[i] as number
    const to = most[i] as number
    if (column.kinds[i] !== float || to < from) continue
    setFloat(result, i, greaterOf(from, lesserOf(to, column.values[i] as number)))
  }
  return result
}

function bounded(choose: (value: number, bound: number) => number): FunctionCompiler {
  return (call, args) => {
    const input = vectorArgument(args[0])
    const bound = scalarArgument(args[1])
    return {
      kind: 'vector',
      expr: call,
      evaluate(run) {
        const vector = input.evaluate(run)
        const bounds = bound(run)
        return mapFloats(vector, run, (values, kinds, result) => {
          for (let i = 0; i < result.length; i++)
            if (kinds[i] === float) result[i] = choose(values[i] as number, bounds[i] as number)
        })
      },
    }
  }
}

/** The functions that hold values within bounds. */
export const clampFunctions: Readonly<Record<string, FunctionCompiler>> = {
  clamp,
  clamp_max: bounded(lesserOf),
  clamp_min: bounded(greaterOf),
}
