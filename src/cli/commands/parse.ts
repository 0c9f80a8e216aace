import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { defaultSettings } from '../../lint/default-settings.ts'
import { parserOptions } from '../../lint/parser-options.ts'
import { type ParsedExpr, parsePromql } from '../../promql/parse-promql.ts'
import { printExpr } from '../../promql/print.ts'
import { full } from '../../report/full.ts'
import { loadPaint, type Paint } from '../../report/paint.ts'
import { exprProblems } from '../../rules/expr-problems.ts'
import { sourceFile } from '../../text/source-file.ts'
import { asciiOnly, useColor } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { expressionTree } from '../expression-tree.ts'
import type { Arguments } from '../flags.ts'
import { readStdin } from '../read-stdin.ts'
import { readFeatures, readTarget } from '../read-values.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import type { Session } from '../session.ts'
import { version } from '../version.ts'

/** `promproof parse <expr|->`: the tree and the type, or what is wrong with the expression. */
export async function runParse(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes({ ...args, positionals: [] })
  const given = args.positionals[0] ?? ''
  const text = given === '-' ? new TextDecoder().decode(readStdin()) : given
  const target = args.values.get('prometheus')?.[0]
  const parsed = parsePromql(
    text,
    parserOptions({
      ...defaultSettings,
      ...(target === undefined ? {} : { prometheus: readTarget(target) }),
      features: readFeatures(args.values.get('enable-feature')),
    }),
  )
  if (args.values.get('format')?.[0] === 'json') session.console.out(toJson(parsed))
  else if (parsed.problems.length > 0)
    session.console.out(problemsAsText(text, parsed, await paintOf(args, session), session))
  else if (parsed.ast) {
    session.console.out(`${expressionTree(parsed.ast)}type: ${parsed.type ?? 'unknown'}\n`)
  }
  return parsed.problems.length > 0 ? 1 : 0
}

function toJson({ ast, type, problems, comments }: ParsedExpr): string {
  const document = {
    schemaVersion: 1,
    type: type ?? null,
    text: ast && problems.length === 0 ? printExpr(ast) : null,
    ast: ast ?? null,
    problems,
    comments,
  }
  return `${JSON.stringify(document, (_, value: unknown) => finite(value), 2)}\n`
}

function paintOf(args: Arguments, { environment }: Session): Promise<Paint> {
  return loadPaint(useColor(args.values.get('color')?.[0] ?? 'auto', environment))
}

/** JSON has no infinities. */
function finite(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

function problemsAsText(text: string, parsed: ParsedExpr, paint: Paint, session: Session): string {
  const { environment } = session
  const file = sourceFile('<expression>', text)
  const diagnostics = exprProblems(parsed, text).map(
    (problem): Diagnostic => ({ check: 'syntax/promql', severity: 'error', file, ...problem }),
  )
  return full(
    {
      tool: { name: 'promproof', version, prometheus: '' },
      diagnostics,
      files: [],
      notices: [],
      summary: {
        errors: diagnostics.length,
        warnings: 0,
        infos: 0,
        files: 1,
        filesWithFindings: 1,
        rules: 0,
        checks: 1,
        fixable: 0,
        fixableUnsafe: 0,
      },
    },
    {
      paint,
      terminal: environment.terminal,
      ascii: asciiOnly(environment),
      displayPath: (path) => path,
    },
  )
}
