import type { Problem } from '../../diagnostic/diagnostic.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import { ConfigContext, type ConfigOptions } from '../decode/config-context.ts'
import { decode } from '../decode/decode.ts'
import { structAt, structsAt } from '../decode/field-access.ts'
import type { StructShape, StructValue } from '../shape/shape.ts'
import { buildConfig } from './build-config.ts'
import { buildJobs } from './build-job.ts'
import { checkConfig } from './check-config.ts'
import { checkJob } from './check-job.ts'
import { checkUniqueNames } from './check-names.ts'
import { checkTargets } from './check-targets.ts'
import { globalDurations, jobDurations } from './effective-durations.ts'
import { explainKey } from './explain-key.ts'
import type { ConfigCarrier, PrometheusConfig, ScrapeJob } from './prometheus-config.ts'
import { prometheusShape, scrapeConfigFileShape } from './prometheus-shape.ts'

/** How a configuration of Prometheus is read. */
export interface PrometheusOptions extends ConfigOptions {
  readonly carrier: ConfigCarrier
}

/** Reads a configuration as Prometheus would load it; every problem is told, and the model holds what could be read. */
export function readPrometheusConfig(
  root: YamlNode | undefined,
  options: PrometheusOptions,
): { readonly config: PrometheusConfig; readonly problems: readonly Problem[] } {
  const context = new ConfigContext(options, { root: prometheusShape, explain: explainKey })
  const value = readRoot(root, prometheusShape, context)
  checkConfig(value, context)
  checkTargets(buildConfig(value, options, false), context)
  const problems = context.finish()
  const complete = problems.length === 0 && !context.sawPlaceholder && !options.incomplete
  return { config: buildConfig(value, options, complete), problems }
}

/** Reads one of the `scrape_config_files`; its jobs inherit from `global` of the configuration that names it. */
export function readScrapeConfigFile(
  root: YamlNode | undefined,
  options: ConfigOptions,
  global?: StructValue,
): {
  readonly jobs: readonly ScrapeJob[]
  readonly problems: readonly Problem[]
  readonly complete: boolean
} {
  const context = new ConfigContext(options, { root: prometheusShape })
  const value = readRoot(root, scrapeConfigFileShape, context)
  const items = structsAt(value, 'scrape_configs')
  const inherited = globalDurations(global)
  for (const item of items) checkJob(item, global, jobDurations(item, inherited), context)
  checkUniqueNames(items, 'job_name', 'scrape configs', context)
  const problems = context.finish()
  const complete = problems.length === 0 && !context.sawPlaceholder && !options.incomplete
  return { jobs: buildJobs(items, global, options), problems, complete }
}

/** The section `global` of a configuration, where it is written. */
export function globalOf(config: PrometheusConfig): StructValue | undefined {
  return structAt(config.value, 'global')
}

/** What is not there, or null, is an empty mapping. */
function readRoot(
  root: YamlNode | undefined,
  shape: StructShape,
  context: ConfigContext,
): StructValue {
  const value = decode(root, shape, context)
  if (value?.kind === 'struct') return value
  const node = root && isNull(root) ? root : emptyNode(root)
  return { kind: 'struct', shape, node, fields: new Map() }
}

function emptyNode(root: YamlNode | undefined): YamlNode {
  const span = root ? placeOf(root) : { start: 0, end: 0 }
  return { kind: 'mapping', entries: [], flow: false, span }
}
