import type { Field } from '../unittest/verdict.ts'
import { quoted } from './value-text.ts'

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/
const plainMetric = /^[A-Za-z_:][A-Za-z0-9_:]*$/

/** `{job="api", instance="a:1"}`, safe for a terminal. */
export function labelsText(labels: readonly Field[]): string {
  const pairs = labels.map(
    ({ name, value }) => `${plainName.test(name) ? name : quoted(name)}=${quoted(value)}`,
  )
  return `{${pairs.join(', ')}}`
}

/** Name and labels as a series is usually written: `up{job="api"}`. */
export function seriesText(labels: readonly Field[]): string {
  const metric = labels.find(({ name }) => name === '__name__')
  if (!metric || !plainMetric.test(metric.value)) return labelsText(labels)
  const rest = labels.filter((label) => label !== metric)
  return rest.length === 0 ? metric.value : metric.value + labelsText(rest)
}

/** The labels of an alert but its name, which the heading tells already. */
export function alertText(labels: readonly Field[]): string {
  return labelsText(labels.filter(({ name }) => name !== 'alertname'))
}
