import { formatByteSize } from '../../model/byte-size.ts'
import { formatDuration } from '../../model/duration.ts'
import { effectiveStruct, type JsonObject } from '../decode/effective.ts'
import { boolAt, structAt, textAt } from '../decode/field-access.ts'
import type { Json, StructValue } from '../shape/shape.ts'
import type { PrometheusConfig, ScrapeJob } from './prometheus-config.ts'
import { defaultProtocols } from './scrape-protocols.ts'

/** Switches that jobs inherit from `global`. */
const switches: readonly string[] = [
  'scrape_native_histograms',
  'always_scrape_classic_histograms',
  'convert_classic_histograms_to_nhcb',
  'extra_scrape_metrics',
]

/** The whole configuration as the server holds it: defaults filled in, jobs with what they inherit. Secrets are not shown. */
export function effectiveConfig(config: PrometheusConfig): JsonObject {
  const folder = folderOf(config.source.path)
  const global = structAt(config.value, 'global')
  const whole = effectiveStruct(config.value, folder)
  return {
    ...whole,
    global: effectiveGlobal(config, whole.global ?? null),
    scrape_configs: config.jobs.map((job) => effectiveJob(job, global)),
  }
}

function effectiveGlobal(config: PrometheusConfig, written: Json): JsonObject {
  const section = isObject(written) ? written : effectiveStruct(emptyGlobal(config.value))
  return {
    ...section,
    scrape_interval: formatDuration(config.scrapeIntervalMs.value),
    scrape_timeout: formatDuration(config.scrapeTimeoutMs.value),
    evaluation_interval: formatDuration(config.evaluationIntervalMs.value),
    external_labels: Object.fromEntries(
      config.externalLabels.map(({ name, value }) => [name.value, value.value]),
    ),
    metric_name_validation_scheme: section.metric_name_validation_scheme || 'utf8',
    metric_name_escaping_scheme:
      section.metric_name_escaping_scheme || (isWritten(config) ? '' : 'allow-utf-8'),
  }
}

/** A section `global` with something in it leaves the scheme to the jobs. */
function isWritten({ value }: PrometheusConfig): boolean {
  return structAt(value, 'global') !== undefined
}

function emptyGlobal({ shape, node }: StructValue): StructValue {
  const section = shape.fields.global?.shape
  return {
    kind: 'struct',
    shape: section?.kind === 'struct' ? section : shape,
    node,
    fields: new Map(),
  }
}

/** A job as the server holds it, with what it inherits from `global`. */
export function effectiveJob(job: ScrapeJob, global: StructValue | undefined): JsonObject {
  const folder = folderOf(job.source.path)
  const { value } = job
  const inherited = (field: string): boolean =>
    boolAt(value, field) ?? boolAt(global, field) ?? false
  const own = effectiveStruct(value, folder)
  const shared = global ? effectiveStruct(global, folder) : {}
  return {
    ...own,
    scrape_interval: formatDuration(job.scrapeIntervalMs.value),
    scrape_timeout: formatDuration(job.scrapeTimeoutMs.value),
    ...Object.fromEntries([...job.limits].map(([name, limit]) => [name, limit.value])),
    body_size_limit: formatByteSize(job.limits.get('body_size_limit')?.value ?? 0),
    ...Object.fromEntries(switches.map((field) => [field, inherited(field)])),
    scrape_failure_log_file: own.scrape_failure_log_file || (shared.scrape_failure_log_file ?? ''),
    scrape_protocols: protocolsOf(
      value,
      own,
      global,
      shared,
      inherited('scrape_native_histograms'),
    ),
    ...schemesOf(value, global),
  }
}

function protocolsOf(
  job: StructValue,
  own: JsonObject,
  global: StructValue | undefined,
  shared: JsonObject,
  native: boolean,
): Json {
  if (isListed(job)) return own.scrape_protocols ?? []
  if (isListed(global)) return shared.scrape_protocols ?? []
  return native ? ['PrometheusProto', ...defaultProtocols] : defaultProtocols
}

function isListed(value: StructValue | undefined): boolean {
  return value?.fields.get('scrape_protocols')?.value !== undefined
}

/** Names that are not all of UTF-8 cannot be asked for in UTF-8. */
function schemesOf(job: StructValue, global: StructValue | undefined): JsonObject {
  const [validation, escaping] = ['metric_name_validation_scheme', 'metric_name_escaping_scheme']
  const scheme = textAt(job, validation) ?? textAt(global, validation) ?? 'utf8'
  const asked = textAt(job, escaping) ?? textAt(global, escaping)
  const usual = scheme === 'legacy' ? 'underscores' : 'allow-utf-8'
  const fits = asked !== undefined && !(scheme === 'legacy' && asked === 'allow-utf-8')
  return { [validation]: scheme, [escaping]: fits ? asked : usual }
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
