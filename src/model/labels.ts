import { goQuote } from './go-quote.ts'
import {
  isLegacyLabelName,
  isValidLabelName,
  isValidLabelValue,
  isValidMetricName,
  metricNameLabel,
  type NameScheme,
} from './metric-name.ts'
import { compareBytes } from './raw-bytes.ts'

/** Name and value. */
export interface Label {
  readonly name: string
  readonly value: string
}

/** A label set: sorted by the bytes of the names. */
export type Labels = readonly Label[]

/** A label set of pairs in any order; of a name that comes twice both stay. */
export function labelsOf(pairs: Iterable<readonly [name: string, value: string]>): Labels {
  const labels: Label[] = []
  for (const [name, value] of pairs) labels.push({ name, value })
  return sortLabels(labels)
}

/** The labels in order of their names. */
export function sortLabels(labels: readonly Label[]): Labels {
  return [...labels].sort((a, b) => compareBytes(a.name, b.name))
}

/** The value of a label, empty where it is missing. */
export function labelValue(labels: Labels, name: string): string {
  return labels.find((label) => label.name === name)?.value ?? ''
}

/** `{a="1", b="2"}` as Prometheus writes it, `__name__` among the others. */
export function formatLabels(labels: Labels): string {
  return `{${labels.map(({ name, value }) => `${isLegacyLabelName(name) ? name : goQuote(name)}=${goQuote(value)}`).join(', ')}}`
}

/** Name and labels as a series is usually written: `up{job="x"}`. */
export function formatSeries(labels: Labels): string {
  const name = labelValue(labels, metricNameLabel)
  if (name === '' || !isValidMetricName(name, 'legacy')) return formatLabels(labels)
  const rest = labels.filter((label) => label.name !== metricNameLabel)
  return rest.length === 0 ? name : `${name}${formatLabels(rest)}`
}

/** Prometheus' order of label sets: names and values by their bytes, pair by pair; a shorter set first. */
export function compareLabels(a: Labels, b: Labels): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a[i]
    const y = b[i]
    if (!x || !y) break
    const order = compareBytes(x.name, y.name) || compareBytes(x.value, y.value)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Whether two sorted label sets hold the same names and values. */
export function equalLabels(a: Labels, b: Labels): boolean {
  return (
    a.length === b.length &&
    a.every((label, i) => label.name === b[i]?.name && label.value === b[i]?.value)
  )
}

/** A text that is equal for equal label sets only; the key of maps. */
export function labelsKey(labels: Labels): string {
  let key = ''
  for (const { name, value } of labels) key += `${name.length}:${name}${value.length}:${value}`
  return key
}

/** With `on` the labels of the given names, else all the others but the metric's name. */
export function matchLabels(labels: Labels, on: boolean, names: readonly string[]): Labels {
  const listed = new Set(names)
  return labels.filter(({ name }) =>
    on ? listed.has(name) : name !== metricNameLabel && !listed.has(name),
  )
}

/** A label with an empty value is the same as none. */
export function withoutEmpty(labels: Labels): Labels {
  return labels.some((label) => label.value === '')
    ? labels.filter((label) => label.value !== '')
    : labels
}

/** The first name that comes twice. */
export function duplicateName(labels: Labels): string | undefined {
  return labels.find((label, i) => i > 0 && labels[i - 1]?.name === label.name)?.name
}

/** Whether names and values are allowed under the scheme. */
export function areValidLabels(labels: Labels, scheme: NameScheme): boolean {
  return labels.every(({ name, value }) => {
    if (name === metricNameLabel) return isValidMetricName(value, scheme)
    return isValidLabelName(name, scheme) && isValidLabelValue(value)
  })
}
