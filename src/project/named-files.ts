import { placeOfValue } from '../config/decode/decode.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { ConfigValue, ScalarShape, StructValue } from '../config/shape/shape.ts'
import type { FileHost } from '../text/file-host.ts'
import type { Located } from '../text/located.ts'
import { hasForeignPlaceholder } from '../text/placeholder.ts'
import type { SourceFile } from '../text/source-file.ts'

import { hasWildcard } from './match-files.ts'
import type { PathMapping } from './path-map.ts'
import { type ResolvedReference, resolveReferences } from './resolve-references.ts'

/** What a configuration names a file for. */
export type NamedFileKind = 'rules' | 'templates' | NonNullable<ScalarShape['file']>

/** A file, or a pattern of files, that a configuration names. */
export interface NamedFile {
  readonly kind: NamedFileKind
  /** The key that names it: `rule_files`, `password_file`. */
  readonly field: string
  readonly source: SourceFile
  readonly pattern: Located<string>
  readonly isPattern: boolean
  /** What is there, relative to the root. */
  readonly paths: readonly string[]
  /** It is a path of the server that nobody mapped: the files only look as if they were meant. */
  readonly isGuess: boolean
  /** Nothing is there, and it would be seen: its folder is in the repository, or mapped to a place in it. */
  readonly isMissing: boolean
  /** Files that stand in its folder, where it is missing. */
  readonly neighbours: readonly string[]
}

/** How the files that a configuration names are looked for. */
export interface NamedFileSearch {
  readonly host: FileHost
  readonly pathMap?: readonly PathMapping[]
}

/** A field of a configuration that names a file. */
export interface FileField {
  readonly kind: NamedFileKind
  readonly field: string
  readonly pattern: Located<string>
}

const mostNeighbours = 50

/** The files that a configuration of Prometheus names, its rule files first. */
export function namedByConfig(
  config: PrometheusConfig,
  search: NamedFileSearch,
): readonly NamedFile[] {
  const { source, ruleFiles, scrapeConfigFiles, value, jobs } = config
  const lists: ReadonlySet<string> = new Set(['rule_files', 'scrape_config_files'])
  const fields = fileFields(value).filter(({ field }) => !lists.has(field))
  const elsewhere = jobs.filter((job) => job.source !== source)
  return [
    ...ruleFiles.map((pattern) => ({ kind: 'rules' as const, field: 'rule_files', pattern })),
    ...scrapeConfigFiles.map((pattern) => ({
      kind: 'config' as const,
      field: 'scrape_config_files',
      pattern,
    })),
    ...fields,
  ]
    .map((one) => namedFile(one, source, search))
    .concat(
      elsewhere.flatMap((job) =>
        fileFields(job.value).map((one) => namedFile(one, job.source, search)),
      ),
    )
}

/** The files that any other configuration names (Alertmanager's, a web configuration). */
export function namedByValue(
  value: StructValue,
  source: SourceFile,
  search: NamedFileSearch,
): readonly NamedFile[] {
  return fileFields(value).map((one) => namedFile(one, source, search))
}

/** The fields below a section that name files, each place once. */
export function fileFields(value: ConfigValue): readonly FileField[] {
  const found = new Map<number, FileField>()
  const visit = (one: ConfigValue, field: string): void => {
    if (one.kind === 'scalar') {
      const { file } = one.shape
      if (file === undefined || typeof one.value !== 'string' || one.value === '') return
      const span = placeOfValue(one)
      const kind = file === 'config' && field === 'templates' ? field : file
      found.set(span.start, { kind, field, pattern: { value: one.value, span } })
    } else if (one.kind === 'list') for (const item of one.items) visit(item, field)
    else if (one.kind === 'map') for (const entry of one.entries) visit(entry.value, field)
    else if (one.kind === 'struct')
      for (const [name, { value: inner }] of one.fields) if (inner) visit(inner, name)
  }
  visit(value, '')
  return [...found.values()]
}

function namedFile(
  {
    kind,
    field,
    pattern,
  }: { readonly kind: NamedFileKind; readonly field: string; readonly pattern: Located<string> },
  source: SourceFile,
  { host, pathMap }: NamedFileSearch,
): NamedFile {
  const rules = kind === 'rules' || kind === 'config' || kind === 'targets' ? 'config' : 'tests'
  const isPattern = (rules === 'config' || kind === 'templates') && hasWildcard(pattern.value)
  const [found] = resolveReferences([pattern], source.path, host, rules, pathMap)
  const paths = found?.paths ?? []
  const isGuess = found?.outside ?? false
  const base = { kind, field, source, pattern, isPattern, paths, isGuess }
  const folder = found && paths.length === 0 ? seenFolder(found, host) : undefined
  if (folder === undefined) return { ...base, isMissing: false, neighbours: [] }
  const star = folder === '' ? '*' : `${folder}/*`
  return { ...base, isMissing: true, neighbours: host.glob(star).slice(0, mostNeighbours) }
}

/** The folder in which a file would have to stand, where that is in the repository or mapped to a place in it. */
function seenFolder(
  { problem, outside, sought, isMapped, pattern }: ResolvedReference,
  host: FileHost,
): string | undefined {
  if (problem !== 'unmatched' || outside || sought === undefined) return undefined
  if (hasForeignPlaceholder(pattern.value, false) || pattern.value.includes('$')) return undefined
  const folder = sought.includes('/') ? sought.slice(0, sought.lastIndexOf('/')) : ''
  if (hasWildcard(folder)) return undefined
  if (host.stat(sought) !== 'missing') return undefined
  return isMapped || folder === '' || host.stat(folder) === 'directory' ? folder : undefined
}
