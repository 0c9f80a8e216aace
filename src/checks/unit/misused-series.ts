import type { ExprFacts } from '../../analysis/facts.ts'
import { goesUpAndDown, isCounting } from '../../analysis/type/metric-type.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'

const ofCounters: ReadonlySet<string> = new Set(['rate', 'irate', 'increase'])
const ofGauges: ReadonlySet<string> = new Set([
  'avg_over_time',
  'min_over_time',
  'max_over_time',
  'sum_over_time',
  'quantile_over_time',
  'delta',
  'deriv',
])

/** Whether an expression reads a gauge as a counter or a counter as a gauge: that its unit is wrong follows from it. */
export function misusesSeries(expr: Expr, facts: ExprFacts): boolean {
  let found = false
  walk(expr, (node) => {
    if (node.kind !== 'Call') return !found
    const name = node.func.value
    const [range] = node.args
    if (!range || !(ofCounters.has(name) || ofGauges.has(name))) return !found
    const { type } = facts.of(range).branches[0]
    found ||= ofCounters.has(name) ? goesUpAndDown(type) : isCounting(type)
    return !found
  })
  return found
}
