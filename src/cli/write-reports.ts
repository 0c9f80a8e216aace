import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts'
import { loadReporter } from '../report/index.ts'
import { loadPaint, plainPaint } from '../report/paint.ts'
import type { Notice, Reporter, ReportInput, TextOptions } from '../report/report.ts'
import { reasonOf } from '../workspace/read-source.ts'
import { displayPaths } from './display-path.ts'
import { asciiOnly, type Environment, useColor } from './environment.ts'
import type { ExitCode } from './exit-code.ts'
import type { LintFlags } from './lint-flags.ts'
import type { Session } from './session.ts'

const mostNotices = 5

/** Where and how a run went. */
export interface ReportPlace {
  readonly root: string
  readonly milliseconds: number
  /** Something could not be read, which was told already. */
  readonly failed: boolean
  /** Timelines of assertions that pass are shown too. */
  readonly trace?: boolean
}

/** Findings go to stdout, or to the files that formats name; notices and the summary to stderr. */
export async function writeReports(
  input: ReportInput,
  flags: LintFlags,
  { root, milliseconds, failed, trace = false }: ReportPlace,
  session: Session,
): Promise<ExitCode> {
  const { console, environment } = session
  const options: TextOptions = {
    paint: await loadPaint(useColor(flags.color, environment)),
    terminal: environment.terminal,
    ascii: asciiOnly(environment),
    displayPath: displayPaths(root, environment.cwd),
    milliseconds,
    trace,
    ...linksOf(environment, root),
    quiet: flags.quiet,
  }
  let code: ExitCode = 0
  for (const { format, file } of flags.outputs) {
    const reporter = await reporterOf(format)
    if (!reporter) continue
    if (file === undefined) console.out(reporter(input, options))
    else {
      const text = reporter(input, { ...options, paint: plainPaint, terminal: false })
      const failure = writeFile(resolve(environment.cwd, file), text)
      if (failure === undefined) continue
      console.err(`promproof: error: cannot write ${file}: ${failure}\n`)
      code = 2
    }
  }
  await writeAside(
    input,
    { ...flags, quiet: flags.quiet || (failed && input.summary.files === 0) },
    options,
    session,
  )
  return code
}

/** On GitHub, lines are linked at the commit that is checked. */
function linksOf({ variables }: Environment, root: string): Pick<TextOptions, 'linkTo'> {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = variables
  const { GITHUB_WORKSPACE = root } = variables
  if (GITHUB_ACTIONS !== 'true' || !GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_SHA)
    return {}
  const pathOf = displayPaths(root, GITHUB_WORKSPACE)
  const base = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`
  return {
    linkTo: (path, line) =>
      `${base}/${pathOf(path).split('/').map(encodeURIComponent).join('/')}#L${line}`,
  }
}

/** Problems as findings; what does not say how grave it is, is an error. */
export function asDiagnostics(problems: readonly Problem[]): readonly Diagnostic[] {
  return problems.map((problem) => ({ ...problem, severity: problem.severity ?? 'error' }))
}

async function reporterOf(format: string): Promise<Reporter | undefined> {
  if (format !== 'promtool') return loadReporter(format)
  const { promtoolText } = await import('../unittest/promtool-text.ts')
  return ({ tests = [] }, { displayPath }) =>
    tests
      .map(
        (verdict) =>
          `Unit Testing:  ${displayPath(verdict.source.path)}\n${promtoolText(verdict)}\n`,
      )
      .join('')
}

async function writeAside(
  input: ReportInput,
  flags: LintFlags,
  options: TextOptions,
  { console }: Session,
): Promise<void> {
  if (flags.verbose) console.err(fileLines(input, options))
  if (!flags.quiet) console.err(noticeLines(input.notices, flags.verbose, options))
  if (flags.quiet && !flags.statistics) return
  const { statistics, closingLines } = await import('../report/summary.ts')
  if (flags.statistics) console.err(statistics(input.diagnostics))
  if (!flags.quiet) console.err(closingLines(input, options))
}

function fileLines({ files }: ReportInput, { displayPath }: TextOptions): string {
  return files
    .map(({ path, kind, status, reason }) => {
      const what = status === 'checked' ? kind : status
      return `promproof: ${displayPath(path)}: ${what}${reason ? ` (${reason})` : ''}\n`
    })
    .join('')
}

function noticeLines(
  notices: readonly Notice[],
  all: boolean,
  { displayPath }: TextOptions,
): string {
  const shown = all ? notices : notices.slice(0, mostNotices)
  const lines = shown.map(
    ({ path, message }) =>
      `promproof: note: ${path === undefined ? '' : `${displayPath(path)}: `}${message}\n`,
  )
  const rest = notices.length - shown.length
  if (rest > 0) lines.push(`promproof: note: ${rest} more; -v shows all\n`)
  return lines.join('')
}

/** Writes a file, and the folders that it needs; what it returns is why it could not. */
function writeFile(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}
