import { goesUpAndDown } from '../../analysis/type/metric-type.ts'
import { type Check, defineCheck } from '../check.ts'
import { rawSum } from './raw-sum.ts'
import { plainName, rangeArgument } from './series-of-range.ts'
import { commonType } from './types-of.ts'

const functions: ReadonlySet<string> = new Set(['rate', 'irate', 'increase'])

/** `rate(sum(x)[5m:])`, and `rate()` of a record that is such a sum. Of counters it is wrong, and of anything else too; the latter is for another check where it is known. */
const check: Check = defineCheck({
  id: 'semantics/rate-of-aggregate',
  create(context) {
    return {
      Call(node, expr, site) {
        if (!functions.has(node.func.value)) return
        const arg = rangeArgument(node)
        if (!arg) return
        const samples = arg.kind === 'Subquery' ? arg.expr : arg.selector
        const found = rawSum(context, site, samples)
        if (!found || commonType(context, site, expr, arg, goesUpAndDown)) return
        const op = found.aggregate.op.value
        const [rule] = found.rules
        const name = rule && plainName(arg)
        const what = name === undefined ? `a \`${op}\`` : `${name}, a \`${op}\``
        context.reportIn(expr, node.span, {
          message: `\`${node.func.value}()\` of ${what} of counters`,
          label: 'a restart of one of them looks like a restart of all',
          why: 'when one series starts again at zero the whole falls, which is taken for a reset: its full value is added once more',
          help: `apply \`${node.func.value}()\` to each series first, and the \`${op}\` to the result`,
          related: rule
            ? [
                {
                  file: rule.group.file.source,
                  span: rule.expr.map.toSource(rule.expr.ast?.span ?? { start: 0, end: 0 }),
                  label: `rule \`${rule.name.value}\` records it`,
                },
              ]
            : [],
          confidence: 'convention',
        })
      },
    }
  },
})

export default check
