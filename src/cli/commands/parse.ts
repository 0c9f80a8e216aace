import { analyse } from '../../analysis/analyse.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import type { Knowledge } from '../../analysis/knowledge.ts'
import { statedFacts } from '../../analysis/stated-facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { defaultSettings } from '../../lint/default-settings.ts'
import { knownMetrics } from '../../lint/known-metrics.ts'
import { parserOptions } from '../../lint/parser-options.ts'
import type { Expr } from '../../promql/ast.ts'
import { type ParsedExpr, parsePromql } from '../../promql/parse-promql.ts'
import { printExpr } from '../../promql/print.ts'
import { walk } from '../../promql/visit.ts'
import { full } from '../../report/full.ts'
import { loadPaint, type Paint } from '../../report/paint.ts'
import { exprProblems } from '../../rules/expr-problems.ts'
import type { RuleFile } from '../../rules/rule-file.ts'
import { offsetMap } from '../../text/scalar-map.ts'
import { sourceFile } from '../../text/source-file.ts'
import { asciiOnly, useColor } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { expressionTree } from '../expression-tree.ts'
import type { Arguments } from '../flags.ts'
import { loadAnalysis } from '../load-analysis.ts'
import { openCatalogue } from '../open-catalogue.ts'
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
  const facts = args.values.has('facts') ? await factsOf(text, parsed, args, session) : undefined
  if (args.values.get('format')?.[0] === 'json')
    session.console.out(toJson(parsed, facts && factsJson(parsed, facts)))
  else if (parsed.problems.length > 0)
    session.console.out(problemsAsText(text, parsed, await paintOf(args, session), session))
  else if (parsed.ast) {
    const tree = expressionTree(parsed.ast, facts && ((node) => factLines(node, facts)))
    session.console.out(`${tree}type: ${parsed.type ?? 'unknown'}\n`)
  }
  return parsed.problems.length > 0 ? 1 : 0
}

/** What is derived of the nodes, among the rules that were named. */
async function factsOf(
  text: string,
  { ast, problems, comments }: ParsedExpr,
  args: Arguments,
  session: Session,
): Promise<ExprFacts | undefined> {
  if (!ast || problems.length > 0) return undefined
  const rules = args.values.get('rules') ?? []
  const analysis =
    rules.length > 0
      ? (await loadAnalysis(args, rules, session)).analysis
      : analyse({ ruleFiles: [], together: [], ...(await knowledge(args, session)) })
  const source = sourceFile('<expression>', text)
  const span = { start: 0, end: text.length }
  const file: RuleFile = {
    kind: 'RuleFile',
    source,
    carrier: 'file',
    dialect: 'prometheus',
    groups: [],
    span,
  }
  return analysis.expression(file, { text, span, map: offsetMap(0), ast, errors: [], comments })
}

async function knowledge(
  args: Arguments,
  session: Session,
): Promise<{ readonly knowledge: Knowledge }> {
  const catalogue = await openCatalogue(args, session.environment.cwd, defaultSettings, session)
  return { knowledge: knownMetrics(catalogue.sources, []).knowledge }
}

const valueKinds: ReadonlySet<string> = new Set([
  'VectorSelector',
  'MatrixSelector',
  'Subquery',
  'Call',
  'Aggregate',
  'Unary',
  'Binary',
])

function factLines(node: object, facts: ExprFacts): readonly string[] {
  if (!isValue(node)) return []
  const branches = statedFacts(facts.of(node))
  return branches.flatMap((branch, at) => [
    ...(branches.length > 1 ? [`# alternative ${at + 1}:`] : []),
    ...branch.map(
      ({ domain, text, confidence, because }) =>
        `# ${domain}: ${text}${confidence === 'proof' ? '' : ` (${confidence})`}${because.length > 0 ? `: ${because.join(', because ')}` : ''}`,
    ),
  ])
}

function isValue(node: object): node is Expr {
  return 'kind' in node && valueKinds.has(String(node.kind))
}

function factsJson({ ast }: ParsedExpr, facts: ExprFacts): readonly object[] {
  const found: object[] = []
  if (ast)
    walk(ast, (node) => {
      if (isValue(node))
        found.push({ kind: node.kind, span: node.span, alternatives: statedFacts(facts.of(node)) })
    })
  return found
}

function toJson(
  { ast, type, problems, comments }: ParsedExpr,
  facts: readonly object[] | undefined,
): string {
  const document = {
    schemaVersion: 1,
    type: type ?? null,
    text: ast && problems.length === 0 ? printExpr(ast) : null,
    ast: ast ?? null,
    problems,
    comments,
    ...(facts ? { facts } : {}),
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
        suppressed: 0,
        baselined: 0,
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
