import type { Settings } from '../lint/settings.ts'
import { runTestFile } from '../unittest/run-tests.ts'
import type { TestRun } from '../unittest/test-run.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import type { FoundFile } from '../workspace/discover.ts'
import type { Session } from './session.ts'
import type { PlainRunOptions } from './test-flags.ts'

/** A file with its documents of tests, ready to run. */
export interface LoadedTests {
  readonly found: FoundFile
  readonly runs: readonly TestRun[]
}

/** What test files are run with. */
export interface TestConditions {
  readonly root: string
  readonly settings: Settings
  readonly options: PlainRunOptions
  readonly session: Session
}

/** Runs test files one after the other; with `bail`, those behind one that fails are left out. */
export function runHere(
  tests: readonly LoadedTests[],
  { options, session }: Pick<TestConditions, 'options' | 'session'>,
): readonly FileVerdict[] {
  const verdicts: FileVerdict[] = []
  for (const run of tests.flatMap(({ runs }) => runs)) {
    session.working = run.tests.tests.source.path
    const verdict = runTestFile(run, { ...options, clock: () => performance.now() })
    verdicts.push(verdict)
    if (options.bail && !verdict.passed) break
  }
  delete session.working
  return verdicts
}
