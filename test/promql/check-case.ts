import { parsePromql } from '../../src/promql/parse-promql.ts'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import { sExpression } from './s-expression.ts'

/** What the parser makes of an input, in the words of a case: a tree, or a line per error. */
export function outcomeOf(input: string, options: ParserOptions): string {
  const { ast, problems } = parsePromql(input, options)
  if (ast && problems.length === 0) return sExpression(ast)
  return problems
    .map(({ span, message }) => `error ${span.start}..${span.end} ${JSON.stringify(message)}`)
    .join('\n')
}
