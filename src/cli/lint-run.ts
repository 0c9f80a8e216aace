import { loadChecks } from '../checks/registry.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import type { FileContents } from '../documents/document.ts'
import type { CheckTimer } from '../lint/check-timer.ts'
import { type PreparedLint, prepareLint } from '../lint/lint-contents.ts'
import type { Settings } from '../lint/settings.ts'
import type { Silenced } from '../lint/silence-proofs.ts'
import type { LoadedSettings } from '../workspace/load-settings.ts'
import { type ExitCode, graverExit } from './exit-code.ts'
import { readFindingFlags } from './finding-flags.ts'
import type { Arguments } from './flags.ts'
import type { LintFlags } from './lint-flags.ts'
import { type OpenedCatalogue, openCatalogue } from './open-catalogue.ts'
import type { OpenedFiles } from './open-files.ts'
import type { Session } from './session.ts'
import type { Stopwatch } from './stopwatch.ts'

/** What a run of checks works on. */
export interface LintRunRequest {
  readonly args: Arguments
  readonly flags: LintFlags
  readonly loaded: LoadedSettings
  /** Those of the file, with what flags lay over them. */
  readonly settings: Settings
  readonly opened: OpenedFiles
  readonly session: Session
  readonly watch?: Stopwatch
  readonly timer?: CheckTimer
}

/** What a run of checks has come to. */
export interface LintRun {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  readonly prepared: PreparedLint
  readonly catalogue: OpenedCatalogue
  /** Does the same with what running the tests finds; absent where nothing is asked for. */
  accept?(diagnostics: readonly Diagnostic[]): Silenced
  /** 2 where the baseline is stale or cannot be read, or a file cannot be written; 1 where a diff is not empty. */
  readonly code: ExitCode
}

/** Lints what was opened, and does with the findings what flags and settings ask for: baseline, changed lines, fixes. */
export async function runChecks(request: LintRunRequest): Promise<LintRun> {
  const { args, loaded, settings, opened, session, watch } = request
  const catalogue = await openCatalogue(args, loaded.root, settings, session)
  const prepared = prepare(request, catalogue, opened.contents)
  watch?.lap('reading rules')
  const checks = await loadChecks(prepared.needs)
  watch?.lap('loading checks')
  const state = { contents: opened.contents, prepared, ...prepared.outcome(checks) }
  watch?.lap('checking')
  delete session.working
  const asked = readFindingFlags(args, settings)
  if (asked === undefined) return { ...state, catalogue, code: 0 }
  const { judgeFindings } = await import('./judge-findings.ts')
  const judged = await judgeFindings(state, {
    asked,
    root: loaded.root,
    whole: args.positionals.length === 0,
    opened,
    session,
    relint: async (contents) => {
      const again = prepare(request, catalogue, contents)
      return { contents, prepared: again, ...again.outcome(await loadChecks(again.needs)) }
    },
  })
  watch?.lap('judging')
  return {
    ...judged.state,
    catalogue,
    accept: judged.accept,
    code: graverExit(judged.code, catalogue.failed ? 2 : 0),
  }
}

function prepare(
  { flags, loaded, settings, opened, session, timer }: LintRunRequest,
  catalogue: OpenedCatalogue,
  contents: readonly FileContents[],
): PreparedLint {
  return prepareLint({
    ...opened,
    contents,
    ...(opened.reportOn ? { reportOn: withSettings(opened.reportOn, loaded, catalogue) } : {}),
    ...(timer ? { timer } : {}),
    problems: [...loaded.problems, ...opened.problems, ...catalogue.problems],
    catalogue: catalogue.sources,
    settings,
    selection: flags.selection,
    today: session.environment.today,
    enter: (path) => {
      session.working = path
    },
  })
}

/** Mistakes in the settings and in the catalogue are shown whatever files were asked for. */
function withSettings(
  reportOn: ReadonlySet<string>,
  { problems }: LoadedSettings,
  { sources }: OpenedCatalogue,
): ReadonlySet<string> {
  return new Set([
    ...reportOn,
    ...problems.map(({ file }) => file.path),
    ...sources.map(({ path }) => path),
  ])
}
