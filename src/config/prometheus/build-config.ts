import { placeOf } from '../../yaml/node-place.ts'
import type { ConfigOptions } from '../decode/config-context.ts'
import { numberAt, scalarAt, structAt, structsAt } from '../decode/field-access.ts'
import { jobNameScheme } from '../relabel/job-name-scheme.ts'
import type { StructValue } from '../shape/shape.ts'
import {
  buildJobs,
  discoveriesOf,
  effective,
  labelsAt,
  locatedText,
  rulesAt,
  staticConfigsOf,
  textsAt,
} from './build-job.ts'
import { globalDurations } from './effective-durations.ts'
import { expandVariables } from './expand-variables.ts'
import type {
  ConfigCarrier,
  ConfigLabel,
  PrometheusConfig,
  RemoteEndpoint,
} from './prometheus-config.ts'

/** Makes the model of a configuration; `complete`: nothing in the file itself is hidden. */
export function buildConfig(
  value: StructValue,
  options: ConfigOptions & { readonly carrier: ConfigCarrier },
  complete: boolean,
): PrometheusConfig {
  const global = structAt(value, 'global')
  const alerting = structAt(value, 'alerting')
  const { intervalMs, timeoutMs } = globalDurations(global)
  const scheme = jobNameScheme(undefined, global, options.target)
  const retention = structAt(structAt(structAt(value, 'storage'), 'tsdb'), 'retention')
  const retentionMs = numberAt(retention, 'time')
  const scrapeConfigFiles = textsAt(value, 'scrape_config_files')
  const evaluationMs = numberAt(global, 'evaluation_interval') || 60_000
  const endpoint = (item: StructValue): RemoteEndpoint => {
    const url = locatedText(scalarAt(item, 'url'))
    return {
      ...(url ? { url } : {}),
      relabelRules: rulesAt(item, 'write_relabel_configs', scheme),
      span: placeOf(item.node),
      value: item,
    }
  }
  return {
    kind: 'PrometheusConfig',
    source: options.source,
    carrier: options.carrier,
    span: placeOf(value.node),
    scrapeIntervalMs: effective(global, 'scrape_interval', intervalMs),
    scrapeTimeoutMs: effective(global, 'scrape_timeout', timeoutMs),
    evaluationIntervalMs: effective(global, 'evaluation_interval', evaluationMs),
    externalLabels: externalLabels(global, options),
    ruleFiles: textsAt(value, 'rule_files'),
    scrapeConfigFiles,
    jobs: buildJobs(structsAt(value, 'scrape_configs'), global, options),
    alertRelabelRules: rulesAt(alerting, 'alert_relabel_configs', scheme),
    alertmanagers: structsAt(alerting, 'alertmanagers').map((item) => ({
      staticConfigs: staticConfigsOf(item),
      discoveries: discoveriesOf(item),
      relabelRules: rulesAt(item, 'relabel_configs', scheme),
      alertRelabelRules: rulesAt(item, 'alert_relabel_configs', scheme),
      span: placeOf(item.node),
    })),
    remoteWrite: structsAt(value, 'remote_write').map(endpoint),
    remoteRead: structsAt(value, 'remote_read').map(endpoint),
    ...(retentionMs ? { retentionMs: effective(retention, 'time', retentionMs) } : {}),
    agent: options.agent === true,
    complete: complete && scrapeConfigFiles.length === 0,
    value,
  }
}

function externalLabels(
  global: StructValue | undefined,
  { environment }: ConfigOptions,
): readonly ConfigLabel[] {
  const labels = labelsAt(global, 'external_labels')
  if (!environment) return labels
  return labels.map(({ name, value }) => ({
    name,
    value: { ...value, value: expandVariables(value.value, environment) },
  }))
}
