import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import type { PathMatcher } from '../lint/policy.ts'
import type { Selection } from '../lint/selection.ts'
import type { Settings } from '../lint/settings.ts'
import { type Silenced, silenceProofs } from '../lint/silence-proofs.ts'
import type { Notice } from '../report/report.ts'
import type { TestRun } from '../unittest/test-run.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import type { FoundFile } from '../workspace/discover.ts'
import { runTestFiles } from './distribute-tests.ts'
import type { TestDocument } from './open-tests.ts'
import { absolutePath } from './rule-files.ts'
import { type LoadedTests, runHere, type TestConditions } from './run-test-files.ts'
import type { Session } from './session.ts'
import { settleVerdicts, withOutcome } from './settle-verdicts.ts'
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
  /** Leaves out what the baseline accepts, and what stands on lines that did not change. */
  readonly accept?: (diagnostics: readonly Diagnostic[]) => Silenced
}

/** What became of the tests of a run. */
export interface TestOutcome {
  readonly verdicts: readonly FileVerdict[]
  /** What comments, settings and the baseline silence. */
  readonly suppressed: readonly SuppressedDiagnostic[]
  readonly notices: readonly Notice[]
  /** The test files, each with the rule files that it names; absolute. */
  readonly dependencies: readonly (readonly string[])[]
}

/** Runs tests that were read; with `--update`, rewrites those that fail and runs them again. */
export async function runTests(
  documents: readonly TestDocument[],
  conditions: RunConditions,
): Promise<TestOutcome> {
  const { root, settings, matches, flags, selection, session, affected } = conditions
  const loader = new TestLoader({ root, settings, matches, compat: flags.compat })
  const all = byFile(documents, loader)
  const dependencies = all.map((one) => dependenciesOf(one, root))
  const tests = affected ? all.filter((_, at) => affected(dependencies[at] ?? [])) : all
  const options = runOptions(flags, settings)
  const running: TestConditions = { root, settings, options, session }
  const verdicts = await runTestFiles(tests, running)
  const left = flags.bail ? tests.flatMap(({ runs }) => runs).length - verdicts.length : 0
  const outcome = {
    verdicts,
    suppressed: [],
    dependencies,
    notices:
      left > 0 ? [{ message: `${left} more test file${left === 1 ? '' : 's'} not run` }] : [],
  }
  const done = flags.update ? await update(tests, outcome, running, loader) : outcome
  const settled = settleVerdicts(done.verdicts, settings, matches, selection)
  return { ...done, ...silence(settled, conditions) }
}

/** Takes out of verdicts what somebody said is meant to be so; a file in which no error is left passes. */
function silence(
  verdicts: readonly FileVerdict[],
  { settings, matches, session, accept }: RunConditions,
): Pick<TestOutcome, 'verdicts' | 'suppressed'> {
  const { today } = session.environment
  const suppressed: SuppressedDiagnostic[] = []
  const left = verdicts.map((verdict) => {
    const silenced = silenceProofs(verdict.diagnostics, settings, matches, today)
    const accepted = accept?.(silenced.kept)
    suppressed.push(...silenced.suppressed, ...(accepted?.suppressed ?? []))
    return { ...verdict, diagnostics: accepted?.kept ?? silenced.kept }
  })
  return { verdicts: left.map(withOutcome), suppressed }
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
