import {
  type CounterResetHint,
  compactHistogram,
  type Histogram,
  hasOverflow,
} from '../../model/histogram.ts'
import {
  addHistograms,
  divideHistogram,
  multiplyHistogram,
} from '../../model/histogram-arithmetic.ts'
import { type CompensatedHistogram, kahanAddHistograms } from '../../model/histogram-kahan.ts'
import type { HistogramWindows } from './split-samples.ts'

/** Sum or mean of the histograms of a window. */
export interface HistogramTotal {
  /** Undefined: exponential and custom buckets do not go together. */
  readonly histogram: Histogram | undefined
  /** Some say that the counter was reset, others that it was not. */
  readonly conflictingResets: boolean
  /** Their custom bounds differ; only the common ones are left. */
  readonly reconciled: boolean
}

interface Accumulated {
  readonly value: Histogram
  readonly compensation: Histogram | undefined
  readonly reconciled: boolean
}

/** The sum of the histograms of a window, compensated. */
export function sumHistograms(
  { histograms }: HistogramWindows,
  from: number,
  to: number,
): HistogramTotal {
  let sum = accumulated(histograms[from] as Histogram)
  for (let i = from + 1; i < to; i++) {
    const next = add(sum, histograms[i] as Histogram)
    if (!next) return total(undefined, sum, histograms, from, to)
    sum = next
  }
  return total(withCompensation(sum.value, sum.compensation), sum, histograms, from, to)
}

/** The mean of the histograms of a window: the sum divided, from an overflow on moved histogram by histogram. */
export function averageHistograms(
  { histograms }: HistogramWindows,
  from: number,
  to: number,
): HistogramTotal {
  let sum = accumulated(histograms[from] as Histogram)
  let moving = false
  for (let i = from + 1; i < to; i++) {
    const count = i - from + 1
    const value = histograms[i] as Histogram
    if (!moving) {
      const next = add(sum, value)
      if (!next) return total(undefined, sum, histograms, from, to)
      if (!hasOverflow(next.value)) {
        sum = next
        continue
      }
      moving = true
      sum = scaled(sum, (histogram) => divideHistogram(histogram, count - 1))
    }
    const weight = (count - 1) / count
    const old = scaled(sum, (histogram) => multiplyHistogram(histogram, weight))
    const next = add(old, divideHistogram(value, count))
    if (!next) return total(undefined, sum, histograms, from, to)
    sum = next
  }
  const count = to - from
  const mean = moving ? sum : scaled(sum, (histogram) => divideHistogram(histogram, count))
  return total(withCompensation(mean.value, mean.compensation), sum, histograms, from, to)
}

function accumulated(value: Histogram): Accumulated {
  return { value, compensation: undefined, reconciled: false }
}

function add(to: Accumulated, other: Histogram): Accumulated | undefined {
  const sum: CompensatedHistogram | undefined = kahanAddHistograms(to.value, to.compensation, other)
  if (!sum) return undefined
  return {
    value: sum.histogram,
    compensation: sum.compensation,
    reconciled: to.reconciled || sum.boundsReconciled,
  }
}

function scaled(sum: Accumulated, scale: (histogram: Histogram) => Histogram): Accumulated {
  return {
    value: scale(sum.value),
    compensation: sum.compensation && scale(sum.compensation),
    reconciled: sum.reconciled,
  }
}

function withCompensation(value: Histogram, compensation: Histogram | undefined): Histogram {
  return compensation ? (addHistograms(value, compensation)?.histogram ?? value) : value
}

function total(
  histogram: Histogram | undefined,
  sum: Accumulated,
  histograms: readonly Histogram[],
  from: number,
  to: number,
): HistogramTotal {
  return {
    histogram: histogram && compactHistogram(histogram),
    reconciled: sum.reconciled,
    conflictingResets:
      hasHint(histograms, from, to, 'reset') && hasHint(histograms, from, to, 'not_reset'),
  }
}

function hasHint(
  histograms: readonly Histogram[],
  from: number,
  to: number,
  hint: CounterResetHint,
): boolean {
  for (let i = from; i < to; i++) if (histograms[i]?.counterResetHint === hint) return true
  return false
}
