import { assembleTarget, discoveredLabels } from '../config/relabel/assemble-target.ts'
import { jobNameScheme } from '../config/relabel/job-name-scheme.ts'
import type { RelabelRule } from '../config/relabel/relabel-rule.ts'
import { scrapeUrl } from '../config/relabel/scrape-url.ts'
import { staticTargets } from '../config/relabel/static-targets.ts'
import { type RelabelStep, traceRelabel } from '../config/relabel/trace-relabel.ts'
import { type Labels, labelValue } from '../model/labels.ts'
import { isValidMetricName, metricNameLabel } from '../model/metric-name.ts'
import type { TargetVersion } from '../model/target-version.ts'
import type { JobInput } from './relabel-input.ts'

/** What rules make of one label set, step by step. */
export interface RelabelRun {
  readonly before: Labels
  readonly steps: readonly RelabelStep[]
  readonly result:
    | { readonly kind: 'target'; readonly labels: Labels; readonly url: string }
    | { readonly kind: 'series'; readonly labels: Labels }
    | { readonly kind: 'dropped'; readonly step: RelabelStep }
    | { readonly kind: 'error'; readonly message: string }
}

/** Relabels targets: those given by their labels, else those of the job's `static_configs`. */
export function relabelTargets(
  { job, global }: JobInput,
  given: readonly Labels[],
  target: TargetVersion,
): readonly RelabelRun[] {
  const scheme = jobNameScheme(job.value, global, target)
  const options = { target, scheme, ...(global ? { global } : {}) }
  const found = given.length > 0 ? given : staticTargets(job).map(({ labels }) => labels)
  return found.map((labels): RelabelRun => {
    const before = discoveredLabels(job, labels, options)
    const steps = traceRelabel(before, job.relabelRules, scheme)
    const last = steps[steps.length - 1]
    if (last?.outcome.kind === 'dropped')
      return { before, steps, result: { kind: 'dropped', step: last } }
    const assembled = assembleTarget(job, labels, options)
    if (assembled.kind !== 'target') {
      const message = assembled.kind === 'error' ? assembled.message : ''
      return { before, steps, result: { kind: 'error', message } }
    }
    const url = scrapeUrl(job, assembled.internal)
    return { before, steps, result: { kind: 'target', labels: assembled.labels, url } }
  })
}

/** Relabels series as they are scraped, with the labels of their target. */
export function relabelSeries(
  { job, global }: JobInput,
  given: readonly Labels[],
  target: TargetVersion,
): readonly RelabelRun[] {
  const scheme = jobNameScheme(job.value, global, target)
  return given.map((before): RelabelRun => {
    const steps = traceRelabel(before, job.metricRelabelRules, scheme)
    const last = steps[steps.length - 1]
    if (last?.outcome.kind === 'dropped')
      return { before, steps, result: { kind: 'dropped', step: last } }
    const labels = last?.labels ?? before
    const name = labelValue(labels, metricNameLabel)
    const message =
      name === ''
        ? 'missing metric name (__name__ label)'
        : isValidMetricName(name, scheme)
          ? undefined
          : `invalid metric name or label names: ${name}`
    if (message !== undefined) return { before, steps, result: { kind: 'error', message } }
    return { before, steps, result: { kind: 'series', labels } }
  })
}

/** The rules that are run. */
export function rulesOfRun({ job }: JobInput, metric: boolean): readonly RelabelRule[] {
  return metric ? job.metricRelabelRules : job.relabelRules
}
