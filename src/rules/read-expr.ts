import { parsePromql } from '../promql/parse-promql.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { YamlScalar } from '../yaml/node.ts'
import { placeOf } from './read-fields.ts'
import { isPlaceholder } from './read-scalar.ts'
import type { RuleContext } from './rule-context.ts'
import type { PromExpr } from './rule-file.ts'

/**
 * Parses the expression of a rule; each problem is reported at the characters that it is about. Where the syntax is
 * wrong, that is the first: the others follow from it.
 */
export function readExpr(context: RuleContext, scalar: YamlScalar): PromExpr {
  const { dialect, parser } = context.options
  const { text, map } = scalar
  const base = { text, span: placeOf(scalar), map, errors: [], comments: [] }
  if (dialect === 'loki' || dialect === 'vm') return { ...base, unparsed: 'dialect' }
  if (isPlaceholder(context, scalar)) return { ...base, unparsed: 'placeholder' }
  const { ast, type, problems, comments } = parsePromql(text, parser)
  for (const problem of ast ? problems : problems.slice(0, 1)) reportExpr(context, scalar, problem)
  return {
    ...base,
    errors: problems,
    comments,
    ...(ast ? { ast } : {}),
    ...(type ? { type } : {}),
  }
}

function reportExpr(context: RuleContext, scalar: YamlScalar, problem: SyntaxProblem): void {
  const exact = scalar.map.toSource(withinText(scalar.text, problem.span))
  const message = `could not parse expression: ${problem.message}`
  if (!scalar.aliasSpan) context.report('syntax/promql', exact, message)
  else
    context.report('syntax/promql', scalar.aliasSpan, message, {
      related: context.related(exact, 'here'),
    })
}

/** What is wrong at the end of the input stands right behind the last character that is no white space, not on the next line. */
function withinText(text: string, span: Span): Span {
  const end = text.trimEnd().length
  return span.start <= end || end === 0 ? span : { start: end, end }
}
