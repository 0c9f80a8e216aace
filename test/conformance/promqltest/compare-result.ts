import type { QueryValue } from '../../../src/engine/query-result.ts'
import { goQuote } from '../../../src/model/go-quote.ts'
import type { EvalCommand } from './commands.ts'
import { compareMatrix } from './compare-matrix.ts'
import { compareVector } from './compare-vector.ts'
import { equalFloats } from './equal-values.ts'
import { formatResult, formatValue } from './format-result.ts'

/** Compares what a query gave with what its command expects; tells the first difference. */
export function compareResult(
  value: QueryValue,
  { when, expected }: Pick<EvalCommand, 'when' | 'expected'>,
): string | undefined {
  if (expected.string !== undefined) {
    if (value.kind !== 'string') return `expected string result, but got ${formatResult(value)}`
    return value.value === expected.string
      ? undefined
      : `expected string ${goQuote(expected.string)} but got ${goQuote(value.value)}`
  }
  if (expected.scalar !== undefined) {
    if (value.kind !== 'scalar') return `expected scalar result, but got ${formatResult(value)}`
    return equalFloats(expected.scalar, value.value)
      ? undefined
      : `expected scalar ${formatValue(expected.scalar)} but got ${formatValue(value.value)}`
  }
  if (value.kind === 'vector' && typeof when === 'number')
    return compareVector(value.samples, expected.series, expected.ordered)
  if (value.kind !== 'matrix')
    return `expected vector or matrix result, but got ${formatResult(value)}`
  const range = typeof when === 'number' ? expected.rangeVector : when
  if (!range) return `expected an instant vector, but got ${formatResult(value)}`
  return compareMatrix(value.series, expected.series, range)
}
