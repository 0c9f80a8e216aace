import type { ParsedExpr } from '../promql/parse-promql.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import { exprHelp } from './expr-help.ts'

/** A problem of an expression that may say what to do about it. */
export type ExprProblem = SyntaxProblem & { readonly help?: string }

/**
 * What is told of an expression's problems. Where the syntax is wrong, that is the first: the others follow from it.
 * What is wrong at the end of the input stands right behind the last character that is no white space, not on the next line.
 */
export function exprProblems(
  { ast, problems }: Pick<ParsedExpr, 'ast' | 'problems'>,
  text: string,
): readonly ExprProblem[] {
  const end = text.trimEnd().length
  return (ast ? problems : problems.slice(0, 1)).map((problem) => {
    const help = exprHelp(problem, text)
    const behind = problem.span.start > end && end > 0
    return {
      span: behind ? { start: end, end } : problem.span,
      message: problem.message,
      ...(help === undefined ? {} : { help }),
    }
  })
}
