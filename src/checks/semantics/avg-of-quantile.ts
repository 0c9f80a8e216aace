import type { DerivedTypeFact, MetricTypeFact, TypeFact } from '../../analysis/type/metric-type.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { plainName } from './series-of-range.ts'
import { commonType } from './types-of.ts'

const check: Check = defineCheck({
  id: 'semantics/avg-of-quantile',
  create(context) {
    return {
      Aggregate(node, expr, site) {
        const op = node.op.value
        if (op !== 'avg' && op !== 'sum') return
        const found = commonType(context, site, expr, node.expr, isQuantile)
        if (!found || found.confidence === 'hint') return
        const name = plainName(node.expr)
        context.reportIn(expr, node.span, {
          message: `\`${op}\` of quantiles${name === undefined ? '' : `: ${name}`}`,
          label: 'is the quantile of nothing',
          why:
            op === 'avg'
              ? 'the mean of the quantiles of parts is not the quantile of the whole, and hides a slow part behind many fast ones'
              : 'quantiles do not add up',
          help: 'aggregate the buckets by `le` and compute the quantile from the result, or take the `max`',
          related: relatedReasons(found.type.because),
          confidence: found.confidence,
        })
      },
    }
  },
})

export default check

function isQuantile(type: TypeFact): type is MetricTypeFact | DerivedTypeFact {
  if (type.kind === 'derived') return type.type === 'quantile'
  return type.kind === 'metric' && type.type === 'summary-quantile'
}
