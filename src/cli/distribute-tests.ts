import { availableParallelism } from 'node:os'
import type { FileVerdict } from '../unittest/verdict.ts'
import { estimateWork } from './estimate-work.ts'
import { type LoadedTests, runHere, type TestConditions } from './run-test-files.ts'
import type { Session } from './session.ts'

/**
 * What a thread must have to do to be worth its start, in units of `estimateWork`: it has to compile everything anew,
 * which takes as long as some million samples do later on.
 */
const leastWork = 8_000_000
/** V8 collects garbage and compiles beside the program: a thread keeps about two cores busy. */
const coresPerThread = 2
/** Tells how many threads to use, however little there is to do. */
const threadsVariable = 'PROMPROOF_THREADS'

/** Runs test files, in several threads where there is much to do. The verdicts are in the order of the files. */
export async function runTestFiles(
  tests: readonly LoadedTests[],
  conditions: TestConditions,
): Promise<readonly FileVerdict[]> {
  const shares = conditions.options.bail ? [] : shareOut(tests, conditions.session)
  if (shares.length < 2) return runHere(tests, conditions)
  const { runInThreads } = await import('./run-in-threads.ts')
  return runInThreads(tests, shares, conditions)
}

/** Which thread runs which files, by their positions: the largest first, each to the thread that has least to do. */
function shareOut(
  tests: readonly LoadedTests[],
  { environment }: Session,
): readonly (readonly number[])[] {
  const asked = Number(environment.variables[threadsVariable] ?? Number.NaN)
  const threads = asked > 0 ? asked : Math.floor(availableParallelism() / coresPerThread)
  if (tests.length < 2 || threads < 2) return []
  const works = tests.map(({ runs }) => runs.reduce((sum, run) => sum + estimateWork(run), 0))
  const total = works.reduce((sum, work) => sum + work, 0)
  const worthy = asked > 0 ? threads : Math.floor(total / leastWork)
  const count = Math.min(threads, tests.length, worthy)
  if (count < 2) return []
  const shares = Array.from({ length: count }, () => ({ work: 0, positions: [] as number[] }))
  const order = works.map((_, at) => at).sort((a, b) => (works[b] ?? 0) - (works[a] ?? 0) || a - b)
  for (const at of order) {
    const share = shares.reduce((least, one) => (one.work < least.work ? one : least))
    share.work += (works[at] ?? 0) + 1
    share.positions.push(at)
  }
  return shares.map(({ positions }) => positions.sort((a, b) => a - b))
}
