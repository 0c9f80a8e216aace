import type { YamlScalar } from '../yaml/node.ts'
import { placeOf } from '../yaml/node-place.ts'
import { exprProblems } from './expr-problems.ts'
import { isPlaceholder } from './read-scalar.ts'
import type { RuleContext } from './rule-context.ts'
import type { PromExpr } from './rule-file.ts'

/**
 * Parses the expression of a rule; each problem is reported at the characters that it is about. MetricsQL is read where it is
 * PromQL too; what is not stays unread, and is no problem.
 */
export function readExpr(context: RuleContext, scalar: YamlScalar): PromExpr {
  const { dialect } = context.options
  const { text, map } = scalar
  const base = { text, span: placeOf(scalar), map, errors: [], comments: [] }
  if (dialect === 'loki') return { ...base, unparsed: 'dialect' }
  if (scalar.broken) return { ...base, unparsed: 'broken' }
  if (isPlaceholder(context, scalar)) return { ...base, unparsed: 'placeholder' }
  const parsed = context.expression(text, map)
  const { ast, type, problems, comments } = parsed
  if (dialect === 'vm' && problems.length > 0) return { ...base, unparsed: 'dialect' }
  const told = exprProblems(parsed, text)
  context.reportEmbedded('syntax/promql', scalar, told, 'could not parse expression')
  return {
    ...base,
    errors: problems,
    comments,
    ...(ast ? { ast } : {}),
    ...(type ? { type } : {}),
  }
}
