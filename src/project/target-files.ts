import type {
  PrometheusConfig,
  ScrapeJob,
  TargetFile,
} from '../config/prometheus/prometheus-config.ts'
import { globalOf } from '../config/prometheus/read-config.ts'
import { assembleTarget } from '../config/relabel/assemble-target.ts'
import { jobNameScheme } from '../config/relabel/job-name-scheme.ts'
import { labelsOfTarget } from '../config/relabel/static-targets.ts'
import { readTargetFile } from '../config/targets/read-target-file.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ConfigSurroundings } from './config-surroundings.ts'
import { fileFields } from './named-files.ts'
import { resolveReferences } from './resolve-references.ts'

/** A job with the targets of its files. */
export interface JobWithTargets {
  readonly job: ScrapeJob
  readonly problems: readonly Problem[]
  readonly paths: readonly string[]
}

/** Most runs of a rule over a target that the files of one job are worth. */
const mostRuns = 100_000

/** Reads the files that the `file_sd_configs` of a job name. */
export function withTargetFiles(
  job: ScrapeJob,
  config: PrometheusConfig,
  { host, reader, pathMap, target }: ConfigSurroundings,
): JobWithTargets {
  const sections = job.discoveries.filter(({ mechanism }) => mechanism === 'file_sd_configs')
  if (sections.length === 0) return { job, problems: [], paths: [] }
  const patterns = sections.flatMap(({ value }) => fileFields(value).map(({ pattern }) => pattern))
  const found = resolveReferences(patterns, job.source.path, host, 'config', pathMap)
  const named = new Map(
    found.flatMap((one) => one.paths.map((path) => [path, one.outside === true] as const)),
  )
  const paths: string[] = []
  const files: TargetFile[] = []
  const problems: Problem[] = []
  let complete = found.every(({ problem }) => problem === undefined)
  for (const [path, isGuess] of named) {
    const read = reader.read(path, 'file-sd', isGuess)
    if (!read) {
      complete = false
      continue
    }
    paths.push(path)
    problems.push(...read.problems)
    const { source, document } = read
    const isBroken = read.problems.some(({ severity = 'error' }) => severity === 'error')
    if (!isBroken) {
      const placeholders = document?.placeholders ?? false
      const own = readTargetFile(document?.root, { source, target, placeholders })
      files.push({ source, groups: own.groups })
      problems.push(...own.problems)
      complete &&= own.complete
    } else complete = false
  }
  const joined: ScrapeJob = { ...job, fileTargets: { files, complete } }
  return { job: joined, problems: [...problems, ...wrongTargets(joined, config, target)], paths }
}

/** Targets of files that the server would not scrape, because of their addresses after relabelling. */
function wrongTargets(
  job: ScrapeJob,
  config: PrometheusConfig,
  target: ConfigSurroundings['target'],
): readonly Problem[] {
  const global = globalOf(config)
  const scheme = jobNameScheme(job.value, global, target)
  const problems: Problem[] = []
  let runs = 0
  for (const { source, groups } of job.fileTargets?.files ?? [])
    for (const group of groups)
      for (const address of group.targets) {
        runs += job.relabelRules.length + 1
        if (runs > mostRuns) return problems
        const given = labelsOfTarget(address.value, group)
        const around = { target, scheme, ...(global ? { global } : {}) }
        const assembled = assembleTarget(job, given, around)
        if (assembled.kind !== 'error') continue
        problems.push({
          check: 'config/invalid',
          file: source,
          span: address.span,
          message: assembled.message,
          why: `job \`${job.name.value}\` does not scrape it`,
          help: 'write host and port, such as `host:9100`',
          related: [
            { file: job.source, span: job.name.span, label: 'the job that reads the file' },
          ],
          subject: { kind: 'job', name: job.name.value },
        })
      }
  return problems
}
