import { type Column, float, hasSamples, type Vector } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { namelessLabels, vectorOf } from '../map-columns.ts'
import type { Operator, VectorOperator } from '../operator.ts'
import type { Run } from '../run.ts'

/** Fills `values` at every step where `kinds` has a float. */
export type FloatMap = (values: Float64Array, kinds: Uint8Array, result: Float64Array) => void

/** A function of one float; histograms have no result. */
export function floatFunction(compute: (value: number) => number): FunctionCompiler {
  const map: FloatMap = (values, kinds, result) => {
    for (let i = 0; i < result.length; i++)
      if (kinds[i] === float) result[i] = compute(values[i] as number)
  }
  return (call, args) => ({
    kind: 'vector',
    expr: call,
    evaluate: (run) => mapFloats(vectorArgument(args[0]).evaluate(run), run, map),
  })
}

/** The vector of each series' floats put through `map`, without the metric's name and without histograms. */
export function mapFloats(vector: Vector, run: Run, map: FloatMap): Vector {
  const columns: Column[] = []
  for (const column of vector.columns) {
    const { labels, dropName } = namelessLabels(column.labels, run)
    const kinds = floatKinds(column)
    const values = new Float64Array(kinds.length)
    map(column.values, kinds, values)
    columns.push({ labels, dropName, kinds, values, histograms: undefined })
  }
  return vectorOf(columns, vector.ordered, run)
}

/** The floats of a vector as they are, without series that have none. */
export function onlyFloats(vector: Vector): Vector {
  if (vector.columns.every((column) => !column.histograms)) return vector
  const columns = vector.columns
    .map((column) => ({ ...column, kinds: floatKinds(column), histograms: undefined }))
    .filter(hasSamples)
  return { ...vector, columns }
}

/** The operator of an argument that the parser has found to be an instant vector. */
export function vectorArgument(operator: Operator | undefined): VectorOperator {
  if (operator?.kind === 'vector') return operator
  throw new TypeError('the argument is no instant vector')
}

function floatKinds(column: Column): Uint8Array {
  return column.histograms ? column.kinds.map((kind) => (kind === float ? float : 0)) : column.kinds
}
