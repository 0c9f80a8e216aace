import type { FileContents, FoundDocument } from '../documents/document.ts'
import { ruleFilePatterns } from '../documents/rule-file-patterns.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { FileHost } from '../text/file-host.ts'
import type { Project } from './project.ts'
import { resolveReferences } from './resolve-references.ts'

/** What was read of one file: its rule documents. */
export interface FileRules {
  readonly documents: readonly { readonly document: FoundDocument; readonly rules: RuleFile }[]
}

/** The documents of each file that load together: one file by itself, or one project of a Markdown document. */
export function fileProjects(files: readonly FileRules[]): readonly Project[] {
  return files.flatMap(({ documents }) => {
    const byNumber = new Map<number, RuleFile[]>()
    for (const { document, rules } of documents) {
      const others = byNumber.get(document.project)
      if (others) others.push(rules)
      else byNumber.set(document.project, [rules])
    }
    const [first] = documents
    if (!first) return []
    const { path } = first.rules.source
    const origin = /\.(?:md|mdx|markdown)$/i.test(path) ? 'markdown' : 'file'
    return [...byNumber.values()].map((ruleFiles): Project => ({ origin, name: path, ruleFiles }))
  })
}

/** What says which files load together. */
export interface ProjectSources {
  /** The `rules:` globs of the settings; the files of each entry make one project. */
  readonly rules: readonly string[]
  /** Whether a path matches one of some globs of the settings. */
  readonly matches: (globs: readonly string[], path: string) => boolean
  /** Every file that was opened, for the configurations among them. */
  readonly contents: readonly FileContents[]
  readonly host: FileHost
}

/** The projects of several files: one for each `rules:` entry of the settings, one for each prometheus.yml. Projects of fewer than two files are left out. */
export function sharedProjects(
  files: readonly FileRules[],
  sources: ProjectSources,
): readonly Project[] {
  const byPath = ruleFilesByPath(files, sources.host)
  if (byPath.size < 2) return []
  const entries = sources.rules.map((pattern): Project => {
    const paths = [...byPath.keys()].filter((path) => sources.matches([pattern], path))
    return { origin: 'settings', name: pattern, ruleFiles: collect(paths, byPath, sources.host) }
  })
  const configs = sources.contents.flatMap(({ documents }) =>
    documents
      .filter(({ kind, carrier }) => kind === 'config' && carrier === 'file')
      .map((document) => configProject(document, byPath, sources.host)),
  )
  return [...entries, ...configs].filter(({ ruleFiles }) => ruleFiles.length > 1)
}

function configProject(
  document: FoundDocument,
  byPath: ReadonlyMap<string, RuleFile>,
  host: FileHost,
): Project {
  const { path } = document.source
  const references = resolveReferences(ruleFilePatterns(document.root), path, host, 'config')
  const paths = references.flatMap((reference) => reference.paths)
  return { origin: 'config', name: path, ruleFiles: collect(paths, byPath, host) }
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
