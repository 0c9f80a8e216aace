import type { MatrixSeries, Point, QueryValue } from '../../../src/engine/query-result.ts'
import { formatFixed, formatFloat, formatGeneral } from '../../../src/model/go-number.ts'
import type { Histogram } from '../../../src/model/histogram.ts'
import { formatLabels } from '../../../src/model/labels.ts'
import { formatHistogram } from '../../../src/promql/histogram-notation.ts'
import type { ExpectedValue } from './commands.ts'

/** A float as Go's `%v` writes it, or a histogram in test notation. */
export function formatValue(value: number | Histogram): string {
  return typeof value === 'number' ? formatGeneral(value) : formatNative(value)
}

/** A histogram in test notation. */
export function formatNative(histogram: Histogram): string {
  return formatHistogram(histogram) ?? '{{…}}'
}

/** Expected values in brackets. */
export function formatExpected(values: readonly ExpectedValue[]): string {
  return `[${values.map(formatOne).join(' ')}]`
}

function formatOne({ value }: ExpectedValue): string {
  if (value === null) return '_'
  if (value === 'stale') return 'stale'
  return typeof value === 'number' ? formatFixed(value, 6) : formatNative(value)
}

/** `3 float points [1 @[0] …] and 0 histogram points []` */
export function formatPoints({ points }: MatrixSeries): string {
  const floats = points.filter((point) => typeof point.value === 'number')
  const histograms = points.filter((point) => typeof point.value !== 'number')
  return `${group(floats, 'float')} and ${group(histograms, 'histogram')}`
}

function group(points: readonly Point[], kind: string): string {
  return `${points.length} ${kind} point${points.length === 1 ? '' : 's'} [${points.map(formatPoint).join(' ')}]`
}

function formatPoint({ time, value }: Point): string {
  return `${typeof value === 'number' ? formatFloat(value) : formatNative(value)} @[${time}]`
}

/** A result as Prometheus prints it, with its kind in front. */
export function formatResult(value: QueryValue): string {
  switch (value.kind) {
    case 'scalar':
      return `scalar: ${formatFloat(value.value)} @[${value.time}]`
    case 'string':
      return `string ${value.value}`
    case 'vector':
      return `vector ${value.samples.map((one) => `${formatLabels(one.labels)} => ${formatPoint(one)}`).join('\n')}`
    case 'matrix':
      return `matrix ${value.series.map(({ labels, points }) => `${formatLabels(labels)} =>\n${points.map(formatPoint).join('\n')}`).join('\n')}`
  }
}
