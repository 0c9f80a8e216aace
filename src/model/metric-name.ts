import { isUtf8 } from './raw-bytes.ts'

/** Which names are allowed: any UTF-8 (the default since Prometheus 3.0), or only the classic characters. */
export type NameScheme = 'utf8' | 'legacy'

/** The label that holds the metric's name. */
export const metricNameLabel = '__name__'

const legacyMetric = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const legacyLabel = /^[a-zA-Z_][a-zA-Z0-9_]*$/

/** Whether a metric may bear the name under the scheme. */
export function isValidMetricName(name: string, scheme: NameScheme): boolean {
  return scheme === 'legacy' ? isLegacyMetricName(name) : name !== '' && isUtf8(name)
}

/** Whether a label may bear the name under the scheme. */
export function isValidLabelName(name: string, scheme: NameScheme): boolean {
  return scheme === 'legacy' ? isLegacyLabelName(name) : name !== '' && isUtf8(name)
}

/** Whether the name can be written in PromQL without quotes: letters, digits, `_` and `:`. */
export function isLegacyMetricName(name: string): boolean {
  return legacyMetric.test(name)
}

/** Whether the label name can be written in PromQL without quotes: letters, digits and `_`. */
export function isLegacyLabelName(name: string): boolean {
  return legacyLabel.test(name)
}

/** Whether a text can be a label's value: any valid UTF-8. */
export function isValidLabelValue(value: string): boolean {
  return isUtf8(value)
}
