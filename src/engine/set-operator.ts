import type { Binary, SetOp } from '../promql/ast.ts'
import { binaryResult } from './binary-result.ts'
import { absent, type Column, emptyColumn, setHistogram, type Vector } from './column.ts'
import { MatchSignatures } from './match-signature.ts'
import type { VectorOperator } from './operator.ts'
import type { Storage } from './storage.ts'

/** Compiles `and`, `or` and `unless`: which elements stay depends on whether the other side has a matching one. */
export function compileSetOperator(
  expr: Binary,
  op: SetOp,
  lhs: VectorOperator,
  rhs: VectorOperator,
  storage: Storage,
): VectorOperator {
  const signatures = new MatchSignatures(expr.matching, storage.labelSets)
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const left = lhs.evaluate(run)
      const right = rhs.evaluate(run)
      const columns =
        op === 'or'
          ? [...left.columns, ...select(right, presence(left, signatures), signatures, 0)]
          : select(left, presence(right, signatures), signatures, op === 'and' ? 1 : 0)
      const ordered = op === 'or' ? left.ordered && right.ordered : left.ordered
      return binaryResult(columns, ordered, run)
    },
  }
}

/** 1 at the steps where a signature has an element. */
type Presence = ReadonlyMap<number, Uint8Array>

function presence(vector: Vector, signatures: MatchSignatures): Presence {
  const found = new Map<number, Uint8Array>()
  for (const { labels, kinds } of vector.columns) {
    const { id } = signatures.of(labels)
    const marks = found.get(id) ?? new Uint8Array(kinds.length)
    found.set(id, marks)
    for (let i = 0; i < kinds.length; i++) if (kinds[i] !== absent) marks[i] = 1
  }
  return found
}

/** The elements whose signature is present (1) or absent (0) on the other side. */
function select(
  vector: Vector,
  other: Presence,
  signatures: MatchSignatures,
  wanted: 0 | 1,
): Column[] {
  const columns: Column[] = []
  for (const column of vector.columns) {
    const marks = other.get(signatures.of(column.labels).id)
    if (marks) columns.push(masked(column, marks, wanted))
    else if (wanted === 0) columns.push(column)
  }
  return columns
}

function masked(column: Column, marks: Uint8Array, wanted: 0 | 1): Column {
  if (!marks.includes(1 - wanted)) return column
  const { kinds, values, histograms } = column
  const result = emptyColumn(column.labels, column.dropName, kinds.length)
  for (let i = 0; i < kinds.length; i++) {
    if (marks[i] !== wanted) continue
    const histogram = histograms?.[i]
    if (histogram) setHistogram(result, i, histogram)
    else {
      result.kinds[i] = kinds[i] as number
      result.values[i] = values[i] as number
    }
  }
  return result
}
