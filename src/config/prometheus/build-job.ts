import type { NameScheme } from '../../model/metric-name.ts'
import type { Located } from '../../text/located.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import type { ConfigOptions } from '../decode/config-context.ts'
import {
  boolAt,
  entriesAt,
  itemsAt,
  numberAt,
  placeOfField,
  scalarAt,
  structsAt,
} from '../decode/field-access.ts'
import { jobNameScheme } from '../relabel/job-name-scheme.ts'
import { readRelabelRules } from '../relabel/read-relabel-rules.ts'
import type { RelabelRule } from '../relabel/relabel-rule.ts'
import type { ConfigValue, Json, StructValue } from '../shape/shape.ts'
import { globalDurations, jobDurations } from './effective-durations.ts'
import type {
  ConfigLabel,
  Discovery,
  Effective,
  ScrapeJob,
  TargetGroup,
} from './prometheus-config.ts'
import { inheritedLimits } from './scrape-limits.ts'

/** The jobs of a list of scrape configurations, with what they inherit from `global`; those without a known name are left out. */
export function buildJobs(
  items: readonly StructValue[],
  global: StructValue | undefined,
  options: ConfigOptions,
): readonly ScrapeJob[] {
  const inherited = globalDurations(global)
  return items.flatMap((value): readonly ScrapeJob[] => {
    const name = locatedText(scalarAt(value, 'job_name'))
    if (!name) return []
    const { intervalMs, timeoutMs } = jobDurations(value, inherited)
    const scheme = jobNameScheme(value, global, options.target)
    return [
      {
        kind: 'ScrapeJob',
        name,
        scrapeIntervalMs: effective(value, 'scrape_interval', intervalMs),
        scrapeTimeoutMs: effective(value, 'scrape_timeout', timeoutMs),
        metricsPath: effectiveText(value, 'metrics_path', '/metrics'),
        scheme: effectiveText(value, 'scheme', 'http'),
        honorLabels: effective(value, 'honor_labels', boolAt(value, 'honor_labels') ?? false),
        params: paramsOf(value),
        staticConfigs: staticConfigsOf(value),
        discoveries: discoveriesOf(value),
        relabelRules: rulesAt(value, 'relabel_configs', scheme),
        metricRelabelRules: rulesAt(value, 'metric_relabel_configs', scheme),
        limits: limitsOf(value, global),
        source: options.source,
        span: placeOf(value.node),
        value,
      },
    ]
  })
}

/** The rules of a list in a section, without those that have errors. */
export function rulesAt(
  value: StructValue | undefined,
  field: string,
  scheme: NameScheme,
): readonly RelabelRule[] {
  const list = value?.fields.get(field)?.value
  return readRelabelRules(list?.kind === 'list' ? list : undefined, scheme).rules
}

/** A value with the place where it is written. */
export function effective<T extends Json>(
  value: StructValue | undefined,
  field: string,
  result: T,
): Effective<T> {
  if (!value || scalarAt(value, field)?.value === undefined) return { value: result }
  return { value: result, span: placeOfField(value, field) }
}

function effectiveText(value: StructValue, field: string, fallback: string): Effective<string> {
  const written = scalarAt(value, field)?.value
  return effective(value, field, typeof written === 'string' ? written : fallback)
}

/** The text of a scalar with its place. */
export function locatedText(value: ConfigValue | undefined): Located<string> | undefined {
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return undefined
  return { value: value.value, span: placeOf(value.node) }
}

/** The texts of a list, without those that are not known. */
export function textsAt(value: StructValue | undefined, field: string): readonly Located<string>[] {
  return itemsAt(value, field).flatMap((item) => locatedText(item) ?? [])
}

/** The labels of a mapping. */
export function labelsAt(value: StructValue | undefined, field: string): readonly ConfigLabel[] {
  return entriesAt(value, field).flatMap(({ key, value: item }) => {
    const label = locatedText(item)
    return label ? [{ name: { value: key.text, span: placeOf(key) }, value: label }] : []
  })
}

function paramsOf(value: StructValue): ScrapeJob['params'] {
  return entriesAt(value, 'params').map(({ key, value: list }) => ({
    name: { value: key.text, span: placeOf(key) },
    values: list.kind === 'list' ? list.items.flatMap((item) => locatedText(item) ?? []) : [],
  }))
}

/** The groups of `static_configs`. */
export function staticConfigsOf(value: StructValue): readonly TargetGroup[] {
  return structsAt(value, 'static_configs').map((group) => ({
    targets: targetsOf(group),
    labels: labelsAt(group, 'labels'),
    span: placeOf(group.node),
  }))
}

/** Addresses in the order of the file; a null is an empty one. */
function targetsOf(group: StructValue): readonly Located<string>[] {
  const list = group.fields.get('targets')?.value
  if (list?.kind !== 'list' || list.node.kind !== 'sequence') return []
  const read = new Map(list.items.map((item) => [placeOf(item.node).start, item]))
  return list.node.items.flatMap((node) => {
    if (isNull(node)) return [{ value: '', span: placeOf(node) }]
    return locatedText(read.get(placeOf(node).start)) ?? []
  })
}

/** The service discoveries of a job or of Alertmanagers, in the order of the file. */
export function discoveriesOf(value: StructValue): readonly Discovery[] {
  return [...value.fields.keys()]
    .filter((field) => field.endsWith('_sd_configs'))
    .flatMap((mechanism) =>
      structsAt(value, mechanism).map((item) => ({
        mechanism,
        value: item,
        span: placeOf(item.node),
      })),
    )
}

function limitsOf(value: StructValue, global: StructValue | undefined): ScrapeJob['limits'] {
  const limits = new Map<string, Effective<number>>()
  for (const field of inheritedLimits) {
    const own = numberAt(value, field)
    limits.set(field, effective(value, field, own || numberAt(global, field) || 0))
  }
  const buckets = 'native_histogram_bucket_limit'
  limits.set(buckets, effective(value, buckets, numberAt(value, buckets) ?? 0))
  return limits
}
