import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from './by-code-unit.ts'
import { pathKind } from './path-kind.ts'

/** Folders that hold no files of the project itself. */
const closedFolders = new Set(['node_modules', '.git'])
const maxEntries = 200_000

/**
 * The files below a folder of `root`, relative to `root`, posix, sorted by code unit, at most so many folders deep.
 * Links to files count, links to folders are not followed.
 */
export function walkFolder(root: string, folder: string, depth: number): readonly string[] {
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
