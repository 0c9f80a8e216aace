import type { AlertmanagerConfig } from '../config/alertmanager/alertmanager-config.ts'
import { readAlertmanagerConfig } from '../config/alertmanager/read-alertmanager-config.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import { readPrometheusConfig } from '../config/prometheus/read-config.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { TargetVersion } from '../model/target-version.ts'
import type { Located } from '../text/located.ts'
import { joinConfig } from './join-config.ts'
import type { PathMapping } from './path-map.ts'
import { type NamedFileRead, NamedFileReader, type NamedFileReading } from './read-named-file.ts'
import { resolveReferences } from './resolve-references.ts'

/** A configuration that a test names, or why there is none. */
export type NamedConfig<T> =
  | { readonly config: T }
  | { readonly error: string; readonly missing?: true }

/** How configurations of tests are read. */
export interface TestConfigReading extends NamedFileReading {
  readonly target: TargetVersion
  readonly pathMap?: readonly PathMapping[]
}

/** Reads the configurations that test files name, each once. */
export class TestConfigs {
  readonly #reading: TestConfigReading
  readonly #reader: NamedFileReader
  readonly #prometheus = new Map<string, NamedConfig<PrometheusConfig>>()
  readonly #alertmanager = new Map<string, NamedConfig<AlertmanagerConfig>>()

  constructor(reading: TestConfigReading) {
    this.#reading = reading
    this.#reader = new NamedFileReader(reading)
  }

  /** The prometheus.yml that a test file names, with its `scrape_config_files`. */
  prometheus(pattern: Located<string>, from: string): NamedConfig<PrometheusConfig> {
    return this.#once(this.#prometheus, pattern, from, (path) => {
      const read = this.#reader.read(path, 'config')
      if (!read) return { error: unreadable(path) }
      const { host, target, pathMap = [] } = this.#reading
      const { config, problems } = readPrometheusConfig(read.document?.root, {
        source: read.source,
        carrier: 'file',
        target,
        placeholders: read.document?.placeholders ?? false,
      })
      const joined = joinConfig(config, true, { host, reader: this.#reader, pathMap, target })
      const isJobs = ({ file }: Problem) => joined.config.jobs.some((job) => job.source === file)
      return settled(path, read, joined.config, [...problems, ...joined.problems.filter(isJobs)])
    })
  }

  /** The alertmanager.yml that a test file names. */
  alertmanager(pattern: Located<string>, from: string): NamedConfig<AlertmanagerConfig> {
    return this.#once(this.#alertmanager, pattern, from, (path) => {
      const read = this.#reader.read(path, 'alertmanager')
      if (!read) return { error: unreadable(path) }
      const { config, problems } = readAlertmanagerConfig(read.document?.root, {
        source: read.source,
        placeholders: read.document?.placeholders ?? false,
      })
      return settled(path, read, config, problems)
    })
  }

  #once<T>(
    known: Map<string, NamedConfig<T>>,
    pattern: Located<string>,
    from: string,
    read: (path: string) => NamedConfig<T>,
  ): NamedConfig<T> {
    const { host, pathMap } = this.#reading
    const [found] = resolveReferences([pattern], from, host, 'tests', pathMap)
    const [path] = found?.paths ?? []
    if (path === undefined)
      return { error: `no file \`${pattern.value}\` beside the tests`, missing: true }
    const result = known.get(path) ?? read(path)
    known.set(path, result)
    return result
  }
}

function unreadable(path: string): string {
  return `\`${path}\` cannot be read`
}

/** The configuration, unless it has errors; what they are is left to `lint`, which keeps secrets out of them. */
function settled<T>(
  path: string,
  { source, problems: yaml }: NamedFileRead,
  config: T,
  problems: readonly Problem[],
): NamedConfig<T> {
  const errors = [...yaml, ...problems].filter(({ severity = 'error' }) => severity === 'error')
  const [first] = errors
  if (!first) return { config }
  const { line } = first.file.lines.position(first.span.start)
  const where = first.file === source ? `line ${line}` : `${first.file.path}:${line}`
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors, the first`
  return {
    error: `\`${path}\` has ${count} on ${where}; \`promproof lint ${path}\` tells what is wrong`,
  }
}
