import { statSync } from 'node:fs'
import type { PathKind } from '../text/file-host.ts'

/** What stands at an absolute path, links followed. */
export function pathKind(path: string): PathKind {
  try {
    const entry = statSync(path)
    if (entry.isDirectory()) return 'directory'
    return entry.isFile() ? 'file' : 'unreadable'
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable'
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}
