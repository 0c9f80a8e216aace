import type { BucketSpan } from '../model/histogram.ts'
import type { GoHistogram, GoInteger, GoSlice, GoStruct, GoValue } from './go-value.ts'

const hints = { unknown: 0n, reset: 1n, not_reset: 2n, gauge: 3n } as const

/** The fields of a native histogram as templates see them. */
export function histogramFields({ histogram }: GoHistogram): GoStruct {
  const field = (name: string, type: string, value: GoValue) => ({ name, type, value })
  return {
    kind: 'struct',
    type: 'histogram.FloatHistogram',
    fields: [
      field(
        'CounterResetHint',
        'histogram.CounterResetHint',
        integer('histogram.CounterResetHint', hints[histogram.counterResetHint]),
      ),
      field('Schema', 'int32', integer('int32', BigInt(histogram.schema))),
      field('ZeroThreshold', 'float64', histogram.zeroThreshold),
      field('ZeroCount', 'float64', histogram.zeroCount),
      field('Count', 'float64', histogram.count),
      field('Sum', 'float64', histogram.sum),
      field('PositiveSpans', '[]histogram.Span', spanList(histogram.positiveSpans)),
      field('NegativeSpans', '[]histogram.Span', spanList(histogram.negativeSpans)),
      field('PositiveBuckets', '[]float64', floatList(histogram.positiveBuckets)),
      field('NegativeBuckets', '[]float64', floatList(histogram.negativeBuckets)),
      field('CustomValues', '[]float64', floatList(histogram.customValues)),
    ],
  }
}

function integer(type: string, value: bigint): GoInteger {
  return { kind: 'integer', type, value }
}

function floatList(items: readonly number[]): GoSlice {
  return { kind: 'slice', type: '[]float64', element: 'float64', items: [...items] }
}

function spanList(spans: readonly BucketSpan[]): GoSlice {
  const items = spans.map(
    ({ offset, length }): GoStruct => ({
      kind: 'struct',
      type: 'histogram.Span',
      fields: [
        { name: 'Offset', type: 'int32', value: integer('int32', BigInt(offset)) },
        { name: 'Length', type: 'uint32', value: integer('uint32', BigInt(length)) },
      ],
    }),
  )
  return { kind: 'slice', type: '[]histogram.Span', element: 'histogram.Span', items }
}
