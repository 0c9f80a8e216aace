import { basename, dirname, resolve } from 'node:path'
import type { ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import {
  globalOf,
  readPrometheusConfig,
  readScrapeConfigFile,
} from '../config/prometheus/read-config.ts'
import type { StructValue } from '../config/shape/shape.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { showableMessage } from '../lint/secret-mask.ts'
import { type Labels, withoutEmpty } from '../model/labels.ts'
import type { TargetVersion } from '../model/target-version.ts'
import { matchFiles } from '../project/match-files.ts'
import { parseMetric } from '../promql/series-notation.ts'
import type { SourceFile } from '../text/source-file.ts'
import { contains } from '../text/span.ts'
import { suggest } from '../text/suggest.ts'
import { displayPath } from '../workspace/discover.ts'
import { diskHost } from '../workspace/disk-host.ts'
import { readSource } from '../workspace/read-source.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** A job with what decides over its targets, and what is wrong with it. */
export interface JobInput {
  readonly job: ScrapeJob
  readonly global: StructValue | undefined
  readonly problems: readonly Problem[]
}

interface ReadJobs {
  readonly jobs: readonly JobInput[]
  /** Of the files, outside of jobs. */
  readonly problems: readonly Problem[]
}

const shownJobs = 8

/** Reads a configuration, with its `scrape_config_files`, and picks a job: the one that is named, or the only one. */
export function readJob(
  given: string,
  name: string | undefined,
  target: TargetVersion,
  { environment }: Session,
): JobInput {
  const file = resolve(environment.cwd, given)
  const path = displayPath(file, environment.cwd)
  const read = readSource(file, path, { special: true })
  if (read.kind === 'unreadable') throw new UsageError(`cannot read ${given}: ${read.reason}`)
  if (!read.source)
    throw new UsageError(`cannot read ${given}: ${read.problems[0]?.message ?? 'it is no text'}`)
  const { jobs, problems } = readJobs(read.source, file, target, environment.cwd)
  const found = pickJob(jobs, name, given)
  if (found) return found
  const [problem] = problems
  const line = problem?.file.lines.position(problem.span.start).line
  const hint = problem ? `${problem.file.path}:${line}: ${showableMessage(problem)}` : undefined
  throw new UsageError(`no scrape job in ${given}`, hint)
}

function pickJob(
  jobs: readonly JobInput[],
  name: string | undefined,
  file: string,
): JobInput | undefined {
  const names = [...new Set(jobs.map(({ job }) => job.name.value))]
  const found = jobs.find(({ job }) => job.name.value === name)
  if (found || jobs.length === 0) return found
  const list = `jobs: ${names.slice(0, shownJobs).join(', ')}${names.length > shownJobs ? ', …' : ''}`
  if (name !== undefined) {
    const near = suggest(name, names)
    throw new UsageError(`no job \`${name}\` in ${file}`, near ? `did you mean \`${near}\`?` : list)
  }
  if (names.length > 1) throw new UsageError('`--job` is missing', list)
  return jobs[0]
}

function readJobs(source: SourceFile, file: string, target: TargetVersion, cwd: string): ReadJobs {
  const contents = readDocuments(source, { kind: 'config', explicit: true })
  const jobs: JobInput[] = []
  const problems: Problem[] = [...contents.problems]
  for (const { root, kind, carrier, placeholders } of contents.documents) {
    if (kind !== 'config' || carrier === 'PrometheusRule') continue
    const read = readPrometheusConfig(root, { source, carrier, target, placeholders })
    const global = globalOf(read.config)
    problems.push(...read.problems)
    jobs.push(...withProblems(read.config.jobs, global, problems))
    for (const { value: pattern } of read.config.scrapeConfigFiles)
      for (const other of namedFiles(pattern, file)) {
        const more = readOther(other, displayPath(other, cwd), global, target)
        jobs.push(...withProblems(more.jobs, global, more.problems))
      }
  }
  return { jobs, problems }
}

function namedFiles(pattern: string, file: string): readonly string[] {
  const absolute = resolve(dirname(file), pattern)
  const folder = dirname(absolute)
  return matchFiles(basename(absolute), diskHost(folder)).map((path) => resolve(folder, path))
}

function readOther(
  file: string,
  path: string,
  global: StructValue | undefined,
  target: TargetVersion,
): { readonly jobs: readonly ScrapeJob[]; readonly problems: readonly Problem[] } {
  const read = readSource(file, path)
  if (read.kind === 'unreadable' || !read.source) return { jobs: [], problems: [] }
  const { source } = read
  const { documents, problems } = readDocuments(source, { kind: 'config', explicit: true })
  const [document] = documents
  const found = readScrapeConfigFile(document?.root, { source, target }, global)
  return { jobs: found.jobs, problems: [...problems, ...found.problems] }
}

function withProblems(
  jobs: readonly ScrapeJob[],
  global: StructValue | undefined,
  problems: readonly Problem[],
): readonly JobInput[] {
  return jobs.map((job) => ({
    job,
    global,
    problems: problems.filter(({ span }) => contains(job.span, span)),
  }))
}

/** Reads labels as they are given by hand: `{a="b"}`, `up{a="b"}`, or `a="b"` without braces. */
export function readLabels(given: string): Labels {
  const text = given.includes('{') || !given.includes('=') ? given : `{${given}}`
  const { labelSet, problems } = parseMetric(text)
  const [problem] = problems
  if (problem)
    throw new UsageError(
      `\`--labels\`: ${problem.message}`,
      'write them as \'{job="api", env="x"}\'',
    )
  return withoutEmpty(labelSet)
}
