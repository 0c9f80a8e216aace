import type { AlertmanagerConfig } from '../config/alertmanager/alertmanager-config.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Located } from '../text/located.ts'
import type { TestFile } from './format/test-file.ts'

/** A configuration that a test names, or why there is none. */
export type NamedConfig<T> = { readonly config: T } | { readonly error: string }

/** The way to the configurations that a test file names; `from` is the path of the test file. */
export interface ConfigReader {
  prometheus(pattern: Located<string>, from: string): NamedConfig<PrometheusConfig>
  alertmanager(pattern: Located<string>, from: string): NamedConfig<AlertmanagerConfig>
}

/** What routes the alerts of a test file. */
export interface Routing {
  /** Its external labels and `alert_relabel_configs` apply first. */
  readonly prometheus?: PrometheusConfig
  readonly alertmanager: AlertmanagerConfig
}

/** The configurations of a test file. */
export interface LoadedConfigs {
  readonly routing?: Routing
  readonly problems: readonly Problem[]
}

/** Reads the configurations that a test file names at its top. */
export function loadConfigs(
  { source, config, alertmanager, relabelTests, tests }: TestFile,
  reader: ConfigReader | undefined,
): LoadedConfigs {
  const problems: Problem[] = []
  const load = <T>(
    named: Located<string> | undefined,
    read: (pattern: Located<string>) => NamedConfig<T> | undefined,
  ): T | undefined => {
    if (!named) return undefined
    const loaded = read(named) ?? { error: `\`${named.value}\` cannot be read` }
    if ('config' in loaded) return loaded.config
    problems.push({ check: 'test/config', file: source, span: named.span, message: loaded.error })
    return undefined
  }
  const routed = tests.some(({ alertTests }) =>
    alertTests.some(({ expAlerts }) => expAlerts.some(({ routing }) => routing)),
  )
  const manager = routed
    ? load(alertmanager, (one) => reader?.alertmanager(one, source.path))
    : undefined
  const prometheus = routed
    ? load(config, (one) => reader?.prometheus(one, source.path))
    : undefined
  for (const named of new Map(relabelTests.map((one) => [one.config.value, one.config])).values())
    if (!routed || named.value !== config?.value)
      load(named, (one) => reader?.prometheus(one, source.path))
  if (!manager) return { problems }
  return { routing: { alertmanager: manager, ...(prometheus ? { prometheus } : {}) }, problems }
}
