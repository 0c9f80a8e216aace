import { type DerivedTypeFact, nounOf, type TypeFact } from '../../analysis/type/metric-type.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { equalityOf } from './equality.ts'
import { commonType } from './types-of.ts'

/** Shares of nothing and of all are exact. */
const exact: ReadonlySet<number> = new Set([0, 1, 100, -1])

/** A computed float that is compared with a constant for equality. */
const check: Check = defineCheck({
  id: 'semantics/float-equality',
  create(context) {
    return {
      Binary(node, expr, site) {
        const equality = equalityOf(node)
        if (!equality || !Number.isFinite(equality.value) || equality.value === 0) return
        const found = commonType(context, site, expr, equality.side, isFloat)
        if (!found || (found.type.type !== 'rate' && exact.has(equality.value))) return
        const { op } = equality
        const written = expr.text.slice(equality.constant.span.start, equality.constant.span.end)
        context.reportIn(expr, node.opSpan, {
          message: `${nounOf(found.type)} is hardly ever exactly a constant: \`${op} ${written}\``,
          label: `${nounOf(found.type)} on one side`,
          why: `it is computed from samples that do not fall on round numbers, so this is ${op === '==' ? 'almost never' : 'almost always'} true`,
          help: 'compare with `<` or `>`, or `round()` it first',
          related: relatedReasons(found.type.because),
        })
      },
    }
  },
})

export default check

/** Quotients of small whole numbers may well be exact; those of rates are not. */
function isFloat(type: TypeFact): type is DerivedTypeFact {
  if (type.kind !== 'derived') return false
  return type.type === 'ratio'
    ? type.of === 'rates'
    : type.type === 'rate' || type.type === 'quantile'
}
