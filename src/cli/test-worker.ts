import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Settings } from '../lint/settings.ts'
import { runTestFile } from '../unittest/run-tests.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import type { FoundFile } from '../workspace/discover.ts'
import { loadPathMatcher, matchesNothing } from '../workspace/path-matcher.ts'
import { detachSources } from './detach-sources.ts'
import { readTestFileAt } from './open-tests.ts'
import type { PlainRunOptions } from './test-flags.ts'
import { TestLoader } from './test-loader.ts'
import { UsageError } from './usage-error.ts'

/** What a worker is to do: the documents of some files, in their order. */
export interface WorkerTask {
  readonly root: string
  readonly settings: Settings
  readonly options: PlainRunOptions
  readonly files: readonly FoundFile[]
}

/** The command of a worker's thread: runs the files of its task, and posts their verdicts without source files. */
export async function runTestWorker(): Promise<void> {
  if (isMainThread) throw new UsageError('unknown command `test-worker`')
  const { root, settings, options, files } = workerData as WorkerTask
  const globs = settings.dialects.some((one) => one.files !== undefined)
  const matches = globs ? await loadPathMatcher() : matchesNothing
  const reading = { root, settings, matches, compat: options.compat }
  const loader = new TestLoader(reading)
  const verdicts = files.map((found): readonly FileVerdict[] => {
    const read = readTestFileAt(found, reading)
    const documents = read.kind === 'read' ? read.documents : []
    return documents.map((one) =>
      runTestFile(loader.load(one), { ...options, clock: () => performance.now() }),
    )
  })
  parentPort?.postMessage(detachSources(verdicts))
}
