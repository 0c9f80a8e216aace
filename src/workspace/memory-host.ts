import { compareText } from '../text/compare-text.ts'
import type { FileHost, PathKind } from '../text/file-host.ts'
import { matchPath } from './path-glob.ts'

/** A host over files in memory, by path: for tests and editors. */
export function memoryHost(files: Readonly<Record<string, string>>): FileHost {
  const paths = Object.keys(files).sort(compareText)
  const encoder = new TextEncoder()
  return {
    read(path) {
      const text = files[path]
      return text === undefined ? undefined : encoder.encode(text)
    },
    glob: (pattern) => paths.filter((path) => matchPath(pattern, path)),
    stat(path): PathKind {
      if (files[path] !== undefined) return 'file'
      const folder = path === '' ? '' : `${path}/`
      return paths.some((other) => other.startsWith(folder)) ? 'directory' : 'missing'
    },
  }
}
