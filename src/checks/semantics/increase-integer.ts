import type { DerivedTypeFact, TypeFact } from '../../analysis/type/metric-type.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { equalityOf } from './equality.ts'
import { plainName } from './series-of-range.ts'
import { commonType } from './types-of.ts'

/** `increase()` is extrapolated to the edges of its range: one event in five minutes may well be 1.03. Zero stays zero. */
const check: Check = defineCheck({
  id: 'semantics/increase-integer',
  create(context) {
    return {
      Binary(node, expr, site) {
        const equality = equalityOf(node)
        if (!equality || !Number.isFinite(equality.value) || equality.value === 0) return
        const found = commonType(context, site, expr, equality.side, isIncrease)
        if (!found) return
        const { op, side, constant } = equality
        const written = expr.text.slice(constant.span.start, constant.span.end)
        const name = plainName(side)
        context.reportIn(expr, node.opSpan, {
          message: `an increase is hardly ever a whole number: ${name === undefined ? '' : `${name} `}\`${op} ${written}\``,
          label: 'compared for equality',
          why: `\`increase()\` extrapolates to the edges of its range, so that one event may count as 1.03: this is ${op === '==' ? 'almost never' : 'almost always'} true`,
          help: `use \`>\` or \`<\`, \`round()\` it first, or count with \`changes()\``,
          related: relatedReasons(found.type.because),
        })
      },
    }
  },
})

export default check

function isIncrease(type: TypeFact): type is DerivedTypeFact {
  return type.kind === 'derived' && type.type === 'increase'
}
