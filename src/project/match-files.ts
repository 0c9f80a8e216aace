import type { FileHost } from '../text/file-host.ts'

/** The files that a path or pattern names; `**` means no more than `*`, as in Go. */
export function matchFiles(pattern: string, host: FileHost): readonly string[] {
  if (hasWildcard(pattern)) return host.glob(pattern.replace(/\*{2,}/g, '*'))
  return host.stat(pattern) === 'file' ? [pattern] : []
}

/** Whether a path has characters that Go's `filepath.Glob` gives a meaning. */
export function hasWildcard(path: string): boolean {
  return /[*?[\\]/.test(path)
}

/** Joins a folder and a relative path, and takes `.` and `..` out; undefined where it leads out of the root. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
