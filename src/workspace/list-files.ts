import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { byCodeUnit } from './by-code-unit.ts'
import { walkFolder } from './walk-folder.ts'

const maxDepth = 100
const skippedFolders = ['node_modules', '.git']

/** The paths that git has or would take below a folder; undefined outside a repository. */
export type GitListing = (folder: string) => readonly string[] | undefined

/**
 * The paths below a folder, relative to it, posix, sorted by code unit: what git does not ignore where there is a
 * repository, else all but `node_modules`. Links are among them, and what lies behind links to folders is not.
 * With `ignored`, a folder of which git has nothing is listed all the same.
 */
export function listFiles(folder: string, ignored: boolean, git: GitListing): readonly string[] {
  const known = repositoryOf(folder) === undefined ? undefined : git(folder)
  const listed =
    known === undefined || (ignored && known.length === 0)
      ? walkFolder(folder, '', maxDepth)
      : known
  return [...new Set(listed)]
    .filter((path) => !path.split('/').some((part) => skippedFolders.includes(part)))
    .sort(byCodeUnit)
}

/** The nearest folder at or above this one that holds `.git`; undefined where there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
}

/** Whether a path is a file, and no link that leads out of a folder. */
export function isOwnFile(path: string, realRoot: string): boolean {
  try {
    const entry = lstatSync(path)
    if (!entry.isSymbolicLink()) return entry.isFile()
    const real = realPathOf(path)
    return real !== undefined && isBelow(real, realRoot) && statSync(real).isFile()
  } catch {
    return false
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
