import { foldConstant } from '../../analysis/thresholds.ts'
import type { Expr } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

const functions: ReadonlySet<string> = new Set(['histogram_quantile', 'quantile_over_time'])

/** A constant quantile below 0 or above 1, where Prometheus gives infinity. */
const check: Check = defineCheck({
  id: 'semantics/quantile-range',
  create(context) {
    return {
      Call(node, expr) {
        const [arg] = node.args
        if (arg && functions.has(node.func.value))
          judge(context, expr, arg, `\`${node.func.value}()\``)
      },
      Aggregate(node, expr) {
        if (node.param && node.op.value === 'quantile')
          judge(context, expr, node.param, '`quantile`')
      },
    }
  },
})

export default check

function judge(context: CheckContext, expr: PromExpr, arg: Expr, what: string): void {
  const value = foldConstant(arg)
  if (value === undefined || !(value < 0 || value > 1)) return
  const written = expr.text.slice(arg.span.start, arg.span.end)
  const said = written === String(value) ? `\`${written}\`` : `\`${written}\`, which is ${value},`
  const share = value > 1 && value <= 100 ? `: \`${Number((value / 100).toPrecision(12))}\`` : ''
  context.reportIn(expr, arg.span, {
    message: `${said} is no quantile for ${what}`,
    label: 'not between 0 and 1',
    why: `the result is ${value < 0 ? '`-Inf`' : '`+Inf`'} whatever the data is`,
    help: `write a quantile between 0 and 1${share}`,
  })
}
