import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { FileHost, PathKind } from '../text/file-host.ts'
import { isBelow, realPathOf } from './list-files.ts'
import { byCodeUnit } from './memory-host.ts'
import { matchPath } from './path-glob.ts'

/** Folders that no pattern is looked for in. */
const closedFolders = new Set(['node_modules', '.git'])
const maxEntries = 200_000
const maxDepth = 100

/** The files below a root folder, as they are on disk. Nothing outside the root is reached. */
export function diskHost(root: string): FileHost {
  const realRoot = realPathOf(root) ?? root
  const listings = new Map<string, readonly string[]>()
  const realPath = (path: string): string | undefined => {
    const real = realPathOf(join(root, path))
    if (real === undefined || !isBelow(real, realRoot)) return undefined
    return relative(realRoot, real).split(sep).join('/')
  }
  return {
    read: (path) => (realPath(path) === undefined ? undefined : readBytes(join(root, path))),
    stat: (path) =>
      realPath(path) === undefined ? missingOr(root, path) : pathKind(join(root, path)),
    realPath,
    glob(pattern) {
      const fixed = fixedFolder(pattern)
      const depth = pattern.includes('**') ? maxDepth : pattern.split('/').length
      const key = `${depth}:${fixed}`
      const listing = listings.get(key) ?? below(root, fixed, depth)
      listings.set(key, listing)
      return listing.filter((path) => matchPath(pattern, path) && realPath(path) !== undefined)
    },
  }
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function pathKind(path: string): PathKind {
  try {
    const entry = statSync(path)
    if (entry.isDirectory()) return 'directory'
    return entry.isFile() ? 'file' : 'unreadable'
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable'
  }
}

function missingOr(root: string, path: string): PathKind {
  const kind = pathKind(join(root, path))
  return kind === 'missing' ? 'missing' : 'unreadable'
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** The folders at the beginning of a pattern that have no wildcard. */
function fixedFolder(pattern: string): string {
  const parts = pattern.split('/')
  const wild = parts.findIndex((part) => /[*?[\\]/.test(part))
  return parts.slice(0, wild < 0 ? parts.length - 1 : wild).join('/')
}

/** All files below a folder, in order, at most so many folders deep; links to folders are not followed. */
function below(root: string, folder: string, depth: number): readonly string[] {
  const found: string[] = []
  const pending = [folder]
  for (let at = pending.pop(); at !== undefined && found.length < maxEntries; at = pending.pop()) {
    for (const entry of entriesOf(join(root, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) {
        if (!closedFolders.has(entry.name) && path.split('/').length < depth) pending.push(path)
      } else if (
        entry.isFile() ||
        (entry.isSymbolicLink() && pathKind(join(root, path)) === 'file')
      )
        found.push(path)
    }
  }
  return found.sort(byCodeUnit)
}

function entriesOf(path: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(path)
  } catch {
    return []
  }
}

function readEntries(path: string) {
  return readdirSync(path, { withFileTypes: true })
}
