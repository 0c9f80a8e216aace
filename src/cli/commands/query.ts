import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { type EngineOptions, unitTestOptions } from '../../engine/engine-options.ts'
import { gridTimes, instantQuery, rangeQuery } from '../../engine/query.ts'
import type { QueryResult } from '../../engine/query-result.ts'
import { defaultSettings } from '../../lint/default-settings.ts'
import { parserOptions } from '../../lint/parser-options.ts'
import type { Settings } from '../../lint/settings.ts'
import type { Expr } from '../../promql/ast.ts'
import { parsePromql } from '../../promql/parse-promql.ts'
import { findingFrame, noteLine } from '../../report/finding-frame.ts'
import { loadPaint } from '../../report/paint.ts'
import type { TextOptions } from '../../report/report.ts'
import { exprProblems } from '../../rules/expr-problems.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { asciiOnly, useColor } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { withInputFlags } from '../lint-flags.ts'
import { queryJson, queryTable } from '../query-output.ts'
import { type QueryTimes, readQueryTimes } from '../query-times.ts'
import { expressionSource, readSeriesInput } from '../read-series-input.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import type { SeriesInput } from '../series-input.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { asDiagnostics } from '../write-reports.ts'

const mostSamples = 50_000_000

/** `promproof query <expr>`: evaluates an expression over series of a file. */
export async function runQuery(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes(args)
  const [text = '', ...others] = args.positionals
  if (others.length > 0) throw new UsageError('only one expression can be evaluated', 'quote it')
  const given = args.values.get('series')?.[0]
  if (given === undefined)
    throw new UsageError('`--series` is missing', 'name a file, or - for stdin')
  const times = readQueryTimes(args)
  const settings = withInputFlags(defaultSettings, args)
  const source = expressionSource(text)
  const { ast, problems } = parsePromql(text, parserOptions(settings))
  if (!ast || problems.length > 0) {
    const found = exprProblems({ ...(ast ? { ast } : {}), problems }, text)
    return tell(
      found.map(
        (problem): Diagnostic => ({
          check: 'syntax/promql',
          severity: 'error',
          file: source,
          ...problem,
        }),
      ),
      args,
      session,
    )
  }
  const input = readSeriesInput(given, args.values.get('group')?.[0], settings, session)
  if (input.problems.length > 0) return tell(asDiagnostics(input.problems), args, session)
  const result = evaluate(input, ast, times, settings)
  await tell(remarks(result, ast, source), args, session)
  if ('error' in result) return 1
  const json = args.values.get('format')?.[0] === 'json'
  const { startMs } = input
  const steps = times.kind === 'range' ? [...gridTimes(shifted(times, startMs))] : undefined
  const ascii = asciiOnly(session.environment)
  session.console.out(
    json
      ? queryJson(result.value, result.annotations)
      : queryTable(result.value, { startMs, times: steps, ascii }),
  )
  if (!json && !args.values.has('quiet') && isEmpty(result))
    session.console.err('promproof: note: the result is empty\n')
  return 0
}

function evaluate(
  { storage, startMs }: SeriesInput,
  ast: Expr,
  times: QueryTimes,
  settings: Settings,
): QueryResult {
  const options: EngineOptions = {
    ...unitTestOptions,
    leftOpen: settings.prometheus.major >= 3,
    delayedNameRemoval: settings.features.includes('promql-delayed-name-removal'),
    maxSamples: mostSamples,
  }
  return times.kind === 'instant'
    ? instantQuery(storage, ast, startMs + times.at, options)
    : rangeQuery(storage, ast, shifted(times, startMs), options)
}

function shifted(
  { start, end, step }: QueryTimes & { kind: 'range' },
  startMs: number,
): { readonly start: number; readonly end: number; readonly step: number } {
  return { start: startMs + start, end: startMs + end, step }
}

function isEmpty(result: QueryResult): boolean {
  if ('error' in result) return false
  const { value } = result
  if (value.kind === 'vector') return value.samples.length === 0
  return value.kind === 'matrix' && value.series.length === 0
}

/** The error of an evaluation, or what the engine remarks on its result. */
function remarks(result: QueryResult, ast: Expr, file: SourceFile): readonly Diagnostic[] {
  if ('error' in result) {
    const { error: message, span = ast.span } = result
    return [{ check: 'query/error', severity: 'error', file, span, message }]
  }
  return result.annotations.map(({ level, message, span }) => ({
    check: 'query/annotation',
    severity: level,
    file,
    span,
    message,
  }))
}

/** Prints findings with their frames on stderr. */
async function tell(
  diagnostics: readonly Diagnostic[],
  args: Arguments,
  { console, environment }: Session,
): Promise<ExitCode> {
  if (diagnostics.length === 0) return 0
  const options: TextOptions = {
    paint: await loadPaint(useColor(args.values.get('color')?.[0] ?? 'auto', environment)),
    terminal: environment.terminal,
    ascii: asciiOnly(environment),
    displayPath: (path) => path,
  }
  for (const diagnostic of diagnostics) {
    const frame = findingFrame(diagnostic, options)
    const { help } = diagnostic
    const lines = [...frame.lines, ...(help ? [noteLine('help', help, frame.options)] : [])]
    console.err(`${lines.join('\n')}\n`)
  }
  return 1
}
