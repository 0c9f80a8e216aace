import type { Histogram } from '../../model/histogram.ts'
import type { Call } from '../../promql/ast.ts'
import type { Span } from '../../text/span.ts'
import { bucketQuantile, type ClassicBuckets } from '../classic-buckets.ts'
import { type Column, setFloat, type Vector } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { histogramQuantile } from '../histogram-quantile.ts'
import { vectorOf } from '../map-columns.ts'
import type { Operator, VectorOperator } from '../operator.ts'
import type { Run } from '../run.ts'
import { annotatedName, type ClassicGroup, HistogramLayouts } from './histogram-layout.ts'
import { informOfNaN, MonotonicityRemarks, warnOfQuantiles } from './histogram-remarks.ts'
import { textArgument } from './label-change.ts'
import { vectorArgument } from './map-floats.ts'
import { QuantileColumns } from './quantile-columns.ts'
import { argumentSpan } from './range-annotations.ts'
import { scalarArgument } from './scalar-argument.ts'
import { type HistogramVisitor, visitHistograms } from './visit-histograms.ts'

/** Which arguments of a call are what. */
interface Parts {
  /** Index of the histograms. */
  readonly histograms: number
  /** Indexes of the quantiles. */
  readonly quantiles: readonly number[]
  /** The label that tells the quantile. */
  readonly label: string | undefined
}

function quantileOperator(call: Call, args: readonly Operator[], parts: Parts): VectorOperator {
  const input = vectorArgument(args[parts.histograms])
  const quantiles = parts.quantiles.map((index) => ({
    span: argumentSpan(call, index),
    values: scalarArgument(args[index]),
  }))
  const layouts = new HistogramLayouts()
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const wanted = quantiles.map(({ span, values }) => ({ span, values: values(run) }))
      for (const { span, values } of wanted) warnOfQuantiles({ run, span }, values)
      const vector = input.evaluate(run)
      const results = new QuantileResults(run, call, parts, wanted)
      const layout = layouts.layoutOf(vector.columns, run)
      const place = { run, span: argumentSpan(call, parts.histograms) }
      visitHistograms(vector.columns, layout, place, results)
      return results.finish(vector)
    },
  }
}

interface WantedQuantile {
  readonly span: Span
  readonly values: Float64Array
}

class QuantileResults implements HistogramVisitor {
  readonly #run: Run
  readonly #firstSpan: Span
  readonly #wanted: readonly WantedQuantile[]
  readonly #columns: readonly QuantileColumns[]
  readonly #monotonicity: MonotonicityRemarks

  constructor(run: Run, call: Call, parts: Parts, wanted: readonly WantedQuantile[]) {
    this.#run = run
    this.#firstSpan = argumentSpan(call, 0)
    this.#wanted = wanted
    this.#columns = wanted.map(() => new QuantileColumns(run, parts.label))
    this.#monotonicity = new MonotonicityRemarks({
      run,
      span: argumentSpan(call, parts.histograms),
    })
  }

  native(value: Histogram, step: number, slot: number, { labels }: Column): void {
    for (const [i, { values }] of this.#wanted.entries()) {
      const quantile = values[step] as number
      const found = histogramQuantile(quantile, value)
      if (found.nanObservations !== 'none')
        informOfNaN(
          { run: this.#run, span: this.#firstSpan },
          found.nanObservations,
          annotatedName(labels, this.#run),
        )
      const column = this.#columns[i]?.at(slot, labels, quantile)
      if (column) setFloat(column, step, found.value)
    }
  }

  classic(buckets: ClassicBuckets, step: number, slot: number, { labels }: ClassicGroup): void {
    for (const [i, { values }] of this.#wanted.entries()) {
      const quantile = values[step] as number
      const { value, fix } = bucketQuantile(quantile, buckets)
      if (fix) this.#monotonicity.note(annotatedName(labels, this.#run), step, fix)
      const column = this.#columns[i]?.at(slot, labels, quantile)
      if (column) setFloat(column, step, value)
    }
  }

  finish(input: Vector): Vector {
    this.#monotonicity.report()
    const columns = this.#columns.flatMap((one) => one.list())
    return vectorOf(columns, input.ordered, this.#run)
  }
}

/** The quantiles of histograms. */
export const histogramQuantileFunctions: Readonly<Record<string, FunctionCompiler>> = {
  histogram_quantile: (call, args) =>
    quantileOperator(call, args, { histograms: 1, quantiles: [0], label: undefined }),
  histogram_quantiles: (call, args) =>
    quantileOperator(call, args, {
      histograms: 0,
      quantiles: args.slice(2).map((_, i) => i + 2),
      label: textArgument(call, 1),
    }),
}
