import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { FoundDocument } from '../documents/document.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { FileHost } from '../text/file-host.ts'
import type { PathMapping } from './path-map.ts'
import type { Project } from './project.ts'
import { resolveReferences } from './resolve-references.ts'

/** What was read of one file: its rule documents and its configurations. */
export interface FileRules {
  readonly documents: readonly { readonly document: FoundDocument; readonly rules: RuleFile }[]
  readonly configs: readonly {
    readonly document: FoundDocument
    readonly config: PrometheusConfig
  }[]
}

interface Members {
  readonly ruleFiles: RuleFile[]
  readonly configs: PrometheusConfig[]
}

/** The documents of each file that load together: one file by itself, or one project of a Markdown document. */
export function fileProjects(files: readonly FileRules[]): readonly Project[] {
  return files.flatMap(({ documents, configs }) => {
    const byNumber = new Map<number, Members>()
    const membersOf = ({ project }: FoundDocument): Members => {
      const known = byNumber.get(project)
      if (known) return known
      const members: Members = { ruleFiles: [], configs: [] }
      byNumber.set(project, members)
      return members
    }
    for (const { document, rules } of documents) membersOf(document).ruleFiles.push(rules)
    for (const { document, config } of configs) membersOf(document).configs.push(config)
    const path = (documents[0] ?? configs[0])?.document.source.path
    if (path === undefined) return []
    const origin = /\.(?:md|mdx|markdown)$/i.test(path) ? 'markdown' : 'file'
    return [...byNumber.values()].map((members): Project => ({ origin, name: path, ...members }))
  })
}

/** What says which files load together. */
export interface ProjectSources {
  /** The `rules:` globs of the settings; the files of each entry make one project. */
  readonly rules: readonly string[]
  /** Whether a path matches one of some globs of the settings. */
  readonly matches: (globs: readonly string[], path: string) => boolean
  readonly host: FileHost
  /** What folders of the server are in the repository. */
  readonly pathMap?: readonly PathMapping[]
}

/** The projects of several files: one for each `rules:` entry of the settings, one for each prometheus.yml. Projects of one rule file without a configuration are left out. */
export function sharedProjects(
  files: readonly FileRules[],
  sources: ProjectSources,
): readonly Project[] {
  const byPath = ruleFilesByPath(files, sources.host)
  if (byPath.size === 0) return []
  const entries = sources.rules.map((pattern): Project => {
    const paths = [...byPath.keys()].filter((path) => sources.matches([pattern], path))
    return {
      origin: 'settings',
      name: pattern,
      ruleFiles: collect(paths, byPath, sources.host),
      configs: [],
    }
  })
  const loaded = files.flatMap(({ configs }) =>
    configs
      .filter(({ config }) => config.carrier === 'file')
      .map(({ config }) => configProject(config, byPath, sources)),
  )
  return [...entries, ...loaded].filter(
    ({ ruleFiles, configs }) => ruleFiles.length > (configs.length > 0 ? 0 : 1),
  )
}

function configProject(
  config: PrometheusConfig,
  byPath: ReadonlyMap<string, RuleFile>,
  { host, pathMap }: ProjectSources,
): Project {
  const { path } = config.source
  const references = resolveReferences(config.ruleFiles, path, host, 'config', pathMap)
  const paths = references.flatMap((reference) => reference.paths)
  return {
    origin: 'config',
    name: path,
    ruleFiles: collect(paths, byPath, host),
    configs: [config],
  }
}

/** Plain rule files by their paths; only those can be named by a configuration. */
function ruleFilesByPath(files: readonly FileRules[], host: FileHost): Map<string, RuleFile> {
  const byPath = new Map<string, RuleFile>()
  for (const { documents } of files)
    for (const { rules } of documents) {
      if (rules.carrier !== 'file') continue
      byPath.set(rules.source.path, rules)
      const real = host.realPath?.(rules.source.path)
      if (real !== undefined && !byPath.has(real)) byPath.set(real, rules)
    }
  return byPath
}

/** The rule files at some paths, each real file once. */
function collect(
  paths: readonly string[],
  byPath: ReadonlyMap<string, RuleFile>,
  host: FileHost,
): readonly RuleFile[] {
  const found = new Map<string, RuleFile>()
  for (const path of paths) {
    const real = host.realPath?.(path) ?? path
    const rules = byPath.get(path) ?? byPath.get(real)
    if (rules && !found.has(real)) found.set(real, rules)
  }
  return [...found.values()]
}
