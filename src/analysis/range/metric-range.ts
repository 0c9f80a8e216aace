import type { Evidence, MetricKnowledge } from '../../catalogue/metric.ts'
import { anyValue, type Interval, type RangeFact, unknownRange } from './interval.ts'
import { between, intersect } from './interval-set.ts'

const zeroOrOne = between(0, 1, true)
const one = between(1, 1, true)
const notNegative: Interval = { ...anyValue, min: 0, maxOpen: true, nan: false }
const declared: ReadonlySet<Evidence> = new Set(['settings', 'exposition'])

/** What Prometheus itself writes. */
const own: Readonly<Record<string, { readonly range: Interval; readonly text: string }>> = {
  up: { range: zeroOrOne, text: '`up` is 0 or 1' },
  ALERTS: { range: one, text: '`ALERTS` is 1 for every alert that is pending or firing' },
}

/** The values that series of a metric can have, by what is known of the metric or else by its name. */
export function metricRange(
  name: string | undefined,
  metric: MetricKnowledge | undefined,
): RangeFact {
  if (name === undefined) return unknownRange
  const written = Object.hasOwn(own, name) ? own[name] : undefined
  if (written)
    return { sound: written.range, likely: written.range, because: { text: written.text } }
  const byType = typeRange(metric)
  const byRange = givenRange(metric)
  const likely = intersect(intersect(byType.likely, byRange.likely), namedRange(name, metric))
  if (likely === anyValue || isUnbounded(likely)) return unknownRange
  return {
    sound: intersect(byType.sound, byRange.sound),
    likely,
    because: { text: reason(name, metric, likely) },
  }
}

function isUnbounded({ min, max }: Interval): boolean {
  return min === -Infinity && max === Infinity
}

function ofEvidence(range: Interval, evidence: Evidence): RangeFact {
  if (evidence === 'declaration') return unknownRange
  return { sound: declared.has(evidence) ? range : anyValue, likely: range }
}

function typeRange(metric: MetricKnowledge | undefined): RangeFact {
  if (!metric?.type) return unknownRange
  const { value, evidence } = metric.type
  if (value === 'counter' || metric.part === 'bucket' || metric.part === 'count')
    return ofEvidence(notNegative, evidence)
  if (value === 'info') return ofEvidence(one, evidence)
  if (value === 'stateset') return ofEvidence(zeroOrOne, evidence)
  return unknownRange
}

function givenRange(metric: MetricKnowledge | undefined): RangeFact {
  const flag = metric?.unit?.value === 'boolean' ? metric.unit : undefined
  if (!metric?.range) return flag ? ofEvidence(zeroOrOne, flag.evidence) : unknownRange
  const { min = -Infinity, max = Infinity, int = false, evidence } = metric.range
  return ofEvidence({ ...between(min, max, int), nan: true }, evidence)
}

/** A name that ends like a counter's is not negative, but nothing more is to be had from it. */
function namedRange(name: string, metric: MetricKnowledge | undefined): Interval {
  if (metric?.type) return anyValue
  return /(?:_total|_bucket|_count)$/.test(name) ? notNegative : anyValue
}

function reason(
  name: string,
  metric: MetricKnowledge | undefined,
  { min, max, int }: Interval,
): string {
  const from = metric?.origin === undefined ? '' : ` (${metric.origin})`
  if (min === max) return `\`${name}\` is always ${min}${from}`
  if (int && min === 0 && max === 1) return `\`${name}\` is 0 or 1${from}`
  if (max === Infinity)
    return `\`${name}\` is ${min === 0 ? 'not negative' : `at least ${min}`}${from}`
  if (min === -Infinity) return `\`${name}\` is at most ${max}${from}`
  return `\`${name}\` is between ${min} and ${max}${from}`
}
