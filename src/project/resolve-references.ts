import type { FileHost } from '../text/file-host.ts'
import type { Located } from '../text/located.ts'
import { joinPath, matchFiles } from './match-files.ts'
import { mapPath } from './path-map.ts'

/** The files that a pattern of `rule_files:` names. */
export interface ResolvedReference {
  readonly pattern: Located<string>
  /** Relative to the root, sorted by code unit. */
  readonly paths: readonly string[]
  /** Why there are none: the pattern is one that Prometheus refuses, or nothing matches it. */
  readonly problem?: 'invalid' | 'unmatched' | 'ambiguous'
}

/** How patterns are read: prometheus.yml allows `*` in the last part of a path only, unit tests anywhere. */
export type ReferenceRules = 'config' | 'tests'

const starInLastPart = /^[^*]*(?:\*[^/]*)?$/

/** Resolves the patterns that a file has in `rule_files:`, relative to its folder. Absolute paths of containers are looked for below the root. */
export function resolveReferences(
  patterns: readonly Located<string>[],
  from: string,
  host: FileHost,
  rules: ReferenceRules,
): readonly ResolvedReference[] {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : ''
  return patterns.map((pattern) => resolve(pattern, folder, host, rules))
}

function resolve(
  pattern: Located<string>,
  folder: string,
  host: FileHost,
  rules: ReferenceRules,
): ResolvedReference {
  const { value } = pattern
  if (value === '' || (rules === 'config' && !starInLastPart.test(value)))
    return { pattern, paths: [], problem: 'invalid' }
  if (value.startsWith('/')) {
    const found = mapPath(value, folder, host)
    return 'ambiguous' in found
      ? { pattern, paths: [], problem: 'ambiguous' }
      : result(pattern, found.paths)
  }
  const relative = joinPath(folder, value)
  return result(pattern, relative === undefined ? [] : matchFiles(relative, host))
}

function result(pattern: Located<string>, paths: readonly string[]): ResolvedReference {
  return paths.length > 0 ? { pattern, paths } : { pattern, paths, problem: 'unmatched' }
}
