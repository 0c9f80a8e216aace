import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { FileHost } from '../text/file-host.ts'
import { isBelow, realPathOf } from './list-files.ts'
import { matchPath } from './path-glob.ts'
import { pathKind } from './path-kind.ts'
import { walkFolder } from './walk-folder.ts'

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
    stat(path) {
      const kind = pathKind(join(root, path))
      return kind !== 'missing' && realPath(path) === undefined ? 'unreadable' : kind
    },
    size: (path) => (realPath(path) === undefined ? undefined : sizeOf(join(root, path))),
    realPath,
    glob(pattern) {
      const fixed = fixedFolder(pattern)
      const depth = pattern.includes('**') ? maxDepth : pattern.split('/').length
      const key = `${depth}:${fixed}`
      const listing = listings.get(key) ?? walkFolder(root, fixed, depth)
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

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size
}

/** The folders at the beginning of a pattern that have no wildcard. */
function fixedFolder(pattern: string): string {
  const parts = pattern.split('/')
  const wild = parts.findIndex((part) => /[*?[\\]/.test(part))
  return parts.slice(0, wild < 0 ? parts.length - 1 : wild).join('/')
}
