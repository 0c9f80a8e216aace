import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { refusesFile } from '../lint/refuses-file.ts'
import type { OpenedFiles } from './open-files.ts'

/**
 * Tells of which files a run has found all there is, so that accepted findings which are not among it are gone: not of
 * those that could not be read or loaded, and where paths were given, only of those.
 */
export function judgedPaths(
  { files }: OpenedFiles,
  diagnostics: readonly Diagnostic[],
  whole: boolean,
): (path: string) => boolean {
  const unreadable = files.filter(({ status }) => status === 'unreadable')
  const unjudged = new Set([
    ...unreadable.map(({ path }) => path),
    ...diagnostics.filter(refusesFile).map(({ file }) => file.path),
  ])
  const checked = new Set(files.map(({ path }) => path))
  return (path) => !unjudged.has(path) && (whole || checked.has(path))
}
