import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import {
  applyBaseline,
  type Baseline,
  baselineOf,
  parseBaseline,
  printBaseline,
  pruneBaseline,
} from '../../lint/baseline.ts'
import { refusesFile } from '../../lint/refuses-file.ts'
import type { Selection } from '../../lint/selection.ts'
import type { Settings } from '../../lint/settings.ts'
import { isProof } from '../../lint/silence-proofs.ts'
import type { LoadedSettings } from '../../workspace/load-settings.ts'
import { reasonOf } from '../../workspace/read-source.ts'
import { writeText } from '../../workspace/write-text.ts'
import { displayPaths } from '../display-path.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import { exitForSettings } from '../exit-for-settings.ts'
import type { Arguments } from '../flags.ts'
import { judgedPaths } from '../judged-paths.ts'
import { readLintFlags, withInputFlags } from '../lint-flags.ts'
import { runChecks } from '../lint-run.ts'
import { loadSettings } from '../load-settings.ts'
import { type OpenedFiles, openFiles } from '../open-files.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import { runTests } from '../run-tests.ts'
import type { Session } from '../session.ts'
import { readTestFlags } from '../test-flags.ts'
import { testsAmong } from '../tests-among.ts'
import { UsageError } from '../usage-error.ts'

const usualName = '.promproof-baseline.json'

/** `promproof baseline create|prune`: accepts what is found now, or takes out what is found no more. */
export async function runBaseline(args: Arguments, session: Session): Promise<ExitCode> {
  const [action, ...paths] = args.positionals
  if (action !== 'create' && action !== 'prune')
    throw new UsageError(
      action === undefined
        ? '`baseline` needs `create` or `prune`'
        : `unknown action \`${action}\``,
      'promproof baseline create accepts what is found now, prune takes out what is gone',
    )
  rejectMistakes({ ...args, positionals: paths })
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(loaded.settings, args)
  const flags = readLintFlags(args)
  const { environment, console } = session
  const given = args.values.get('baseline')?.[0]
  const file =
    given === undefined
      ? resolve(loaded.root, settings.baseline ?? usualName)
      : resolve(environment.cwd, given)
  const before = readExisting(file)
  const opened = await openFiles({
    root: loaded.root,
    paths,
    stdinPath: undefined,
    settings,
    settingsFiles: loaded.files,
    skipUnknown: false,
    errorOnUnmatched: true,
    session,
  })
  const run = await runChecks({
    args: { values: new Map([...args.values, ['no-baseline', ['true']]]), positionals: paths },
    flags,
    loaded,
    settings,
    opened,
    session,
  })
  const proofs = await findProofs(opened, { loaded, settings, selection: flags.selection, session })
  const acceptable = [...run.diagnostics.filter((one) => !refusesFile(one)), ...proofs]
  const judged = judgedPaths(opened, run.diagnostics, paths.length === 0)
  const found = baselineOf(acceptable)
  const after =
    action === 'create'
      ? [...found, ...before.filter(({ path }) => !judged(path))]
      : pruneBaseline(
          before,
          applyBaseline(
            acceptable,
            before,
            (path, check) => judged(path) && run.prepared.ran(check, path),
          ).stale,
          found,
        )
  const shown = displayPaths(loaded.root, environment.cwd)
  const name = shown(given ?? settings.baseline ?? usualName)
  const failure = write(file, printBaseline(after))
  if (failure !== undefined) throw new UsageError(`cannot write ${name}: ${failure}`)
  console.err(`promproof: ${told(action, name, before, after)}\n`)
  tellRefused(run.diagnostics.length + proofs.length - acceptable.length, session)
  if (given === undefined && settings.baseline === undefined)
    console.err(`promproof: help: add \`baseline: ${usualName}\` to promproof.yml\n`)
  return graverExit(opened.failed || run.catalogue.failed ? 2 : 0, exitForSettings(loaded.problems))
}

interface ProofRequest {
  readonly loaded: LoadedSettings
  readonly settings: Settings
  readonly selection: Selection
  readonly session: Session
}

/** Runs the tests for what they do not prove; failed tests are not accepted. */
async function findProofs(
  opened: OpenedFiles,
  { loaded, settings, selection, session }: ProofRequest,
): Promise<readonly Diagnostic[]> {
  const { matches } = opened
  const documents = testsAmong(opened, loaded, { settings, matches, compat: false })
  const flags = readTestFlags({ values: new Map(), positionals: [] })
  const { root } = loaded
  const conditions = { root, settings, matches, flags, selection, session }
  const { verdicts } = await runTests(documents, conditions)
  return verdicts.flatMap(({ diagnostics }) => diagnostics).filter(({ check }) => isProof(check))
}

function readExisting(file: string): Baseline {
  if (!existsSync(file)) return []
  const parsed = parseBaseline(readFileSync(file, 'utf8'))
  if ('error' in parsed) throw new UsageError(`the baseline ${file} ${parsed.error}`)
  return parsed
}

function write(file: string, text: string): string | undefined {
  if (existsSync(file)) return writeText(file, text, false)
  try {
    writeFileSync(file, text)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

function told(action: string, name: string, before: Baseline, after: Baseline): string {
  const count = (baseline: Baseline) => baseline.reduce((sum, entry) => sum + entry.count, 0)
  const files = new Set(after.map(({ path }) => path)).size
  if (action === 'create')
    return `${name} accepts ${plural(count(after), 'finding')} in ${plural(files, 'file')}`
  const gone = count(before) - count(after)
  return gone === 0
    ? `${name} accepts nothing that is gone`
    : `${plural(gone, 'finding')} taken out of ${name}, ${count(after)} left`
}

function tellRefused(count: number, { console }: Session): void {
  if (count > 0)
    console.err(
      `promproof: note: ${plural(count, 'error')} that keep files from loading cannot be accepted\n`,
    )
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
