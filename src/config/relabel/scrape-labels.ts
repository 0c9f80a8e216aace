import { formatDuration } from '../../model/duration.ts'
import type { Label } from '../../model/labels.ts'
import type { TargetVersion } from '../../model/target-version.ts'
import { isBefore } from '../../model/target-version.ts'
import { scalarAt } from '../decode/field-access.ts'
import type { ScrapeJob } from '../prometheus/prometheus-config.ts'
import type { StructValue } from '../shape/shape.ts'

/** What of a job its targets' labels begin with. */
export type TargetJob = Pick<
  ScrapeJob,
  'name' | 'scrapeIntervalMs' | 'scrapeTimeoutMs' | 'metricsPath' | 'scheme' | 'params' | 'value'
>

/** What decides besides the job itself. */
export interface JobSurroundings {
  /** Prometheus' version; absent: 3.14. */
  readonly target?: TargetVersion
  /** The section `global`, which jobs inherit from. */
  readonly global?: StructValue
}

/** Labels that say how histograms are scraped, since Prometheus 3.13, with the fields that they are set from. */
export const histogramLabels: readonly (readonly [label: string, field: string])[] = [
  ['__scrape_native_histograms__', 'scrape_native_histograms'],
  ['__always_scrape_classic_histograms__', 'always_scrape_classic_histograms'],
  ['__convert_classic_histograms_to_nhcb__', 'convert_classic_histograms_to_nhcb'],
]

/** The labels that a job gives its targets before relabelling, unless a target has them. */
export function scrapeLabels(job: TargetJob, around: JobSurroundings): readonly Label[] {
  const labels: Label[] = [
    { name: 'job', value: job.name.value },
    { name: '__scrape_interval__', value: formatDuration(job.scrapeIntervalMs.value) },
    { name: '__scrape_timeout__', value: formatDuration(job.scrapeTimeoutMs.value) },
    { name: '__metrics_path__', value: job.metricsPath.value },
    { name: '__scheme__', value: job.scheme.value },
  ]
  if (hasHistogramLabels(around.target))
    for (const [name, field] of histogramLabels)
      labels.push({ name, value: flagOf(field, job.value, around.global) })
  return labels
}

/** The labels of the query parameters of a job: the first value of each. Since 3.0 those of the target go before them. */
export function paramLabels(job: TargetJob): readonly Label[] {
  return job.params.flatMap(({ name, values: [first] }) =>
    first ? [{ name: `__param_${name.value}`, value: first.value }] : [],
  )
}

/** Whether the labels of histograms are there in a version. */
export function hasHistogramLabels(target: TargetVersion | undefined): boolean {
  return target === undefined || !isBefore(target, '3.13')
}

function flagOf(field: string, job: StructValue, global: StructValue | undefined): string {
  const value = scalarAt(job, field)?.value ?? scalarAt(global, field)?.value
  return value === true ? 'true' : 'false'
}
