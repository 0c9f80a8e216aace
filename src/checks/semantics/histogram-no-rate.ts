import type { DerivedTypeFact, MetricTypeFact, TypeFact } from '../../analysis/type/metric-type.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { bucketSelectors, histogramArgument } from './bucket-series.ts'
import { plainName } from './series-of-range.ts'
import { commonType } from './types-of.ts'

/** Buckets as they stand. A metric that is known to be a gauge histogram is none of these. */
const check: Check = defineCheck({
  id: 'semantics/histogram-no-rate',
  create(context) {
    return {
      Call(node, expr, site) {
        const arg = histogramArgument(node)
        const [selector] = (arg && bucketSelectors(arg)) ?? []
        if (!arg || !selector) return
        const found = commonType(context, site, expr, arg, isCumulative)
        if (!found) return
        const name = plainName(selector)
        context.reportIn(expr, selector.span, {
          message: `\`${node.func.value}()\` of everything since the process started: no \`rate()\` of ${name ?? 'the buckets'}`,
          ...(name === undefined ? {} : { cause: name }),
          label: 'counts everything that was ever observed',
          why: 'the longer the process runs, the less the quantile moves with what happens now',
          help: 'take the `rate()` of the buckets first, such as `rate(…[5m])`',
          related: relatedReasons(found.type.because, {
            source: site.file.source,
            expr,
            span: selector.span,
          }),
          confidence: 'convention',
        })
      },
    }
  },
})

export default check

function isCumulative(type: TypeFact): type is MetricTypeFact | DerivedTypeFact {
  if (type.kind === 'derived') return type.type === 'counters-aggregated'
  return type.kind === 'metric' && type.type === 'histogram-bucket'
}
