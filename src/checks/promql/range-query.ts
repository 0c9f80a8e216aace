import type { MatrixSelector, Subquery } from '../../promql/ast.ts'
import { type Check, defineCheck, type RuleSite } from '../check.ts'
import { checkLongest } from './longest.ts'

/** Ranges of selectors and subqueries. */
const check: Check = defineCheck({
  id: 'promql/range-query',
  create(context) {
    const visit = (node: MatrixSelector | Subquery, _: unknown, { rule }: RuleSite): void => {
      const span = node.brackets
      const text = rule?.expr.text.slice(span.start, span.end) ?? ''
      const help = 'choose a shorter range, or sum up what a recording rule keeps'
      if (rule) checkLongest(context, rule, node.range, { span, text, help })
    }
    return { MatrixSelector: visit, Subquery: visit }
  },
})

export default check
