import type { Evidence, MetricKnowledge } from '../../catalogue/metric.ts'
import type { Confidence } from '../because.ts'
import type { MetricType } from './metric-type.ts'
import type { NameType } from './name-type.ts'

const confidences: Readonly<Record<Evidence, Confidence>> = {
  settings: 'proof',
  exposition: 'proof',
  exporter: 'proof',
  declaration: 'hint',
}

/** What is known of a metric's type; undefined where nothing is, or where the metric is declared to be untyped. */
export function knownType(metric: MetricKnowledge): NameType | undefined {
  if (!metric.type) return undefined
  const type = typeOfSeries(metric)
  if (!type) return undefined
  const origin = metric.origin === undefined ? '' : `${metric.origin}: `
  const point = type === 'gauge' && metric.unit?.value.startsWith('timestamp')
  return {
    type,
    confidence: confidences[metric.type.evidence],
    why: `${origin}\`${metric.name}\` is of type ${metric.type.value}`,
    ...(point ? { point: true } : {}),
  }
}

function typeOfSeries({ type, part }: MetricKnowledge): MetricType | undefined {
  switch (type?.value) {
    case 'counter':
    case 'gauge':
    case 'info':
    case 'stateset':
      return type.value
    case 'gaugehistogram':
      return part ? 'gauge' : undefined
    case 'histogram':
      return part === undefined || part === 'quantile' ? 'histogram' : `histogram-${part}`
    case 'summary':
      return part === 'sum' || part === 'count' ? `histogram-${part}` : 'summary-quantile'
    default:
      return undefined
  }
}
