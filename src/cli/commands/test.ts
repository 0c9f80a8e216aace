import type { ReportInput } from '../../report/report.ts'
import { filterError, type RunOptions } from '../../unittest/run-options.ts'
import { runTestFile } from '../../unittest/run-tests.ts'
import { promtoolText } from '../../unittest/promtool-text.ts'
import { collectTests } from '../collect-tests.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { readLintFlags, withInputFlags } from '../lint-flags.ts'
import { loadSettings } from '../load-settings.ts'
import { openFiles } from '../open-files.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import type { Session } from '../session.ts'
import { Stopwatch } from '../stopwatch.ts'
import { summarize } from '../summarize.ts'
import { UsageError } from '../usage-error.ts'
import { prometheusOf, version } from '../version.ts'
import { writeReports } from '../write-reports.ts'

/** `promproof test`: runs unit tests of rules. */
export async function runTest(args: Arguments, session: Session): Promise<ExitCode> {
  const watch = new Stopwatch(() => performance.now())
  rejectMistakes(args)
  const flags = readLintFlags(args)
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(loaded.settings, args)
  const opened = await openFiles({
    root: loaded.root,
    paths: args.positionals,
    stdinPath: undefined,
    settings,
    settingsFiles: loaded.files,
    skipUnknown: false,
    errorOnUnmatched: !args.values.has('pass-with-no-tests'),
    session,
  })
  const runs = collectTests(opened, settings)
  const options: RunOptions = {
    target: settings.prometheus,
    features: settings.features,
    compat: args.values.has('promtool-compat'),
    trace: args.values.has('trace'),
    bail: args.values.has('bail'),
    clock: () => performance.now(),
    ...filterOf(args),
  }
  const verdicts = runs.map((run) => {
    session.working = run.tests.tests.source.path
    return runTestFile(run, options)
  })
  delete session.working
  const input: ReportInput = {
    tool: { name: 'promproof', version, prometheus: prometheusOf(settings) },
    diagnostics: verdicts.flatMap(({ diagnostics }) => diagnostics),
    files: opened.files,
    notices: opened.notices,
    summary: summarize([], opened.files, { rules: 0, checks: 0 }),
    tests: verdicts,
  }
  const written = await writeReports(
    input,
    flags,
    { root: loaded.root, milliseconds: watch.total, failed: opened.failed, yamlOnly: 0 },
    session,
  )
  const failed: ExitCode = verdicts.every(({ passed }) => passed) ? 0 : 1
  return [failed, written, opened.failed ? (2 as const) : (0 as const)].reduce(graverExit)
}

function filterOf({ values }: Arguments): { readonly filter?: string } {
  const filter = values.get('filter')?.[0]
  if (filter === undefined) return {}
  const error = filterError(filter)
  if (error !== undefined) throw new UsageError(`\`--filter\` is no regular expression: ${error}`)
  return { filter }
}
