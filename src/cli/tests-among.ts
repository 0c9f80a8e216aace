import type { LoadedSettings } from '../workspace/load-settings.ts'
import type { OpenedFiles } from './open-files.ts'
import { type TestDocument, type TestReading, testDocuments } from './open-tests.ts'
import { absolutePath } from './rule-files.ts'

/** The tests among the files that were asked for. */
export function testsAmong(
  { contents, reportOn }: OpenedFiles,
  { root }: LoadedSettings,
  reading: TestReading,
): readonly TestDocument[] {
  return contents
    .filter(({ source }) => reportOn?.has(source.path) ?? true)
    .flatMap((one) => {
      const { path } = one.source
      const found = { path, file: absolutePath(path, root), explicit: true }
      return testDocuments(one, found, reading)
    })
}
