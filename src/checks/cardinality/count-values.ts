import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { ownGrowth } from './own-growth.ts'

/** `count_values` of something measured. */
const check: Check = defineCheck({
  id: 'cardinality/count-values',
  create(context) {
    const visit = (rule: Rule, site: Parameters<typeof ownGrowth>[2]) => {
      for (const { name, place, because, cause, confidence } of ownGrowth(context, rule, site)) {
        if (cause !== 'values') continue
        context.reportIn(rule.expr, place.span, {
          message: `\`count_values\` makes a series of label \`${name}\` for every value of a measurement`,
          label: because.text,
          why: 'measured values hardly ever repeat: there are as many series as inputs, and other ones at each evaluation',
          help: 'round the values first, or count those above a threshold: `count(x > …)`',
          ...(confidence === 'hint'
            ? { severity: 'info', confidence }
            : { confidence: 'convention' }),
        })
      }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
