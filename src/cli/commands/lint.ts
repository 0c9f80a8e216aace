import { loadChecks } from '../../checks/registry.ts'
import type { Problem } from '../../diagnostic/diagnostic.ts'
import { CheckTimer } from '../../lint/check-timer.ts'
import { prepareLint } from '../../lint/lint-contents.ts'
import type { ReportInput } from '../../report/report.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import { exitForFindings } from '../exit-for-findings.ts'
import { exitForSettings } from '../exit-for-settings.ts'
import type { Arguments } from '../flags.ts'
import { readKind, readLintFlags, withInputFlags } from '../lint-flags.ts'
import { loadSettings } from '../load-settings.ts'
import { openCatalogue } from '../open-catalogue.ts'
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
  const catalogue = await openCatalogue(args, loaded.root, settings, session)
  watch.lap('reading files')
  const timer = args.values.has('debug') ? new CheckTimer(() => performance.now()) : undefined
  const prepared = prepareLint({
    ...opened,
    ...(opened.reportOn
      ? { reportOn: withSettings(opened.reportOn, loaded.problems, catalogue.sources) }
      : {}),
    ...(timer ? { timer } : {}),
    problems: [...loaded.problems, ...opened.problems, ...catalogue.problems],
    catalogue: catalogue.sources,
    settings,
    selection: flags.selection,
    enter: (path) => {
      session.working = path
    },
  })
  watch.lap('reading rules')
  const checks = await loadChecks(prepared.needs)
  watch.lap('loading checks')
  const diagnostics = prepared.run(checks)
  watch.lap('checking')
  delete session.working
  const input: ReportInput = {
    tool: { name: 'promproof', version, prometheus: prometheusOf(settings) },
    diagnostics,
    files: opened.files,
    notices: opened.notices,
    summary: summarize(diagnostics, opened.files, prepared),
  }
  const written = await writeReports(
    input,
    flags,
    {
      root: loaded.root,
      milliseconds: watch.total,
      failed: opened.failed,
      yamlOnly: opened.yamlOnly,
    },
    session,
  )
  watch.lap('reporting')
  if (flags.verbose) session.console.err(`promproof: milliseconds: ${watch.stages()}\n`)
  if (timer) session.console.err(checkTimes(timer))
  return [
    exitForFindings(diagnostics, flags, settings),
    written,
    exitOf(opened),
    catalogue.failed ? (2 as const) : (0 as const),
    exitForSettings(loaded.problems),
  ].reduce(graverExit)
}

/** Mistakes in the settings and in the catalogue are shown whatever files were asked for. */
function withSettings(
  reportOn: ReadonlySet<string>,
  problems: readonly Problem[],
  catalogue: readonly SourceFile[],
): ReadonlySet<string> {
  return new Set([
    ...reportOn,
    ...problems.map(({ file }) => file.path),
    ...catalogue.map(({ path }) => path),
  ])
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
