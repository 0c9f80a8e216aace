import { selectedName } from '../../analysis/selected-name.ts'
import { thresholdOf } from '../../analysis/thresholds.ts'
import { isAccumulated, nounOf } from '../../analysis/type/metric-type.ts'
import { hasUnsuffixedCounters } from '../../analysis/type/unsuffixed-counters.ts'
import type { Call, Expr } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { enclosing } from './enclosing.ts'
import { plainName, plainSelector, rangeArgument } from './series-of-range.ts'
import { commonType } from './types-of.ts'

const advice: Readonly<Record<string, string>> = {
  delta: '`increase()`',
  idelta: '`irate()` or `increase()`',
  deriv: '`rate()`',
  predict_linear: '`rate()`',
  double_exponential_smoothing: '`rate()`',
  holt_winters: '`rate()`',
  avg_over_time: '`rate()` or `increase()`',
  sum_over_time: '`increase()`',
  quantile_over_time: '`rate()`',
  stddev_over_time: '`rate()`',
  stdvar_over_time: '`rate()`',
  mad_over_time: '`rate()`',
}

/** Functions for gauges, of counters as they are. A name alone has to say what is counted: `_total` and `_count` do not suffice. */
const check: Check = defineCheck({
  id: 'semantics/gauge-fn-on-counter',
  create(context) {
    return {
      Call(node, expr, site) {
        const instead = advice[node.func.value]
        const arg = instead === undefined ? undefined : rangeArgument(node)
        if (!arg) return
        const found = commonType(context, site, expr, arg, isAccumulated)
        if (!found || found.confidence === 'hint' || seeksDecrease(expr, node)) return
        if (isUntyped(arg)) return
        const { type, confidence } = found
        const name = plainName(arg)
        const what = name === undefined ? nounOf(type) : `${name}, ${nounOf(type)}`
        context.reportIn(expr, node.span, {
          message: `\`${node.func.value}()\` of ${what}`,
          ...(name === undefined ? {} : { cause: name }),
          label: 'only grows, and starts at zero again with its process',
          why: 'how high a counter stands depends on how long its process has run, and a restart looks like a fall',
          help: `use ${instead} of the counter`,
          related: relatedReasons(type.because),
          confidence,
        })
      },
    }
  },
})

export default check

/** Exporters that hand on the counters of another system without a suffix give them no type either, and whoever reads them goes by that. */
function isUntyped(arg: Expr): boolean {
  const selector = plainSelector(arg)
  const name = (selector && selectedName(selector)) ?? ''
  return hasUnsuffixedCounters(name) && !/_(?:total|count|sum|bucket)$/.test(name)
}

/** `delta(x[5m]) < 0`: whoever writes that looks for falls, as gauges have them and counters at restarts. */
function seeksDecrease(expr: PromExpr, node: Call): boolean {
  return enclosing(expr, node).some((above) => {
    const threshold = above.kind === 'Binary' ? thresholdOf(above) : undefined
    return threshold?.op.startsWith('<') && threshold.value <= 0
  })
}
