import { selectedName } from '../../analysis/selected-name.ts'
import { withoutParens } from '../../analysis/thresholds.ts'
import { type Check, defineCheck } from '../check.ts'
import { histogramArgument } from './bucket-series.ts'
import { plainSelector } from './series-of-range.ts'

const check: Check = defineCheck({
  id: 'semantics/quantile-per-series',
  create(context) {
    return {
      Call(node, expr) {
        const arg = histogramArgument(node)
        const call = arg && withoutParens(arg)
        if (call?.kind !== 'Call' || !call.args[0]) return
        const selector = plainSelector(call.args[0])
        if (!selector || !/_bucket$/.test(selectedName(selector) ?? '')) return
        context.reportIn(expr, node.span, {
          message: `\`${node.func.value}()\` of every series by itself`,
          label: 'no aggregation',
          why: 'where a series sees few events its quantiles jump, and there is one result for each of them',
          help: 'sum the rates first: `sum by (le, job) (rate(…))`',
        })
      },
    }
  },
})

export default check
