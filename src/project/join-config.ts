import type { PrometheusConfig, ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import { globalOf, readScrapeConfigFile } from '../config/prometheus/read-config.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ConfigSurroundings } from './config-surroundings.ts'
import { resolveReferences } from './resolve-references.ts'
import { withTargetFiles } from './target-files.ts'

/** A configuration with what its files bring. */
export interface JoinedConfig {
  readonly config: PrometheusConfig
  /** In the files that it names, and what they have twice. */
  readonly problems: readonly Problem[]
  /** The files that were read for it: `scrape_config_files`, and files with targets. */
  readonly paths: readonly string[]
}

/**
 * Reads the `scrape_config_files` of a configuration and the targets of its `file_sd_configs`, as the server does when it
 * starts. Files of jobs name no other files of jobs, so that nothing is read in circles.
 */
export function joinConfig(
  config: PrometheusConfig,
  isComplete: boolean,
  around: ConfigSurroundings,
): JoinedConfig {
  const files = jobFiles(config, around)
  const jobs = [...config.jobs, ...files.jobs]
  const joined = jobs.map((job) => withTargetFiles(job, config, around))
  return {
    config: {
      ...config,
      jobs: joined.map(({ job }) => job),
      complete: isComplete && files.complete,
    },
    problems: [
      ...files.problems,
      ...repeatedJobs(config, files.jobs),
      ...joined.flatMap(({ problems }) => problems),
    ],
    paths: [...files.paths, ...joined.flatMap(({ paths }) => paths)],
  }
}

function jobFiles(
  config: PrometheusConfig,
  { host, reader, pathMap, target }: ConfigSurroundings,
): {
  readonly jobs: readonly ScrapeJob[]
  readonly problems: readonly Problem[]
  readonly paths: readonly string[]
  readonly complete: boolean
} {
  const { scrapeConfigFiles, source } = config
  const found = resolveReferences(scrapeConfigFiles, source.path, host, 'config', pathMap)
  const named = found.flatMap(({ paths, outside = false }) =>
    paths.map((path) => ({ path, isGuess: outside })),
  )
  const paths: string[] = []
  const jobs: ScrapeJob[] = []
  const problems: Problem[] = []
  let complete = found.every(
    ({ problem, pattern }) => problem === undefined && pattern.value !== '',
  )
  for (const { path, isGuess } of named) {
    const read = reader.read(path, 'config', isGuess)
    if (!read) {
      complete = false
      continue
    }
    paths.push(path)
    problems.push(...read.problems)
    const { document } = read
    const isBroken = read.problems.some(({ severity = 'error' }) => severity === 'error')
    const file = readScrapeConfigFile(
      document?.root,
      {
        source: read.source,
        target,
        placeholders: document?.placeholders ?? false,
        incomplete: isBroken,
      },
      globalOf(config),
    )
    jobs.push(...file.jobs)
    problems.push(...file.problems)
    complete &&= file.complete && !isBroken
  }
  return { jobs, problems, paths, complete }
}

/** Jobs of files whose names are taken by the configuration, or by another file. */
function repeatedJobs(
  { jobs: own }: PrometheusConfig,
  jobs: readonly ScrapeJob[],
): readonly Problem[] {
  const seen = new Map<string, ScrapeJob>()
  for (const job of own) if (!seen.has(job.name.value)) seen.set(job.name.value, job)
  return jobs.flatMap((job): readonly Problem[] => {
    const { name, source } = job
    const first = seen.get(name.value)
    if (!first) seen.set(name.value, job)
    if (!first || (first.source === source && first.span.start !== job.span.start)) return []
    return [
      {
        check: 'config/invalid',
        file: source,
        span: name.span,
        message: `found multiple scrape configs with job name \`${name.value}\`, first found in \`${first.source.path}\``,
        help: 'give each a `job_name` of its own',
        related: [{ file: first.source, span: first.name.span, label: 'first found here' }],
        subject: { kind: 'job', name: name.value },
      },
    ]
  })
}
