import { compareLabels, labelValue } from '../../model/labels.ts'
import type { Call } from '../../promql/ast.ts'
import { absent, type Column, type Vector } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import type { VectorOperator } from '../operator.ts'
import { isRange } from '../run.ts'
import { textArgument } from './label-change.ts'
import { onlyFloats, vectorArgument } from './map-floats.ts'
import { naturallyBefore } from './natural-order.ts'

/** The columns in order of their samples at the only step. */
type Order = (columns: readonly Column[]) => Column[]

const ineffective =
  'sort is ineffective for range queries since results are always ordered by labels'

/** A function that orders the result of an instant query; in range queries it only warns. */
function sortFunction(
  orderOf: (call: Call) => Order,
  prepare: (vector: Vector) => Vector,
): FunctionCompiler {
  return (call, args) => sorter(call, vectorArgument(args[0]), orderOf(call), prepare)
}

function sorter(
  call: Call,
  input: VectorOperator,
  order: Order,
  prepare: (vector: Vector) => Vector,
): VectorOperator {
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const vector = prepare(input.evaluate(run))
      if (isRange(run)) {
        if (run.mode === 'instants') return { ...vector, ordered: vector.columns.length < 2 }
        run.annotations.warn(ineffective, call.span)
        return vector
      }
      const present = vector.columns.filter((column) => column.kinds[0] !== absent)
      return { kind: 'vector', columns: order(present), ordered: true }
    },
  }
}

/** By value, equal ones as they come; NaN stands last in both directions, the last one first. */
function byValue(direction: 1 | -1): () => Order {
  const valueAt = (column: Column): number => column.values[0] as number
  return () => (columns) => {
    const numbers = columns.filter((column) => !Number.isNaN(valueAt(column)))
    const others = columns.filter((column) => Number.isNaN(valueAt(column)))
    numbers.sort((a, b) => {
      const x = valueAt(a)
      const y = valueAt(b)
      return x === y ? 0 : x < y ? -direction : direction
    })
    return [...numbers, ...others.reverse()]
  }
}

/** By the values of the named labels in natural order, then by all labels. */
function byLabels(direction: 1 | -1): (call: Call) => Order {
  return (call) => {
    const names = call.args.slice(1).map((_, i) => textArgument(call, i + 1))
    const compare = (a: Column, b: Column): number => {
      for (const name of names) {
        const x = labelValue(a.labels.labels, name)
        const y = labelValue(b.labels.labels, name)
        if (x !== y) return naturallyBefore(x, y) ? -direction : direction
      }
      return direction * compareLabels(a.labels.labels, b.labels.labels)
    }
    return (columns) => [...columns].sort(compare)
  }
}

const asTheyAre = (vector: Vector): Vector => vector

/** The functions that order results. */
export const sortFunctions: Readonly<Record<string, FunctionCompiler>> = {
  sort: sortFunction(byValue(1), onlyFloats),
  sort_by_label: sortFunction(byLabels(1), asTheyAre),
  sort_by_label_desc: sortFunction(byLabels(-1), asTheyAre),
  sort_desc: sortFunction(byValue(-1), onlyFloats),
}
