import { float } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { mapFloats, vectorArgument } from './map-floats.ts'
import { scalarArgument } from './scalar-argument.ts'

/** Rounds to the nearest multiple of the second argument, which is 1 by default; halves go up. */
const round: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  const nearest = args[1] ? scalarArgument(args[1]) : undefined
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const vector = input.evaluate(run)
      const units = nearest?.(run)
      return mapFloats(vector, run, (values, kinds, result) => {
        for (let i = 0; i < result.length; i++) {
          if (kinds[i] !== float) continue
          const inverse = units ? 1 / (units[i] as number) : 1
          result[i] = Math.floor((values[i] as number) * inverse + 0.5) / inverse
        }
      })
    },
  }
}

/** Rounding. */
export const roundFunctions: Readonly<Record<string, FunctionCompiler>> = { round }
