import { formatDuration } from '../../model/duration.ts'
import type { Offset, Subquery, VectorSelector } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { enclosing } from './enclosing.ts'

const lookback = 300_000

/** Offsets that lead beyond the time of evaluation, and `@ end()`, which in a rule is that time. Expressions outside of rules may be for graphs of the past. */
const check: Check = defineCheck({
  id: 'semantics/negative-offset',
  create(context) {
    const judge = (node: VectorSelector | Subquery, expr: PromExpr, site: RuleSite) => {
      if (!site.rule || !(node.at || node.offset)) return
      const above = enclosing(expr, node)
      const ranges = above.filter((one): one is Subquery => one.kind === 'Subquery')
      if (node.at && ranges.length === 0 && node.at.preprocessor) {
        reportAt(context, expr, node, node.at.preprocessor)
        return
      }
      if (!node.offset || [node, ...ranges].some(({ at }) => at)) return
      const ahead = aheadOf(node.offset, ranges, site)
      if (ahead <= 0) return
      const [direct] = above
      const own =
        node.kind === 'Subquery' ? node : direct?.kind === 'MatrixSelector' ? direct : undefined
      const reach = own?.range.ms ?? lookback
      reportOffset(context, expr, node.offset, ahead, ahead >= reach)
    }
    return { VectorSelector: judge, Subquery: judge }
  },
})

export default check

/** How far the earliest of the samples' ends lies after the evaluation, in milliseconds. */
function aheadOf(offset: Offset, ranges: readonly Subquery[], { group }: RuleSite): number {
  const back = ranges.reduce((sum, one) => sum + (one.offset?.ms ?? 0) + (one.range.ms ?? 0), 0)
  return -(offset.ms ?? 0) - back - (group?.queryOffset?.value ?? 0)
}

function reportOffset(
  context: CheckContext,
  expr: PromExpr,
  offset: Offset,
  ahead: number,
  nothing: boolean,
): void {
  const written = expr.text.slice(offset.span.start, offset.span.end)
  context.reportIn(expr, offset.span, {
    message: `\`${written}\` looks ${formatDuration(ahead)} ahead of the evaluation`,
    label: 'there are no samples yet',
    why: nothing
      ? 'rules are evaluated at the present time, so this never finds anything'
      : 'rules are evaluated at the present time, so a part of the range is always empty',
    help: 'leave the offset out, or look back with a positive one',
    ...(nothing ? {} : { severity: 'warning' }),
  })
}

function reportAt(
  context: CheckContext,
  expr: PromExpr,
  node: VectorSelector | Subquery,
  preprocessor: 'start' | 'end',
): void {
  context.reportIn(expr, node.at?.span ?? node.span, {
    message: `\`@ ${preprocessor}()\` says nothing in a rule`,
    label: 'is the time of evaluation',
    why: 'a rule is evaluated at one point in time, which is its start and its end',
    help: 'leave it out',
    severity: 'warning',
  })
}
