import type { FileHost } from '../text/file-host.ts'
import { hasWildcard, joinPath, matchFiles } from './match-files.ts'

/** A folder of a server or container, and what it is in the repository. */
export interface PathMapping {
  /** Absolute, without a slash at the end (`/etc/prometheus`). */
  readonly from: string
  /** Relative to the root; empty: the root itself. */
  readonly to: string
}

/** What stands in the repository for an absolute path; or there are several things that could. */
export type MappedPath = { readonly paths: readonly string[] } | { readonly ambiguous: true }

const maxParts = 32

/** The path in the repository that mappings give for an absolute path: by the longest folder, of equals the last. */
export function mappedPath(path: string, mappings: readonly PathMapping[]): string | undefined {
  let best: PathMapping | undefined
  for (const mapping of mappings) {
    const { from } = mapping
    if (path !== from && !path.startsWith(from.endsWith('/') ? from : `${from}/`)) continue
    if (!best || from.length >= best.from.length) best = mapping
  }
  return best && joinPath(best.to, path.slice(best.from.length))
}

/**
 * Looks in the repository for the files that an absolute path means inside a container:
 * the longest end of the path that exists, first beside the file that names it, then anywhere if it is the only one.
 */
export function mapPath(path: string, folder: string, host: FileHost): MappedPath {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .slice(-maxParts)
  for (let skip = 0; skip < parts.length; skip++) {
    const end = parts.slice(skip).join('/')
    const beside = joinPath(folder, end)
    for (const candidate of new Set([beside ?? end, end])) {
      const paths = matchFiles(candidate, host)
      if (paths.length > 0) return { paths }
    }
    if (hasWildcard(end) && !end.includes('/')) continue
    const anywhere = byFolder(host.glob(`**/${end.replace(/\*{2,}/g, '*')}`), end)
    const [only] = anywhere
    if (only && anywhere.length === 1) return { paths: only }
    if (anywhere.length > 1) return { ambiguous: true }
  }
  return { paths: [] }
}

/** Matches of one pattern, grouped by the folder that the pattern hangs below. */
function byFolder(paths: readonly string[], end: string): readonly (readonly string[])[] {
  const depth = end.split('/').length
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const folder = path.split('/').slice(0, -depth).join('/')
    const group = groups.get(folder)
    if (group) group.push(path)
    else groups.set(folder, [path])
  }
  return [...groups.values()]
}
