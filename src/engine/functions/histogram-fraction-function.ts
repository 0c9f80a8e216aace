import { bucketFraction } from '../classic-buckets.ts'
import { type Column, emptyColumn, setFloat } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { histogramFraction } from '../histogram-fraction.ts'
import type { LabelSet } from '../label-set.ts'
import { namelessLabels, vectorOf } from '../map-columns.ts'
import { annotatedName, HistogramLayouts } from './histogram-layout.ts'
import { informOfExcludedNaN } from './histogram-remarks.ts'
import { vectorArgument } from './map-floats.ts'
import { argumentSpan } from './range-annotations.ts'
import { scalarArgument } from './scalar-argument.ts'
import { orderedSlots, visitHistograms } from './visit-histograms.ts'

/** The fraction of observations between two bounds. */
const fraction: FunctionCompiler = (call, args) => {
  const lowerBound = scalarArgument(args[0])
  const upperBound = scalarArgument(args[1])
  const input = vectorArgument(args[2])
  const layouts = new HistogramLayouts()
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const lower = lowerBound(run)
      const upper = upperBound(run)
      const vector = input.evaluate(run)
      const results = new Map<number, Column>()
      const resultAt = (slot: number, labels: LabelSet): Column => {
        let result = results.get(slot)
        if (!result) {
          const nameless = namelessLabels(labels, run)
          result = emptyColumn(nameless.labels, nameless.dropName, run.times.length)
          results.set(slot, result)
        }
        return result
      }
      const layout = layouts.layoutOf(vector.columns, run)
      visitHistograms(
        vector.columns,
        layout,
        { run, span: argumentSpan(call, 2) },
        {
          native(value, step, slot, { labels }) {
            const found = histogramFraction(lower[step] as number, upper[step] as number, value)
            if (found.nanObservations)
              informOfExcludedNaN({ run, span: argumentSpan(call, 0) }, annotatedName(labels, run))
            setFloat(resultAt(slot, labels), step, found.value)
          },
          classic(buckets, step, slot, { labels }) {
            const value = bucketFraction(lower[step] as number, upper[step] as number, buckets)
            setFloat(resultAt(slot, labels), step, value)
          },
        },
      )
      return vectorOf(orderedSlots(results), vector.ordered, run)
    },
  }
}

/** The share of observations in a range of values. */
export const histogramFractionFunctions: Readonly<Record<string, FunctionCompiler>> = {
  histogram_fraction: fraction,
}
