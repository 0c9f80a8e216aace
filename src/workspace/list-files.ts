import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { compareText } from '../text/compare-text.ts'
import { walkFolder } from './walk-folder.ts'

const maxDepth = 100
const skippedFolders = ['node_modules', '.git']

/** What git tells about a folder; paths are relative to it. */
export interface GitAnswer {
  readonly paths: readonly string[]
  /** Folders that git could not look into. */
  readonly unreadable: readonly string[]
}

/** What git has or would take below a folder; undefined outside a repository. */
export type GitListing = (folder: string) => GitAnswer | undefined

/** Hears of a folder that cannot be read, relative to the one that is listed. */
export type Unreadable = (folder: string) => void

/**
 * The paths below a folder, relative to it, posix, sorted by code unit: what git does not ignore where there is a
 * repository, else all but `node_modules`. Links are among them, and what lies behind links to folders is not.
 * With `ignored`, a folder of which git has nothing is listed all the same.
 */
export function listFiles(
  folder: string,
  ignored: boolean,
  git: GitListing,
  unreadable: Unreadable = () => undefined,
): readonly string[] {
  const known = repositoryOf(folder) === undefined ? undefined : git(folder)
  const walks = known === undefined || (ignored && known.paths.length === 0)
  if (!walks) for (const closed of known.unreadable) unreadable(closed)
  const listed = walks ? walkFolder(folder, '', maxDepth, unreadable) : known.paths
  return [...new Set(listed)]
    .filter((path) => !path.split('/').some((part) => skippedFolders.includes(part)))
    .sort(compareText)
}

/** The nearest folder at or above this one that holds `.git`; undefined where there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
}

/**
 * What stands at a path that was found: a file of a folder, a link that leads nowhere, a link to a file outside the
 * folder, something behind a closed door; or nothing that could be meant.
 */
export type Standing = 'own' | 'broken' | 'outside' | 'closed' | 'other'

/** Tells what stands at a path that was found in a folder. */
export function standingOf(path: string, realRoot: string): Standing {
  try {
    const entry = lstatSync(path)
    if (!entry.isSymbolicLink()) return entry.isFile() ? 'own' : 'other'
    const real = realPathOf(path)
    if (real === undefined) return 'broken'
    if (!statSync(real).isFile()) return 'other'
    return isBelow(real, realRoot) ? 'own' : 'outside'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? 'closed' : 'other'
  }
}

/** The path with all links followed; undefined where it leads nowhere. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** Whether a path lies in a folder. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep)
}
