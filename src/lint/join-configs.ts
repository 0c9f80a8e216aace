import type { Problem } from '../diagnostic/diagnostic.ts'
import type { FileContents } from '../documents/document.ts'
import { joinConfig } from '../project/join-config.ts'
import { type NamedFile, namedByConfig, namedByValue } from '../project/named-files.ts'
import { NamedFileReader } from '../project/read-named-file.ts'
import type { FileHost } from '../text/file-host.ts'
import type { PathMatcher } from './policy.ts'
import type { ReadConfig, ReadRules } from './read-rules.ts'
import type { Settings } from './settings.ts'
import { checkTemplateFiles } from './template-files.ts'

/** What a run has read, with what the files bring that configurations name. */
export interface JoinedRun {
  readonly read: readonly ReadRules[]
  readonly problems: readonly Problem[]
  readonly namedFiles: readonly NamedFile[]
  /** Files that were read for each configuration, by its path. */
  readonly readFor: ReadonlyMap<string, readonly string[]>
}

const defaultMaxBytes = 64 * 1024 * 1024

/** Reads the files that configurations name: those of jobs and targets become part of them. */
export function joinConfigs(
  contents: readonly FileContents[],
  read: readonly ReadRules[],
  settings: Settings,
  host: FileHost,
  matches: PathMatcher,
): JoinedRun {
  const sources = new Map(contents.map(({ source }) => [source.path, source]))
  const reader = new NamedFileReader({
    host,
    maxBytes: settings.maxFileSize ?? defaultMaxBytes,
    known: (path) => sources.get(path),
  })
  const { pathMap = [], prometheus: target } = settings
  const around = { host, reader, pathMap, target }
  const problems: Problem[] = []
  const namedFiles: NamedFile[] = []
  const readFor = new Map<string, readonly string[]>()
  const join = (one: ReadConfig, all: ReadRules, yaml: readonly Problem[]): ReadConfig => {
    const { document, config } = one
    if (config.carrier !== 'file') return one
    const joined = joinConfig(config, isComplete(one, [...all.problems, ...yaml]), around)
    problems.push(...joined.problems)
    namedFiles.push(...namedByConfig(joined.config, around))
    readFor.set(config.source.path, joined.paths)
    return { document, config: joined.config }
  }
  const joined = read.map((all, at) => {
    for (const { document, value } of all.sections)
      if (document.carrier === 'file') {
        const named = namedByValue(value, document.source, around)
        const templates = checkTemplateFiles(named, host)
        namedFiles.push(...named)
        problems.push(...templates.problems)
        readFor.set(document.source.path, templates.paths)
      }
    const configs = all.configs.map((one) => join(one, all, contents[at]?.problems ?? []))
    return { ...all, configs }
  })
  const named = new Set([...readFor.values()].flat())
  const isWanted = ({ file: { path } }: Problem): boolean =>
    sources.has(path) || !matches(settings.exclude, path)
  return {
    read: joined.map((all) => withoutParts(all, named)),
    problems: problems.filter(isWanted),
    namedFiles,
    readFor,
  }
}

/** Whether nothing of the file itself is hidden, whatever its `scrape_config_files` are. */
function isComplete({ document, config }: ReadConfig, problems: readonly Problem[]): boolean {
  if (config.complete) return true
  const { span, placeholders } = document
  const inside = problems.some(
    ({ span: at, severity = 'error' }) =>
      severity === 'error' && span.start <= at.start && at.start <= span.end,
  )
  return config.scrapeConfigFiles.length > 0 && !inside && !placeholders
}

/** A file of jobs that a configuration names is part of that, and no configuration by itself. */
function withoutParts(all: ReadRules, named: ReadonlySet<string>): ReadRules {
  const isPart = ({ config }: ReadConfig): boolean =>
    named.has(config.source.path) &&
    [...config.value.fields.keys()].every((key) => key === 'scrape_configs')
  if (!all.configs.some(isPart)) return all
  return { ...all, configs: all.configs.filter((one) => !isPart(one)), problems: [] }
}

/** Each problem once, though a file was read by itself and for configurations. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map<string, Problem>()
  for (const problem of problems) {
    const { check, file, span, message } = problem
    const key = [check, file.path, span.start, span.end, message].join('\0')
    if (!distinct.has(key)) distinct.set(key, problem)
  }
  return [...distinct.values()]
}
