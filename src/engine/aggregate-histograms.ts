import {
  type CounterResetHint,
  compactHistogram,
  type Histogram,
  hasOverflow,
  withHint,
} from '../model/histogram.ts'
import { addHistograms, divideHistogram, multiplyHistogram } from '../model/histogram-arithmetic.ts'
import { kahanAddHistograms } from '../model/histogram-kahan.ts'
import { labelValue } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { AggregateContext } from './aggregate-by-group.ts'
import { argumentSpan } from './aggregate-place.ts'
import { absent, type Column, float, histogram, setHistogram } from './column.ts'

/**
 * At the steps where a group has histograms, puts their sum or mean in place of that of the floats; nothing where they
 * cannot be combined or floats are among them.
 */
export function replaceHistogramSteps(
  members: readonly Column[],
  out: Column,
  op: 'sum' | 'avg',
  context: AggregateContext,
): void {
  if (!members.some((member) => member.histograms)) return
  for (let i = 0; i < out.kinds.length; i++) {
    if (!members.some((member) => member.kinds[i] === histogram)) continue
    out.kinds[i] = absent
    out.values[i] = 0
    const result = combineStep(members, i, op, context)
    if (result) setHistogram(out, i, result)
  }
}

function combineStep(
  members: readonly Column[],
  step: number,
  op: 'sum' | 'avg',
  { expr, run }: AggregateContext,
): Histogram | undefined {
  const total = op === 'sum' ? new HistogramSum() : new HistogramMean()
  const span = argumentSpan(expr.expr)
  let floats = false
  let histograms = false
  let incompatible = false
  for (const { kinds, histograms: samples, labels } of members) {
    if (incompatible) break
    const sample = samples?.[step]
    if (kinds[step] === float) floats = true
    if (!sample) continue
    histograms = true
    if (floats && total.count === 0) continue
    if (total.add(sample)) continue
    incompatible = true
    const name = labelValue(labels.labels, metricNameLabel)
    run.annotations.warn(
      `vector contains a mix of histograms with exponential and custom buckets schemas for metric name "${name}"`,
      span,
    )
  }
  if (total.reconciled)
    run.annotations.info('mismatched custom buckets were reconciled during aggregation', span)
  if (total.hints.has('reset') && total.hints.has('not_reset'))
    run.annotations.warn('conflicting counter resets during histogram aggregation', span)
  if (floats && histograms) {
    run.annotations.warn('encountered a mix of histograms and floats for aggregation', span)
    return undefined
  }
  return incompatible ? undefined : total.result()
}

/** The compensated sum of histograms. */
class HistogramSum {
  count = 0
  reconciled = false
  readonly hints = new Set<CounterResetHint>()
  protected total: Histogram | undefined
  protected lost: Histogram | undefined

  /** Adds a histogram; false where exponential and custom buckets would mix. */
  add(sample: Histogram): boolean {
    this.count++
    this.hints.add(sample.counterResetHint)
    if (!this.total) {
      this.total = sample
      return true
    }
    return this.addTo(this.total, sample)
  }

  result(): Histogram | undefined {
    return this.total && finished(this.total, this.lost)
  }

  protected addTo(total: Histogram, sample: Histogram): boolean {
    return this.accept(kahanAddHistograms(total, this.lost, sample))
  }

  protected accept(sum: ReturnType<typeof kahanAddHistograms>): boolean {
    if (!sum) return false
    this.total = sum.histogram
    this.lost = sum.compensation
    if (sum.boundsReconciled) this.reconciled = true
    return true
  }
}

/** The mean of histograms; it goes on incrementally where the sum overflows. */
class HistogramMean extends HistogramSum {
  #incremental = false

  override result(): Histogram | undefined {
    if (!this.total) return undefined
    if (this.#incremental) return finished(this.total, this.lost)
    const lost = this.lost && divideHistogram(this.lost, this.count)
    return finished(divideHistogram(this.total, this.count), lost)
  }

  protected override addTo(total: Histogram, sample: Histogram): boolean {
    if (!this.#incremental) {
      const sum = kahanAddHistograms(total, this.lost, sample)
      if (!sum || !hasOverflow(sum.histogram)) return this.accept(sum)
      this.#incremental = true
      this.total = divideHistogram(total, this.count - 1)
      this.lost = this.lost && divideHistogram(this.lost, this.count - 1)
    }
    const share = (this.count - 1) / this.count
    const mean = multiplyHistogram(this.total ?? total, share)
    const lost = this.lost && multiplyHistogram(this.lost, share)
    return this.accept(kahanAddHistograms(mean, lost, divideHistogram(sample, this.count)))
  }
}

function finished(total: Histogram, lost: Histogram | undefined): Histogram {
  const sum = lost ? (addHistograms(total, lost)?.histogram ?? total) : total
  return compactHistogram(withHint(sum, total.counterResetHint))
}
