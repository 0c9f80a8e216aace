import type { Analysis } from '../analysis/analysis.ts'
import { prepareLint } from '../lint/lint-contents.ts'
import { everythingUsual } from '../lint/selection.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { Arguments } from './flags.ts'
import { withInputFlags } from './lint-flags.ts'
import { loadSettings } from './load-settings.ts'
import { openCatalogue } from './open-catalogue.ts'
import { openFiles } from './open-files.ts'
import { rejectMistakes } from './reject-mistakes.ts'
import type { Session } from './session.ts'

/** Rule files that were read, and what is derived of them. */
export interface LoadedAnalysis {
  readonly analysis: Analysis
  /** The files that were asked for; what is read besides is only context. */
  readonly ruleFiles: readonly RuleFile[]
  readonly root: string
  /** A file could not be read; it was told on stderr. */
  readonly failed: boolean
}

/** Reads rule files as `lint` does, and prepares the analysis in place of checks. */
export async function loadAnalysis(
  args: Arguments,
  paths: readonly string[],
  session: Session,
): Promise<LoadedAnalysis> {
  rejectMistakes({ ...args, positionals: paths })
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(loaded.settings, args)
  const opened = await openFiles({
    root: loaded.root,
    paths,
    stdinPath: paths.includes('-') ? '-' : undefined,
    settings,
    settingsFiles: loaded.files,
    skipUnknown: false,
    errorOnUnmatched: true,
    session,
  })
  const catalogue = await openCatalogue(args, loaded.root, settings, session)
  const { reportOn } = opened
  const prepared = prepareLint({
    ...opened,
    catalogue: catalogue.sources,
    settings,
    selection: everythingUsual,
    enter: (path) => {
      session.working = path
    },
  })
  delete session.working
  return {
    analysis: prepared.analyse(),
    ruleFiles: prepared.ruleFiles.filter(({ source }) => reportOn?.has(source.path) ?? true),
    root: loaded.root,
    failed: opened.failed || catalogue.failed,
  }
}
