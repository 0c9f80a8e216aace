import { dirname } from 'node:path'
import type { Problem } from '../../diagnostic/diagnostic.ts'
import type { Settings } from '../../lint/settings.ts'
import { mergeFindings } from '../../report/merge-findings.ts'
import type { ReportInput } from '../../report/report.ts'
import { isBelow } from '../../workspace/list-files.ts'
import type { LoadedSettings } from '../../workspace/load-settings.ts'
import { loadPathMatcher, matchesNothing } from '../../workspace/path-matcher.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import { exitForSettings } from '../exit-for-settings.ts'
import { exitForTests } from '../exit-for-tests.ts'
import type { Arguments } from '../flags.ts'
import { type LintFlags, readLintFlags, withInputFlags } from '../lint-flags.ts'
import { loadSettings } from '../load-settings.ts'
import { openTests } from '../open-tests.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import { runTests, type TestOutcome } from '../run-tests.ts'
import type { Session } from '../session.ts'
import { Stopwatch } from '../stopwatch.ts'
import { summarize } from '../summarize.ts'
import { readTestFlags, type TestFlags } from '../test-flags.ts'
import { prometheusOf, version } from '../version.ts'
import { type Changes, type Checking, isAffected } from '../watch.ts'
import { asDiagnostics, writeReports } from '../write-reports.ts'

/** `promproof test`: runs unit tests of rules. */
export async function runTest(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes(args)
  const request = { args, flags: readLintFlags(args, ['promtool']), tests: readTestFlags(args) }
  if (!request.tests.watch) return (await testOnce(request, session)).code
  const { watch } = await import('../watch.ts')
  return watch((changes) => testOnce(request, session, changes), session)
}

interface Request {
  readonly args: Arguments
  readonly flags: LintFlags
  readonly tests: TestFlags
}

/** With changes, only what they affect is run, and nothing is told where that is nothing. */
async function testOnce(
  { args, flags, tests }: Request,
  session: Session,
  changes?: Changes,
): Promise<Checking> {
  const watch = new Stopwatch(() => performance.now())
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(loaded.settings, args)
  watch.lap('settings')
  const { dialects, checks, ignore = [] } = settings
  const globs = [...dialects, ...checks, ...ignore].some(({ files }) => files !== undefined)
  const matches = globs ? await loadPathMatcher() : matchesNothing
  const { root } = loaded
  const { compat, passWithNoTests } = tests
  const opened = await openTests({
    root,
    paths: args.positionals,
    settings,
    matches,
    compat,
    passWithNoTests: passWithNoTests || changes !== undefined,
    session,
  })
  watch.lap('reading files')
  const conditions = {
    root,
    settings,
    matches,
    flags: tests,
    session,
    ...(changes ? { affected: (files: readonly string[]) => isAffected(files, changes) } : {}),
  }
  const outcome = await runTests(opened.tests, conditions)
  watch.lap('running tests')
  const checking = {
    units: outcome.dependencies,
    settingsFiles: loaded.files,
    folders: foldersOf(loaded, outcome, session),
  }
  if (changes && outcome.verdicts.length === 0) return { code: 0, ...checking }
  const problems = [...loaded.problems, ...opened.problems]
  const input = reportInput({ ...opened, problems }, outcome, settings)
  const nothing = opened.failed && opened.files.length === 0
  const written = await writeReports(
    input,
    { ...flags, quiet: flags.quiet || nothing },
    { root, milliseconds: watch.total, failed: opened.failed, trace: tests.trace },
    session,
  )
  watch.lap('reporting')
  if (flags.verbose) session.console.err(`promproof: milliseconds: ${watch.stages()}\n`)
  const code = [
    exitForTests(outcome, tests, session),
    written,
    opened.problems.length > 0 ? (1 as const) : (0 as const),
    opened.failed ? (2 as const) : (0 as const),
    exitForSettings(loaded.problems),
  ].reduce(graverExit)
  return { code, ...checking }
}

/** Where new files count: the folders from the root down to those of the tests and their rules. */
function foldersOf(
  { root }: LoadedSettings,
  { dependencies }: TestOutcome,
  { environment }: Session,
): readonly string[] {
  const folders = new Set([root, environment.cwd])
  for (const file of dependencies.flat())
    for (let at = dirname(file); isBelow(at, root) && !folders.has(at); at = dirname(at))
      folders.add(at)
  return [...folders]
}

function reportInput(
  {
    files,
    notices,
    problems,
  }: Pick<ReportInput, 'files' | 'notices'> & {
    readonly problems: readonly Problem[]
  },
  { verdicts, suppressed, notices: more }: TestOutcome,
  settings: Settings,
): ReportInput {
  const diagnostics = mergeFindings(asDiagnostics(problems), verdicts)
  return {
    tool: { name: 'promproof', version, prometheus: prometheusOf(settings) },
    diagnostics,
    files,
    notices: [...notices, ...more],
    summary: summarize(diagnostics, files, { rules: 0, checks: 0 }, suppressed),
    suppressed,
    tests: verdicts,
  }
}
