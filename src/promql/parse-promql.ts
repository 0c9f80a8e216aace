import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Expr, ValueType } from './ast.ts'
import { PromqlGrammar } from './grammar.ts'
import { lexPromql } from './lexer.ts'
import type { ParserOptions } from './parser-options.ts'
import { checkTypes } from './typecheck.ts'
import { versionProblems } from './version-problems.ts'

/** The outcome of parsing: an AST where the text is accepted or only its types are wrong, and every problem found. */
export interface ParsedExpr {
  readonly ast?: Expr
  /** Type of the whole expression; absent where there are problems. */
  readonly type?: ValueType
  readonly problems: readonly SyntaxProblem[]
  /** Spans of `# …` comments. */
  readonly comments: readonly Span[]
}

let grammar: PromqlGrammar | undefined

/**
 * Parses and type-checks an expression as Prometheus 3.14 does, or refuses what its older target does not read. Never throws. Problems come in Prometheus' order, at
 * Prometheus' places; an expression that nests more than `maxDepth` nodes deep is refused here alone.
 */
export function parsePromql(text: string, options: ParserOptions): ParsedExpr {
  const lexed = lexPromql(text)
  grammar ??= new PromqlGrammar(false)
  const { expr, problems } = grammar.parse(lexed, text.length, options)
  const { comments } = lexed
  if (!expr) return { problems: problems.map(orderedSpan), comments }
  const { target } = options
  const newer = target ? versionProblems(expr, text, target) : []
  if (newer.length > 0) return { ast: expr, problems: newer, comments }
  const checked = checkTypes(expr, text)
  return checked.problems.length === 0
    ? { ast: expr, type: checked.type, problems: [], comments }
    : { ast: expr, problems: checked.problems, comments }
}

/** Prometheus reports some ranges that end before they begin. */
function orderedSpan(problem: SyntaxProblem): SyntaxProblem {
  const { start, end } = problem.span
  return end >= start ? problem : { ...problem, span: { start, end: start } }
}
