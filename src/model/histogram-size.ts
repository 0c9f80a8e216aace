import type { Histogram } from './histogram.ts'

/**
 * How many samples a histogram counts for in the query limit: Prometheus takes its bytes in memory (168, and 8 for
 * each span, bucket and custom bound) with the timestamp, in units of a float sample's 16.
 */
export function histogramSize(histogram: Histogram): number {
  const elements =
    histogram.positiveSpans.length +
    histogram.positiveBuckets.length +
    histogram.negativeSpans.length +
    histogram.negativeBuckets.length +
    histogram.customValues.length
  return Math.floor((168 + 8 * elements + 8) / 16)
}
