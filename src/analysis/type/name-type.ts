import type { Confidence } from '../because.ts'
import { nameTokens } from '../names/name-tokens.ts'
import { countsEvents } from './counter-name.ts'
import { gaugeWords, levelWord, pointWords } from './gauge-name.ts'
import type { MetricType } from './metric-type.ts'
import { hasUnsuffixedCounters } from './unsuffixed-counters.ts'

/** What the name of a metric says of its type. */
export interface NameType {
  readonly type: MetricType
  readonly confidence: Confidence
  /** Half a sentence: why. */
  readonly why: string
  readonly point?: true
}

/** Series that Prometheus itself writes, all of them gauges. */
const written: ReadonlySet<string> = new Set([
  'up',
  'scrape_duration_seconds',
  'scrape_samples_scraped',
  'scrape_samples_post_metric_relabeling',
  'scrape_series_added',
  'scrape_timeout_seconds',
  'scrape_sample_limit',
  'scrape_body_size_bytes',
  'ALERTS',
  'ALERTS_FOR_STATE',
])

const observed = /_(?:seconds|milliseconds|microseconds|nanoseconds|ms|us|duration|latency|bytes)$/
/** What is left or how old things are is often observed anew at each scrape. */
const snapshots = /(?:^|_)(?:age|expiration|expiry|remaining|left|until)_/
/** Exporters of cloud monitoring name each statistic by its suffix: their `_sum` is that of one period. */
const cloud = /^(?:aws|azure|azurerm|gcp|stackdriver|cloudwatch|alicloud)_/
const quantile = /(?:^|_)(?:p\d{2,4}|\d{2,4}(?:th)?_?percentile)$/i

const known = new Map<string, NameType | undefined>()
const mostKnown = 5000

/** What a name says; undefined where it says nothing. Names of recording rules (with a colon) say nothing here. */
export function typeOfName(name: string): NameType | undefined {
  if (known.has(name)) return known.get(name)
  if (known.size >= mostKnown) known.clear()
  const type = readName(name)
  known.set(name, type)
  return type
}

function readName(name: string): NameType | undefined {
  if (written.has(name))
    return {
      type: 'gauge',
      confidence: 'proof',
      why: `\`${name}\` is a gauge that Prometheus writes`,
    }
  if (name.includes(':') || cloud.test(name)) return undefined
  const suffix = /_(total|bucket|count|sum|info)$/.exec(name)?.[1]
  if (suffix !== undefined) return bySuffix(name, suffix)
  if (quantile.test(name)) return named(name, 'summary-quantile', 'that of a quantile')
  const tokens = nameTokens(name)
  if (pointWords(tokens) !== undefined)
    return { ...named(name, 'gauge', 'that of a point in time'), point: true }
  const words = hasUnsuffixedCounters(name) ? levelWord(tokens) : gaugeWords(tokens)
  return words === undefined ? undefined : named(name, 'gauge', `that of a gauge (\`${words}\`)`)
}

function bySuffix(name: string, suffix: string): NameType | undefined {
  if (suffix === 'info') return named(name, 'info', 'that of an info metric')
  const stem = name.slice(0, -suffix.length - 1)
  if (suffix === 'total') {
    const sure = countsEvents(nameTokens(stem))
    return named(name, 'counter', 'that of a counter', sure ? 'convention' : 'hint')
  }
  const type = `histogram-${suffix}` as MetricType
  return named(
    name,
    type,
    'that of a counter',
    observed.test(stem) && !snapshots.test(stem) ? 'convention' : 'hint',
  )
}

function named(
  name: string,
  type: MetricType,
  what: string,
  confidence: Confidence = 'convention',
): NameType {
  return { type, confidence, why: `the name \`${name}\` is ${what}` }
}
