import { CheckTimer } from '../../lint/check-timer.ts'
import type { ReportInput } from '../../report/report.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import { exitForFindings } from '../exit-for-findings.ts'
import { exitForSettings } from '../exit-for-settings.ts'
import type { Arguments } from '../flags.ts'
import { type LintFlags, readKind, readLintFlags, withInputFlags } from '../lint-flags.ts'
import { runChecks } from '../lint-run.ts'
import { loadSettings } from '../load-settings.ts'
import { type OpenedFiles, openFiles } from '../open-files.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import type { Session } from '../session.ts'
import { stdinPath } from '../stdin-path.ts'
import { Stopwatch } from '../stopwatch.ts'
import { summarize } from '../summarize.ts'
import { prometheusOf, version } from '../version.ts'
import { writeReports } from '../write-reports.ts'

/** `promproof lint`: reads, checks, reports. */
export async function runLint(args: Arguments, session: Session): Promise<ExitCode> {
  const watch = new Stopwatch(() => performance.now())
  rejectMistakes(args)
  const flags = readLintFlags(args)
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(
    { ...loaded.settings, checks: [...loaded.settings.checks, ...flags.severities] },
    args,
  )
  if (args.values.has('print-config')) {
    const { printConfig } = await import('../print-config.ts')
    await printConfig(args, flags, loaded, settings, session)
    return exitForSettings(loaded.problems)
  }
  const reported = args.values.has('diff') ? withoutStdout(flags) : flags
  watch.lap('settings')
  const kind = readKind(args)
  const opened = await openFiles({
    root: loaded.root,
    paths: args.positionals,
    stdinPath: stdinPath(args),
    settings,
    settingsFiles: loaded.files,
    ...(kind ? { kind } : {}),
    skipUnknown: args.values.has('skip-unknown'),
    errorOnUnmatched: args.values.get('error-on-unmatched')?.[0] !== 'false',
    session,
  })
  watch.lap('reading files')
  const timer = args.values.has('debug') ? new CheckTimer(() => performance.now()) : undefined
  const run = await runChecks({
    args,
    flags,
    loaded,
    settings,
    opened,
    session,
    watch,
    ...(timer ? { timer } : {}),
  })
  const { diagnostics, suppressed, prepared } = run
  const input: ReportInput = {
    tool: { name: 'promproof', version, prometheus: prometheusOf(settings) },
    diagnostics,
    files: opened.files,
    notices: opened.notices,
    summary: summarize(diagnostics, opened.files, prepared, suppressed),
    suppressed,
  }
  const written = await writeReports(
    input,
    reported,
    {
      root: loaded.root,
      milliseconds: watch.total,
      failed: opened.failed,
    },
    session,
  )
  watch.lap('reporting')
  if (flags.verbose) session.console.err(`promproof: milliseconds: ${watch.stages()}\n`)
  if (timer) session.console.err(checkTimes(timer))
  return [
    args.values.has('diff') ? (0 as const) : exitForFindings(diagnostics, flags, settings),
    written,
    exitOf(opened),
    run.code,
    run.catalogue.failed ? (2 as const) : (0 as const),
    exitForSettings(loaded.problems),
  ].reduce(graverExit)
}

/** A diff goes to stdout by itself. */
function withoutStdout(flags: LintFlags): LintFlags {
  return { ...flags, outputs: flags.outputs.filter(({ file }) => file !== undefined) }
}

function checkTimes(timer: CheckTimer): string {
  return timer
    .slowestFirst()
    .map(([check, milliseconds]) => `promproof: ${check}: ${milliseconds.toFixed(1)} ms\n`)
    .join('')
}

function exitOf({ failed }: OpenedFiles): ExitCode {
  return failed ? 2 : 0
}
