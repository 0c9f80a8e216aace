import type { SyntaxProblem } from '../text/problem.ts'
import type { YamlScalar } from '../yaml/node.ts'
import { exprHelp } from './expr-help.ts'
import { placeOf } from './read-fields.ts'
import { isPlaceholder } from './read-scalar.ts'
import type { RuleContext } from './rule-context.ts'
import type { PromExpr } from './rule-file.ts'

/**
 * Parses the expression of a rule; each problem is reported at the characters that it is about. Where the syntax is
 * wrong, that is the first: the others follow from it.
 */
export function readExpr(context: RuleContext, scalar: YamlScalar): PromExpr {
  const { dialect } = context.options
  const { text, map } = scalar
  const base = { text, span: placeOf(scalar), map, errors: [], comments: [] }
  if (dialect === 'loki' || dialect === 'vm') return { ...base, unparsed: 'dialect' }
  if (scalar.broken) return { ...base, unparsed: 'broken' }
  if (isPlaceholder(context, scalar)) return { ...base, unparsed: 'placeholder' }
  const { ast, type, problems, comments } = context.expression(text, map)
  const told = (ast ? problems : problems.slice(0, 1)).map((problem) => {
    const help = exprHelp(problem, text)
    return { ...withinText(text, problem), ...(help === undefined ? {} : { help }) }
  })
  context.reportEmbedded('syntax/promql', scalar, told, 'could not parse expression')
  return {
    ...base,
    errors: problems,
    comments,
    ...(ast ? { ast } : {}),
    ...(type ? { type } : {}),
  }
}

/** What is wrong at the end of the input stands right behind the last character that is no white space, not on the next line. */
function withinText(text: string, problem: SyntaxProblem): SyntaxProblem {
  const end = text.trimEnd().length
  if (problem.span.start <= end || end === 0) return problem
  return { span: { start: end, end }, message: problem.message }
}
