import { emptyCycles } from '../../analysis/graph/empty-cycles.ts'
import { type Check, defineCheck } from '../check.ts'

/** Recording rules that need their own earlier values, where nothing gives the first. */
const check: Check = defineCheck({
  id: 'graph/cycle',
  create(context) {
    return {
      RecordingRule(rule, { file }) {
        const { ruleFiles } = context.analysis.scope(file)
        const cycle = emptyCycles(ruleFiles, context.analysis).find((one) => one.rule === rule)
        if (!cycle) return
        const name = rule.name.value
        const [other] = cycle.others
        context.reportIn(rule.expr, cycle.selector.span, {
          message: other
            ? `\`${name}\` and \`${other.name.value}\` need each other’s values, and nothing gives the first`
            : `\`${name}\` needs its own earlier value, and nothing gives the first`,
          label: 'finds nothing at the first evaluation, and so ever after',
          why: 'the rule never records anything',
          help: 'add a start value: `or` with an expression that does not read it',
          related: cycle.others.map((one) => ({
            file: one.group.file.source,
            span: one.name.span,
            label: 'in the same cycle',
          })),
        })
      },
    }
  },
})

export default check
