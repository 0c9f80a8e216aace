import type { Operator } from '../operator.ts'
import type { Run } from '../run.ts'

/** Reads a scalar argument of a call: its value at each step. It is computed once in a run. */
export function scalarArgument(operator: Operator | undefined): (run: Run) => Float64Array {
  let known: { readonly run: Run; readonly values: Float64Array } | undefined
  return (run) => {
    if (known?.run !== run) known = { run, values: valuesOf(operator, run) }
    return known.values
  }
}

function valuesOf(operator: Operator | undefined, run: Run): Float64Array {
  return operator?.kind === 'scalar'
    ? operator.evaluate(run).values
    : new Float64Array(run.times.length).fill(Number.NaN)
}
