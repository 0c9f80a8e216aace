import { isAbsolute, join, relative, sep } from 'node:path'

/** Shows paths that are relative to the root as relative to the working directory, always with `/`. */
export function displayPaths(root: string, cwd: string): (path: string) => string {
  if (root === cwd) return (path) => path
  return (path) => {
    if (isAbsolute(path) || path.startsWith('<')) return path
    const shown = relative(cwd, join(root, path))
    return sep === '/' ? shown : shown.split(sep).join('/')
  }
}
