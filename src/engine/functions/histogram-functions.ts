import type { Histogram } from '../../model/histogram.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import { type Column, emptyColumn, histogram, setFloat } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { histogramAvg, histogramStddev, histogramStdvar } from '../histogram-variance.ts'
import type { LabelSet } from '../label-set.ts'
import { vectorOf } from '../map-columns.ts'
import type { Run } from '../run.ts'
import { vectorArgument } from './map-floats.ts'

/** A function of one native histogram; floats have no result. Of the labels only the name goes: type and unit stay. */
function histogramFunction(compute: (value: Histogram) => number): FunctionCompiler {
  return (call, args) => {
    const input = vectorArgument(args[0])
    const nameless: (LabelSet | undefined)[] = []
    const labelsOf = (labels: LabelSet, run: Run): LabelSet => {
      if (run.options.delayedNameRemoval) return labels
      nameless[labels.id] ??= run.storage.labelSets.drop(labels, [metricNameLabel])
      return nameless[labels.id] ?? labels
    }
    return {
      kind: 'vector',
      expr: call,
      evaluate(run) {
        const vector = input.evaluate(run)
        const columns: Column[] = []
        for (const column of vector.columns) {
          if (!column.histograms) continue
          const labels = labelsOf(column.labels, run)
          const result = emptyColumn(labels, run.options.delayedNameRemoval, column.kinds.length)
          for (let i = 0; i < column.kinds.length; i++) {
            const value = column.kinds[i] === histogram ? column.histograms[i] : undefined
            if (value) setFloat(result, i, compute(value))
          }
          columns.push(result)
        }
        return vectorOf(columns, vector.ordered, run)
      },
    }
  }
}

/** The functions of one native histogram. */
export const histogramFunctions: Readonly<Record<string, FunctionCompiler>> = {
  histogram_avg: histogramFunction(histogramAvg),
  histogram_count: histogramFunction((value) => value.count),
  histogram_stddev: histogramFunction(histogramStddev),
  histogram_stdvar: histogramFunction(histogramStdvar),
  histogram_sum: histogramFunction((value) => value.sum),
}
