import type { Subquery, VectorSelector } from '../../promql/ast.ts'
import { type Check, defineCheck, type RuleSite } from '../check.ts'
import { checkLongest } from './longest.ts'

/** Offsets of selectors and subqueries, into the past or the future. */
const check: Check = defineCheck({
  id: 'promql/offset',
  create(context) {
    const visit = (node: VectorSelector | Subquery, _: unknown, { rule }: RuleSite): void => {
      if (!rule || !node.offset) return
      const { span } = node.offset
      const text = rule.expr.text.slice(span.start, span.end)
      const help = 'read a time for which the data are kept'
      checkLongest(context, rule, node.offset, { span, text, help })
    }
    return { VectorSelector: visit, Subquery: visit }
  },
})

export default check
