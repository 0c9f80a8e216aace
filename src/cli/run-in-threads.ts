import { readFileSync, realpathSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { decodeBytes } from '../text/decode-bytes.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import { attachSources } from './detach-sources.ts'
import { absolutePath } from './rule-files.ts'
import { type LoadedTests, runHere, type TestConditions } from './run-test-files.ts'
import type { WorkerTask } from './test-worker.ts'

type Verdicts = readonly (readonly FileVerdict[])[]

/** Runs the first share of the files here and the others in threads of their own. What a thread cannot do is done here. */
export async function runInThreads(
  tests: readonly LoadedTests[],
  shares: readonly (readonly number[])[],
  conditions: TestConditions,
): Promise<readonly FileVerdict[]> {
  const [own = [], ...others] = shares
  const pick = (positions: readonly number[]) => positions.flatMap((at) => tests.slice(at, at + 1))
  const running = others.map((positions) => ({
    positions,
    verdicts: startThread(pick(positions), conditions),
  }))
  const found = new Map<number, readonly FileVerdict[]>()
  const runOne = (at: number) => found.set(at, runHere(pick([at]), conditions))
  for (const at of own) runOne(at)
  const sourceOf = sourcesOf(tests, conditions.root)
  for (const { positions, verdicts } of running) {
    const posted = await verdicts
    const attached = posted && (attachSources(posted, sourceOf) as Verdicts)
    positions.forEach((at, index) => {
      const some = attached?.[index]
      if (some && some.length === tests[at]?.runs.length) found.set(at, some)
      else runOne(at)
    })
  }
  return tests.flatMap((_, at) => found.get(at) ?? [])
}

/** The verdicts that a thread posts, source files being left out; undefined where it fails. */
function startThread(
  tests: readonly LoadedTests[],
  { root, settings, options }: TestConditions,
): Promise<Verdicts | undefined> {
  const task: WorkerTask = { root, settings, options, files: tests.map(({ found }) => found) }
  return new Promise((done) => {
    try {
      const program = realpathSync(process.argv[1] ?? '')
      const worker = new Worker(program, { argv: ['test-worker'], workerData: task })
      worker.once('message', done)
      worker.once('error', () => done(undefined))
      worker.once('exit', () => done(undefined))
    } catch {
      done(undefined)
    }
  })
}

/** The source files that are known by now; others are read. */
function sourcesOf(tests: readonly LoadedTests[], root: string): (path: string) => SourceFile {
  const known = new Map<string, SourceFile>()
  for (const { tests: read } of tests.flatMap(({ runs }) => runs))
    known.set(read.tests.source.path, read.tests.source)
  return (path) => {
    const source = known.get(path) ?? readAgain(path, root)
    known.set(path, source)
    return source
  }
}

function readAgain(path: string, root: string): SourceFile {
  try {
    return sourceFile(path, decodeBytes(readFileSync(absolutePath(path, root))).text)
  } catch {
    return sourceFile(path, '')
  }
}
