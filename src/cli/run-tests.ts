import { dirname } from 'node:path'
import type { PathMatcher } from '../lint/policy.ts'
import type { Selection } from '../lint/selection.ts'
import type { Settings } from '../lint/settings.ts'
import type { Notice } from '../report/report.ts'
import type { TestRun } from '../unittest/test-run.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import type { FoundFile } from '../workspace/discover.ts'
import { runTestFiles } from './distribute-tests.ts'
import type { TestDocument } from './open-tests.ts'
import { absolutePath } from './rule-files.ts'
import { type LoadedTests, runHere, type TestConditions } from './run-test-files.ts'
import type { Session } from './session.ts'
import { settleVerdicts } from './settle-verdicts.ts'
import { runOptions, type TestFlags } from './test-flags.ts'
import { TestLoader } from './test-loader.ts'

/** What the tests of a run are run with. */
export interface RunConditions {
  readonly root: string
  readonly settings: Settings
  readonly matches: PathMatcher
  readonly flags: TestFlags
  /** The checks that were asked for; absent: the usual ones. */
  readonly selection?: Selection
  readonly session: Session
  /** Run only what depends on files (absolute) for which this holds. */
  readonly affected?: (files: readonly string[]) => boolean
}

/** What became of the tests of a run. */
export interface TestOutcome {
  readonly verdicts: readonly FileVerdict[]
  readonly notices: readonly Notice[]
  /** The test files, each with the rule files that it names; absolute. */
  readonly dependencies: readonly (readonly string[])[]
}

/** Runs tests that were read; with `--update`, rewrites those that fail and runs them again. */
export async function runTests(
  documents: readonly TestDocument[],
  { root, settings, matches, flags, selection, session, affected }: RunConditions,
): Promise<TestOutcome> {
  const loader = new TestLoader({ root, settings, matches, compat: flags.compat })
  const all = byFile(documents, loader)
  const dependencies = all.map((one) => dependenciesOf(one, root))
  const tests = affected ? all.filter((_, at) => affected(dependencies[at] ?? [])) : all
  const options = runOptions(flags, settings)
  const conditions: TestConditions = { root, settings, options, session }
  const verdicts = await runTestFiles(tests, conditions)
  const left = flags.bail ? tests.flatMap(({ runs }) => runs).length - verdicts.length : 0
  const outcome = {
    verdicts,
    dependencies,
    notices:
      left > 0 ? [{ message: `${left} more test file${left === 1 ? '' : 's'} not run` }] : [],
  }
  const done = flags.update ? await update(tests, outcome, conditions, loader) : outcome
  return { ...done, verdicts: settleVerdicts(done.verdicts, settings, matches, selection) }
}

function byFile(documents: readonly TestDocument[], loader: TestLoader): readonly LoadedTests[] {
  const files = new Map<string, { found: FoundFile; runs: TestRun[] }>()
  for (const document of documents) {
    const { found } = document
    const run = loader.load(document)
    const known = files.get(found.path)
    if (known) known.runs.push(run)
    else files.set(found.path, { found, runs: [run] })
  }
  return [...files.values()]
}

function dependenciesOf({ found, runs }: LoadedTests, root: string): readonly string[] {
  const rules = runs.flatMap(({ references }) => references.flatMap(({ paths }) => paths))
  const configs = runs.flatMap(({ tests: { tests } }) => [
    ...[tests.config, tests.alertmanager].flatMap((one) => (one ? [one.value] : [])),
    ...tests.relabelTests.map(({ config }) => config.value),
  ])
  return [
    found.file,
    ...rules.map((path) => absolutePath(path, root)),
    ...new Set(configs.map((path) => absolutePath(path, dirname(found.file)))),
  ]
}

async function update(
  tests: readonly LoadedTests[],
  outcome: TestOutcome,
  conditions: TestConditions,
  loader: TestLoader,
): Promise<TestOutcome> {
  const { updateFile } = await import('./update-files.ts')
  const { readTestFileAt } = await import('./open-tests.ts')
  const notices: Notice[] = [...outcome.notices]
  const verdicts = [...outcome.verdicts]
  let at = 0
  for (const { found, runs } of tests)
    for (const run of runs) {
      const position = at++
      const verdict = verdicts[position]
      if (!verdict || verdict.passed || runs.length > 1) continue
      const places = updateFile(found.file, run, verdict)
      if (places === 0) continue
      const message = `rewrote ${places} expectation${places === 1 ? '' : 's'}`
      notices.push({ path: found.path, message })
      const { settings, options } = conditions
      const read = readTestFileAt(found, {
        settings,
        matches: loader.matches,
        compat: options.compat,
      })
      const again = read.kind === 'read' ? read.documents.map((one) => loader.load(one)) : []
      const [repeated] = runHere([{ found, runs: again }], conditions)
      if (repeated) verdicts[position] = repeated
    }
  return { ...outcome, verdicts, notices }
}
