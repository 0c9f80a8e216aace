import type { PrometheusConfig } from '../../src/config/prometheus/prometheus-config.ts'
import {
  type PrometheusOptions,
  readPrometheusConfig,
  readScrapeConfigFile,
} from '../../src/config/prometheus/read-config.ts'
import type { StructValue } from '../../src/config/shape/shape.ts'
import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import type { SourceFile } from '../../src/text/source-file.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

/** A configuration as it was read, with the problems of its YAML. */
export interface LoadedConfig {
  readonly source: SourceFile
  readonly config: PrometheusConfig
  readonly problems: readonly Problem[]
}

/** Reads the text of a configuration. */
export function loadConfig(
  text: string,
  options: Partial<PrometheusOptions> = {},
  path = 'prometheus.yml',
): LoadedConfig {
  const source = sourceFile(path, text)
  const [document] = parseYaml({ source, text }, { goYaml: 'v2' })
  const yaml = document?.problems ?? []
  const { config, problems } = readPrometheusConfig(document?.root, {
    source,
    carrier: 'file',
    ...(yaml.length > 0 ? { incomplete: true } : {}),
    ...options,
  })
  return { source, config, problems: [...yaml, ...problems] }
}

/** The messages, each with the text that it points at. */
export function messagesOf({ problems }: LoadedConfig): readonly string[] {
  return problems.map(({ message }) => message)
}

/** A message without quotes, so that texts of Prometheus and ours can be compared. */
export function withoutQuotes(text: string): string {
  return text.replace(/["'`]/g, '').replace(/\\"/g, '')
}

/** Reads the text of one of the `scrape_config_files`. */
export function loadScrapeFile(
  text: string,
  path: string,
  global?: StructValue,
): ReturnType<typeof readScrapeConfigFile> {
  const source = sourceFile(path, text)
  const [document] = parseYaml({ source, text }, { goYaml: 'v2' })
  const read = readScrapeConfigFile(document?.root, { source }, global)
  return { ...read, problems: [...(document?.problems ?? []), ...read.problems] }
}
