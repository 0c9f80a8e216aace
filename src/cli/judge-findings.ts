import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import type { FileContents } from '../documents/document.ts'
import { applyBaseline, type Baseline, parseBaseline } from '../lint/baseline.ts'
import { touchesChange } from '../lint/changed-findings.ts'
import { type FixedFile, fixProject } from '../lint/fix-project.ts'
import { retellRepeats } from '../lint/fold-repeats.ts'
import type { PreparedLint } from '../lint/lint-contents.ts'
import { refusesFile } from '../lint/refuses-file.ts'
import { isProof, type Silenced } from '../lint/silence-proofs.ts'
import { type ChangedLines, changedLines } from '../workspace/changed-lines.ts'
import { reasonOf } from '../workspace/read-source.ts'
import { writeText } from '../workspace/write-text.ts'
import { displayPaths } from './display-path.ts'
import type { ExitCode } from './exit-code.ts'
import type { FindingFlags } from './finding-flags.ts'
import { judgedPaths } from './judged-paths.ts'
import type { OpenedFiles } from './open-files.ts'
import { printPatch } from './print-patch.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** The findings of a run, and what they were found in. */
export interface RunState {
  readonly contents: readonly FileContents[]
  readonly prepared: PreparedLint
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** What judging findings needs. */
export interface Judging {
  readonly asked: FindingFlags
  readonly root: string
  /** No paths were given. */
  readonly whole: boolean
  readonly opened: OpenedFiles
  readonly session: Session
  relint(contents: readonly FileContents[]): Promise<RunState>
}

/** What judging findings has come to. */
export interface JudgedFindings {
  readonly state: RunState
  readonly code: ExitCode
  /** Does the same with what running the tests finds. */
  accept(diagnostics: readonly Diagnostic[]): Silenced
}

/** Leaves out what the baseline accepts and what stands on lines that did not change, and applies fixes. */
export async function judgeFindings(start: RunState, judging: Judging): Promise<JudgedFindings> {
  const { asked } = judging
  const filter = new FindingFilter(judging)
  const first = filter.apply(start)
  const accept = (diagnostics: readonly Diagnostic[]) => filter.accept(diagnostics)
  if (!asked.fix) return { state: first, code: filter.tellStale(start), accept }
  const fixed = await fixProject(
    first,
    async (contents) => filter.apply(await judging.relint(contents)),
    { unsafe: asked.fix.unsafe, untilStable: asked.changed === undefined },
  )
  for (const path of fixed.refused)
    judging.session.console.err(
      `promproof: note: ${path}: its fixes were not applied, as the file would not load with them\n`,
    )
  const code = asked.fix.diff
    ? await printDiff(fixed.files, judging)
    : writeFixed(fixed.files, judging)
  return { state: asked.fix.diff ? first : fixed.state, code, accept }
}

class FindingFilter {
  readonly #judging: Judging
  readonly #baseline: Baseline
  readonly #changed: ChangedLines | undefined

  constructor(judging: Judging) {
    this.#judging = judging
    this.#baseline = readBaselineOf(judging)
    this.#changed = readChanges(judging)
  }

  apply(state: RunState): RunState {
    const { kept, suppressed } = this.#select(state.diagnostics, (one) => !refusesFile(one))
    const told = retellRepeats(kept)
    return { ...state, diagnostics: told, suppressed: [...state.suppressed, ...suppressed] }
  }

  /** Of what running the tests finds, failures to load stay as they are. */
  accept(diagnostics: readonly Diagnostic[]): Silenced {
    return this.#select(diagnostics, ({ check }) => isProof(check))
  }

  #select(
    diagnostics: readonly Diagnostic[],
    isAcceptable: (diagnostic: Diagnostic) => boolean,
  ): Silenced {
    const acceptable = diagnostics.filter(isAcceptable)
    const { kept, accepted } = applyBaseline(acceptable, this.#baseline, () => false)
    const left = new Set(kept)
    const changed = this.#changed
    return {
      kept: diagnostics.filter(
        (one) =>
          (!isAcceptable(one) || left.has(one)) &&
          (!changed || touchesChange(one, changed.get(one.file.path))),
      ),
      suppressed: accepted,
    }
  }

  /** A baseline that accepts what is gone would accept the next mistake of that name. */
  tellStale(state: RunState): ExitCode {
    const { asked, session, opened, whole } = this.#judging
    if (this.#baseline.length === 0 || asked.changed) return 0
    const isJudged = judgedPaths(opened, state.diagnostics, whole)
    const judged = (path: string, check: string) =>
      isJudged(path) && !isProof(check) && state.prepared.ran(check, path)
    const { stale } = applyBaseline(
      state.diagnostics.filter((one) => !refusesFile(one)),
      this.#baseline,
      judged,
    )
    if (stale.length === 0) return 0
    for (const { path, check, subject } of stale.slice(0, mostStale))
      session.console.err(
        `promproof: error: the baseline accepts \`${check}\` in ${path}${subject === '' ? '' : ` (${subject})`}, which is found no more\n`,
      )
    const more = stale.length > mostStale ? ` (${stale.length - mostStale} more)` : ''
    session.console.err(`promproof: help: run \`promproof baseline prune\`${more}\n`)
    return 2
  }
}

const mostStale = 10

/** Reads the baseline that flags or settings name; one that the settings name and that is not there yet accepts nothing. */
function readBaselineOf({ asked: { baseline }, root, session }: Judging): Baseline {
  if (!baseline) return []
  const file = baselineFile(baseline, root, session)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (missing && baseline.from === 'settings') return []
    throw new UsageError(`cannot read the baseline ${baseline.path}: ${reasonOf(error)}`)
  }
  const parsed = parseBaseline(text)
  if ('error' in parsed) throw new UsageError(`the baseline ${baseline.path} ${parsed.error}`)
  return parsed
}

/** The absolute path of a baseline. */
export function baselineFile(
  { path, from }: NonNullable<FindingFlags['baseline']>,
  root: string,
  { environment }: Session,
): string {
  return resolve(from === 'settings' ? root : environment.cwd, path)
}

function readChanges({ asked: { changed }, root }: Judging): ChangedLines | undefined {
  if (!changed) return undefined
  const lines = changedLines(root, changed)
  if ('error' in lines) {
    const flag = changed.kind === 'staged' ? '--staged' : '--changed'
    throw new UsageError(`${flag}: ${String(lines.error)}`)
  }
  return lines
}

function writeFixed(files: readonly FixedFile[], { root, session }: Judging): ExitCode {
  let written = 0
  let findings = 0
  let code: ExitCode = 0
  for (const { before, after, applied } of files) {
    const failure = writeText(join(root, after.path), after.text, after.bom, before.text)
    if (failure === undefined) {
      written++
      findings += applied.length
      continue
    }
    session.console.err(`promproof: error: cannot write ${after.path}: ${failure}\n`)
    code = 2
  }
  if (written > 0)
    session.console.err(
      `promproof: fixed ${findings} finding${findings === 1 ? '' : 's'} in ${written} file${written === 1 ? '' : 's'}\n`,
    )
  return code
}

async function printDiff(files: readonly FixedFile[], judging: Judging): Promise<ExitCode> {
  const { console, environment } = judging.session
  const shown = displayPaths(judging.root, environment.cwd)
  for (const { before, after } of files) {
    const contents = judging.opened.contents.find(({ source }) => source.path === after.path)
    await printPatch(contents, before, after, shown, console)
  }
  return files.length > 0 ? 1 : 0
}
