import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../text/compare-text.ts'
import { pathKind } from './path-kind.ts'

/** Folders that hold no files of the project itself. */
const closedFolders = new Set(['node_modules', '.git'])
const maxEntries = 200_000

/**
 * The files below a folder of `root`, relative to `root`, posix, sorted by code unit, at most so many folders deep.
 * Links count, those that lead nowhere too, but not those to folders. `unreadable` hears of folders that cannot be read.
 */
export function walkFolder(
  root: string,
  folder: string,
  depth: number,
  unreadable?: (folder: string) => void,
): readonly string[] {
  const found: string[] = []
  const pending = [folder]
  for (let at = pending.pop(); at !== undefined && found.length < maxEntries; at = pending.pop()) {
    for (const entry of entriesOf(root, at, unreadable)) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) {
        if (!closedFolders.has(entry.name) && path.split('/').length < depth) pending.push(path)
      } else if (
        entry.isFile() ||
        (entry.isSymbolicLink() && pathKind(join(root, path)) !== 'directory')
      )
        found.push(path)
    }
  }
  return found.sort(compareText)
}

function entriesOf(
  root: string,
  folder: string,
  unreadable: ((folder: string) => void) | undefined,
): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch {
    if (pathKind(join(root, folder)) !== 'missing') unreadable?.(folder)
    return []
  }
}
