import { goQuote } from '../../model/go-quote.ts'
import { labelValue } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { Call, Expr } from '../../promql/ast.ts'
import type { Span } from '../../text/span.ts'
import type { RangeSeries } from '../range-vector.ts'
import type { Run } from '../run.ts'

/** How a histogram operation is called in the annotations. */
export type HistogramOperation = 'addition' | 'subtraction' | 'aggregation'

/** Reports what Prometheus remarks on one series of a range function; texts and places are Prometheus'. */
export class RangeAnnotations {
  readonly #run: Run
  readonly #series: RangeSeries
  readonly #span: Span

  constructor(run: Run, series: RangeSeries, span: Span) {
    this.#run = run
    this.#series = series
    this.#span = span
  }

  /** Floats and histograms in one window, and no result for it. */
  mixedSamples(): void {
    this.#warn(`encountered a mix of histograms and floats for metric name ${this.#name()}`)
  }

  /** Histograms that were passed over because the window has floats. */
  ignoredHistograms(): void {
    this.#run.annotations.info(
      `ignored histograms in a range containing both floats and histograms for metric name ${this.#name()}`,
      this.#span,
    )
  }

  /** Exponential and custom buckets in one window. */
  mixedSchemas(): void {
    this.#warn(
      `vector contains a mix of histograms with exponential and custom buckets schemas for metric name ${this.#name()}`,
    )
  }

  /** A gauge histogram where a counter is needed. */
  notCounter(): void {
    this.#warn(`this native histogram metric is not a counter: ${this.#name()}`)
  }

  /** A counter histogram where a gauge is needed. */
  notGauge(): void {
    this.#warn(`this native histogram metric is not a gauge: ${this.#name()}`)
  }

  /** Custom bounds that had to be reduced to the common ones. */
  reconciledBounds(operation: HistogramOperation): void {
    this.#run.annotations.info(
      `mismatched custom buckets were reconciled during ${operation}`,
      this.#span,
    )
  }

  /** Histograms that say that the counter was reset, and others that say that it was not. */
  conflictingResets(operation: HistogramOperation): void {
    this.#warn(`conflicting counter resets during histogram ${operation}`)
  }

  /** Samples whose start timestamp lies before the sample in front of them. */
  overlappingStarts(): void {
    this.#run.annotations.warnCounted(
      `sample has start time that overlaps with previous sample timestamp for metric ${this.#name()}`,
      this.#span,
    )
  }

  /** A counter function on a metric whose name or type says that it is none; nothing for unnamed series. */
  possibleNonCounter(): void {
    const { labels } = this.#series.labels
    const name = labelValue(labels, metricNameLabel)
    if (name === '') return
    const { annotations, options } = this.#run
    const quoted = goQuote(name)
    if (options.typeAndUnitLabels) {
      const type = labelValue(labels, '__type__')
      if (type === 'counter' || type === 'histogram') return
      annotations.info(
        `metric might not be a counter, __type__ label is not set to "counter" or "histogram", got "${type}": ${quoted}`,
        this.#span,
      )
    } else if (!/_(?:total|sum|count|bucket)$/.test(name))
      annotations.info(
        `metric might not be a counter, name does not end in _total/_sum/_count/_bucket: ${quoted}`,
        this.#span,
      )
  }

  #warn(message: string): void {
    this.#run.annotations.warn(message, this.#span)
  }

  #name(): string {
    return goQuote(labelValue(this.#series.labels.labels, metricNameLabel))
  }
}

/**
 * The place of an argument of a call, without the parentheses around it. Prometheus knows none of a subquery that it has
 * evaluated, and names the beginning of the expression.
 */
export function argumentSpan(call: Call, index: number): Span {
  let expr: Expr | undefined = call.args[index]
  while (expr?.kind === 'Paren') expr = expr.expr
  return expr?.kind === 'Subquery' ? { start: 0, end: 0 } : (expr ?? call).span
}
