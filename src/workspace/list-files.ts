import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { byCodeUnit } from './by-code-unit.ts'
import { walkFolder } from './walk-folder.ts'

const maxListing = 256 * 1024 * 1024
const maxDepth = 100
const skippedFolders = ['node_modules', '.git']

/**
 * The files below a folder, relative to it, posix, sorted by code unit: those that git does not ignore where there
 * is a repository, else all but `node_modules`. Links to folders are not followed; links to files that lead out of `root` are left out.
 */
export function listFiles(folder: string, root: string): readonly string[] {
  const listed = gitFiles(folder) ?? walkFolder(folder, '', maxDepth)
  const realRoot = realPathOf(root) ?? root
  return [...new Set(listed)]
    .filter((path) => !path.split('/').some((part) => skippedFolders.includes(part)))
    .filter((path) => isOwnFile(join(folder, path), realRoot))
    .sort(byCodeUnit)
}

/** The nearest folder at or above this one that holds `.git`; undefined where there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
}

function gitFiles(folder: string): readonly string[] | undefined {
  if (repositoryOf(folder) === undefined) return undefined
  try {
    const listing = execFileSync(
      'git',
      ['-c', 'core.fsmonitor=false', 'ls-files', '-co', '--exclude-standard', '-z'],
      { cwd: folder, encoding: 'utf8', maxBuffer: maxListing, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const paths = listing.split('\0').filter((path) => path !== '')
    return paths.length > 0 ? paths : undefined
  } catch {
    return undefined
  }
}

function isOwnFile(path: string, realRoot: string): boolean {
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
