import { parseDuration } from '../../model/duration.ts'
import { goQuote } from '../../model/go-quote.ts'
import type { Label, Labels } from '../../model/labels.ts'
import { isValidLabelValue, type NameScheme } from '../../model/metric-name.ts'
import { isBefore } from '../../model/target-version.ts'
import { LabelBuilder } from './label-builder.ts'
import { relabel } from './relabel.ts'
import type { RelabelRule } from './relabel-rule.ts'
import {
  hasHistogramLabels,
  histogramLabels,
  type JobSurroundings,
  paramLabels,
  scrapeLabels,
  type TargetJob,
} from './scrape-labels.ts'
import { addDefaultPort, addressError } from './target-address.ts'

/** What decides besides the job: the version, `global`, and which names rules may set (absent: `utf8`). */
export interface AssemblyOptions extends JobSurroundings {
  readonly scheme?: NameScheme
}

/** A job with the rules that its targets go through. */
export type RelabellingJob = TargetJob & { readonly relabelRules: readonly RelabelRule[] }

/** What becomes of a target; `discovered` are its labels before relabelling. */
export type AssembledTarget =
  | {
      readonly kind: 'target'
      readonly discovered: Labels
      /** What its series get: without the labels that begin with `__`. */
      readonly labels: Labels
      /** With the labels that say how it is scraped. */
      readonly internal: Labels
    }
  | {
      readonly kind: 'dropped'
      readonly discovered: Labels
      readonly rule: RelabelRule
      readonly index: number
    }
  | { readonly kind: 'error'; readonly discovered: Labels; readonly message: string }

const trueOrFalse = /^(?:1|0|[tTfF]|true|TRUE|True|false|FALSE|False)$/

/**
 * Makes of a target as it was discovered (its labels with those of its group) what the server scrapes: labels of the job,
 * relabelling, defaults, and what it then refuses. As observed of Prometheus 3.14; 2.x adds ports to addresses.
 */
export function assembleTarget(
  job: RelabellingJob,
  given: readonly Label[],
  options: AssemblyOptions = {},
): AssembledTarget {
  const discovered = discoveredLabels(job, given, options)
  const relabelled = relabel(discovered, job.relabelRules, options.scheme)
  if (relabelled.dropped) return { kind: 'dropped', discovered, ...relabelled.dropped }
  const builder = new LabelBuilder(relabelled.labels)
  const message = settleAddress(builder, job, options) ?? findError(builder, options)
  if (message !== undefined) return { kind: 'error', discovered, message }
  const internal = builder.labels().filter(({ name }) => !name.startsWith('__meta_'))
  const bad = internal.find(({ value }) => !isValidLabelValue(value))
  if (bad) {
    const text = `invalid label value for ${goQuote(bad.name)}: ${goQuote(bad.value)}`
    return { kind: 'error', discovered, message: text }
  }
  const labels = internal.filter(({ name }) => !name.startsWith('__'))
  return { kind: 'target', discovered, labels, internal }
}

/** The labels of a target before relabelling. */
export function discoveredLabels(
  job: TargetJob,
  given: readonly Label[],
  around: JobSurroundings = {},
): Labels {
  const builder = new LabelBuilder(given)
  for (const { name, value } of scrapeLabels(job, around))
    if (builder.get(name) === '') builder.set(name, value)
  const override = around.target !== undefined && isBefore(around.target, '3.0')
  for (const { name, value } of paramLabels(job))
    if (override || builder.get(name) === '') builder.set(name, value)
  return builder.labels()
}

/** Checks the address, gives it the port of version 2, and makes it the `instance` where there is none. */
function settleAddress(
  labels: LabelBuilder,
  { scheme }: TargetJob,
  { target }: AssemblyOptions,
): string | undefined {
  const written = labels.get('__address__')
  if (written === '') return addressError(written)
  const ported =
    target && isBefore(target, '3.0')
      ? addDefaultPort(written, labels.get('__scheme__'), scheme.value)
      : { address: written }
  if ('error' in ported) return ported.error
  labels.set('__address__', ported.address)
  const error = addressError(ported.address)
  if (error === undefined && labels.get('instance') === '') labels.set('instance', ported.address)
  return error
}

function findError(labels: LabelBuilder, { target }: AssemblyOptions): string | undefined {
  const interval = labels.get('__scrape_interval__')
  const timeout = labels.get('__scrape_timeout__')
  const error = durationError('interval', interval) ?? durationError('timeout', timeout)
  if (error !== undefined) return error
  if (milliseconds(timeout) > milliseconds(interval))
    return `scrape timeout cannot be greater than scrape interval (${goQuote(timeout)} > ${goQuote(interval)})`
  return hasHistogramLabels(target) ? flagError(labels) : undefined
}

function durationError(which: string, text: string): string | undefined {
  const parsed = parseDuration(text)
  if ('error' in parsed) return `error parsing scrape ${which}: ${parsed.error}`
  return parsed.ms === 0 ? `scrape ${which} cannot be 0` : undefined
}

function milliseconds(text: string): number {
  const parsed = parseDuration(text)
  return 'ms' in parsed ? parsed.ms : 0
}

function flagError(labels: LabelBuilder): string | undefined {
  for (const [name, field] of histogramLabels) {
    const text = labels.get(name)
    if (text !== '' && !trueOrFalse.test(text))
      return `error parsing ${field.replaceAll('_', ' ')}: strconv.ParseBool: parsing ${goQuote(text)}: invalid syntax`
  }
  return undefined
}
