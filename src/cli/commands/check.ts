import { mergeFindings } from '../../report/merge-findings.ts'
import type { ReportInput } from '../../report/report.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import { exitForFindings } from '../exit-for-findings.ts'
import { exitForSettings } from '../exit-for-settings.ts'
import { exitForTests } from '../exit-for-tests.ts'
import type { Arguments } from '../flags.ts'
import { type LintFlags, readLintFlags, withInputFlags } from '../lint-flags.ts'
import { runChecks } from '../lint-run.ts'
import { loadSettings } from '../load-settings.ts'
import { openFiles } from '../open-files.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import { absolutePath } from '../rule-files.ts'
import { runTests } from '../run-tests.ts'
import type { Session } from '../session.ts'
import { stdinPath } from '../stdin-path.ts'
import { Stopwatch } from '../stopwatch.ts'
import { summarize } from '../summarize.ts'
import { readTestFlags, type TestFlags } from '../test-flags.ts'
import { testsAmong } from '../tests-among.ts'
import { UsageError } from '../usage-error.ts'
import { prometheusOf, version } from '../version.ts'
import type { Checking } from '../watch.ts'
import { writeReports } from '../write-reports.ts'

/** `promproof check`: `lint` and `test` in one run. */
export async function runCheck(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes(args)
  if (stdinPath(args) !== undefined) throw new UsageError('`check` does not read stdin')
  const request = { args, flags: readLintFlags(args), tests: readTestFlags(args) }
  if (!request.tests.watch) return (await checkOnce(request, session)).code
  const { watch } = await import('../watch.ts')
  return watch(() => checkOnce(request, session), session)
}

interface Request {
  readonly args: Arguments
  readonly flags: LintFlags
  readonly tests: TestFlags
}

async function checkOnce({ args, flags, tests }: Request, session: Session): Promise<Checking> {
  const watch = new Stopwatch(() => performance.now())
  const loaded = loadSettings(args, session)
  const { root } = loaded
  const settings = withInputFlags(
    { ...loaded.settings, checks: [...loaded.settings.checks, ...flags.severities] },
    args,
  )
  const opened = await openFiles({
    root,
    paths: args.positionals,
    stdinPath: undefined,
    settings,
    settingsFiles: loaded.files,
    skipUnknown: args.values.has('skip-unknown'),
    errorOnUnmatched: args.values.get('error-on-unmatched')?.[0] !== 'false',
    session,
  })
  watch.lap('reading files')
  const run = await runChecks({ args, flags, loaded, settings, opened, session })
  const { diagnostics: found, prepared, catalogue, accept } = run
  watch.lap('checking')
  const reading = { settings, matches: opened.matches, compat: false }
  const documents = testsAmong(opened, loaded, reading)
  const { selection } = flags
  const conditions = {
    root,
    settings,
    matches: opened.matches,
    flags: tests,
    selection,
    session,
    ...(accept ? { accept } : {}),
  }
  const outcome = await runTests(documents, conditions)
  watch.lap('running tests')
  const diagnostics = mergeFindings(found, outcome.verdicts)
  const suppressed = [...run.suppressed, ...outcome.suppressed]
  const input: ReportInput = {
    tool: { name: 'promproof', version, prometheus: prometheusOf(settings) },
    diagnostics,
    files: opened.files,
    notices: [...opened.notices, ...outcome.notices],
    summary: summarize(diagnostics, opened.files, prepared, suppressed),
    suppressed,
    ...(documents.length > 0 ? { tests: outcome.verdicts } : {}),
  }
  const { failed } = opened
  const place = { root, milliseconds: watch.total, failed, trace: tests.trace }
  const written = await writeReports(input, flags, place, session)
  watch.lap('reporting')
  if (flags.verbose) session.console.err(`promproof: milliseconds: ${watch.stages()}\n`)
  const code = [
    exitForFindings(diagnostics, flags, settings),
    exitForTests(outcome, tests, session),
    written,
    run.code,
    failed || catalogue.failed ? (2 as const) : (0 as const),
    exitForSettings(loaded.problems),
  ].reduce(graverExit)
  const own = opened.contents.map(({ source }) => absolutePath(source.path, root))
  return {
    code,
    units: [[...own, ...catalogue.files], ...outcome.dependencies],
    settingsFiles: loaded.files,
    folders: [root, session.environment.cwd],
  }
}
