import type { DerivedTypeFact, TypeFact } from '../../analysis/type/metric-type.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { plainName } from './series-of-range.ts'
import { commonType } from './types-of.ts'

const check: Check = defineCheck({
  id: 'semantics/avg-of-ratio',
  create(context) {
    return {
      Aggregate(node, expr, site) {
        if (node.op.value !== 'avg') return
        const found = commonType(context, site, expr, node.expr, isRatioOfRates)
        if (!found) return
        const name = plainName(node.expr)
        context.reportIn(expr, node.span, {
          message: `\`avg\` of ratios${name === undefined ? '' : `: ${name}`}`,
          label: 'every ratio weighs the same',
          why: 'a part with ten requests counts as much as one with a million',
          help: 'sum the numerators and the denominators, and divide the sums',
          related: relatedReasons(found.type.because),
        })
      },
    }
  },
})

export default check

function isRatioOfRates(type: TypeFact): type is DerivedTypeFact {
  return type.kind === 'derived' && type.type === 'ratio' && type.of === 'rates'
}
