import { loadChecks } from '../../checks/registry.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { atLeast } from '../../diagnostic/severity.ts'
import { prepareLint } from '../../lint/lint-contents.ts'
import type { Settings } from '../../lint/settings.ts'
import type { ReportInput } from '../../report/report.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { type LintFlags, readKind, readLintFlags, withInputFlags } from '../lint-flags.ts'
import { loadSettings } from '../load-settings.ts'
import { type OpenedFiles, openFiles } from '../open-files.ts'
import type { Session } from '../session.ts'
import { summarize } from '../summarize.ts'
import { UsageError } from '../usage-error.ts'
import { prometheusOf, version } from '../version.ts'
import { writeReports } from '../write-reports.ts'

/** `promproof lint`: reads, checks, reports. */
export async function runLint(args: Arguments, session: Session): Promise<ExitCode> {
  const started = performance.now()
  const flags = readLintFlags(args)
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(
    { ...loaded.settings, checks: [...loaded.settings.checks, ...flags.severities] },
    args,
  )
  const kind = readKind(args)
  const opened = await openFiles({
    root: loaded.root,
    paths: args.positionals,
    stdinPath: stdinPath(args),
    settings,
    ...(kind ? { kind } : {}),
    skipUnknown: args.values.has('skip-unknown'),
    errorOnUnmatched: args.values.get('error-on-unmatched')?.[0] !== 'false',
    session,
  })
  const prepared = prepareLint({
    ...opened,
    problems: [...loaded.problems, ...opened.problems],
    settings,
    selection: flags.selection,
    enter: (path) => {
      session.working = path
    },
  })
  const diagnostics = prepared.run(await loadChecks(prepared.needs))
  delete session.working
  const input: ReportInput = {
    tool: { name: 'promproof', version, prometheus: prometheusOf(settings) },
    diagnostics,
    files: opened.files,
    notices: opened.notices,
    summary: summarize(diagnostics, opened.files, prepared),
  }
  const milliseconds = performance.now() - started
  const written = await writeReports(
    input,
    flags,
    { root: loaded.root, milliseconds, failed: opened.failed },
    session,
  )
  return [exitFor(diagnostics, flags, settings), written, exitOf(opened)].reduce(graverExit)
}

function stdinPath(args: Arguments): string | undefined {
  const name = args.values.get('stdin-filename')?.[0]
  if (!args.positionals.includes('-')) {
    if (name === undefined) return undefined
    throw new UsageError('`--stdin-filename` needs `-` among the paths')
  }
  return name ?? '<stdin>'
}

function exitOf({ failed }: OpenedFiles): ExitCode {
  return failed ? 2 : 0
}

function exitFor(
  diagnostics: readonly Diagnostic[],
  { failOn = undefined, maxWarnings }: LintFlags,
  settings: Settings,
): ExitCode {
  const threshold = failOn ?? settings.failOn
  const broken = diagnostics.some(
    ({ check, severity }) => check.startsWith('settings/') && severity === 'error',
  )
  if (broken) return 2
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1
  const failing =
    threshold !== 'never' && diagnostics.some(({ severity }) => atLeast(severity, threshold))
  return failing ? 1 : 0
}
