import type { FileHost } from '../text/file-host.ts'
import type { Located } from '../text/located.ts'
import { joinPath, matchFiles } from './match-files.ts'
import { mapPath, mappedPath, type PathMapping } from './path-map.ts'

/** The files that a pattern of `rule_files:` names. */
export interface ResolvedReference {
  readonly pattern: Located<string>
  /** Relative to the root, sorted by code unit. */
  readonly paths: readonly string[]
  /** Why there are none: the pattern is one that Prometheus refuses, or nothing matches it. */
  readonly problem?: 'invalid' | 'unmatched' | 'ambiguous'
  /** It is a path of the server, or leads out of the root: what is not found may be there all the same. */
  readonly outside?: true
  /** Relative to the root, where it is known: the pattern as it is looked for. */
  readonly sought?: string
  /** A mapping of the settings says where it is. */
  readonly isMapped?: true
}

/** How patterns are read: prometheus.yml allows `*` in the last part of a path only, unit tests anywhere. */
export type ReferenceRules = 'config' | 'tests'

/** A path with a drive, or of a share. */
const windowsPath = /^(?:[A-Za-z]:[\\/]|\\\\)/
const starInLastPart = /^[^*]*(?:\*[^/]*)?$/

/** Resolves the patterns that a file has in `rule_files:`, relative to its folder. Absolute paths of containers are looked for below the root, by `pathMap` first. */
export function resolveReferences(
  patterns: readonly Located<string>[],
  from: string,
  host: FileHost,
  rules: ReferenceRules,
  pathMap: readonly PathMapping[] = [],
): readonly ResolvedReference[] {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : ''
  return patterns.map((pattern) => {
    const { value } = pattern
    if (value === '' || (rules === 'config' && !starInLastPart.test(value)))
      return { pattern, paths: [], problem: 'invalid' }
    return resolve(pattern, folder, host, pathMap)
  })
}

function resolve(
  pattern: Located<string>,
  folder: string,
  host: FileHost,
  pathMap: readonly PathMapping[],
): ResolvedReference {
  const { value } = pattern
  if (windowsPath.test(value)) return result(pattern, [], { outside: true })
  const isAbsolute = value.startsWith('/')
  const sought = isAbsolute ? mappedPath(value, pathMap) : joinPath(folder, value)
  if (sought !== undefined) {
    const mapped = isAbsolute ? { isMapped: true as const } : {}
    return result(pattern, matchFiles(sought, host), { sought, ...mapped })
  }
  if (!isAbsolute) return result(pattern, [], { outside: true })
  const found = mapPath(value, folder, host)
  return 'ambiguous' in found
    ? { pattern, paths: [], problem: 'ambiguous', outside: true }
    : result(pattern, found.paths, { outside: true })
}

function result(
  pattern: Located<string>,
  paths: readonly string[],
  more: Pick<ResolvedReference, 'outside' | 'sought' | 'isMapped'>,
): ResolvedReference {
  return paths.length > 0
    ? { pattern, paths, ...more }
    : { pattern, paths, problem: 'unmatched', ...more }
}
