import { selectedName } from '../../analysis/selected-name.ts'
import { formatDuration, parseDuration } from '../../model/duration.ts'
import type { Expr, MatrixSelector, Subquery } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

const day = 86_400_000
const hour = 3_600_000

/** A long range over scraped series. Groups that are evaluated once an hour or less may well read a month. */
const check: Check = defineCheck({
  id: 'semantics/expensive-range',
  create(context) {
    const limit = durationOf(context.options['longest-range']) ?? day
    const judge = (rule: Rule) => {
      if (!rule.expr.ast || (rule.group.interval?.value ?? 0) >= hour) return
      const found = firstLong(context, rule, rule.expr.ast, limit)
      if (!found) return
      const { start, end } = found.range.span
      const range = rule.expr.text.slice(start, end)
      context.reportIn(rule.expr, found.span, {
        message: `every evaluation reads \`${range}\` of scraped series`,
        label: `longer than ${formatDuration(limit)}`,
        why: 'each evaluation reads the whole range anew, though hardly any of it has changed',
        help: 'record a short range, such as the increase of an hour, and aggregate the record over the long one',
      })
    }
    return { AlertingRule: judge, RecordingRule: judge }
  },
})

export default check

function durationOf(text: unknown): number | undefined {
  const parsed = typeof text === 'string' ? parseDuration(text) : undefined
  return parsed && 'ms' in parsed ? parsed.ms : undefined
}

function firstLong(
  context: CheckContext,
  rule: Rule,
  expr: Expr,
  limit: number,
): MatrixSelector | Subquery | undefined {
  let found: MatrixSelector | Subquery | undefined
  walk(expr, (node) => {
    if (found || (node.kind !== 'MatrixSelector' && node.kind !== 'Subquery')) return !found
    if ((node.range.ms ?? 0) > limit && readsScraped(context, rule, node)) found = node
    return !found
  })
  return found
}

function readsScraped(
  context: CheckContext,
  rule: Rule,
  range: MatrixSelector | Subquery,
): boolean {
  const { recorded } = context.analysis.scope(rule.group.file)
  let scraped = false
  walk(range, (node) => {
    const name = node.kind === 'VectorSelector' ? selectedName(node) : undefined
    scraped ||= name !== undefined && !name.includes(':') && !recorded.has(name)
    return !scraped
  })
  return scraped
}
