import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { ownGrowth } from './own-growth.ts'

/** A label without bound that the metric has, and that nothing takes away. */
const check: Check = defineCheck({
  id: 'cardinality/unbounded-label',
  create(context) {
    const visit = (rule: Rule, site: Parameters<typeof ownGrowth>[2]) => {
      const told = new Set<string>()
      for (const label of ownGrowth(context, rule, site)) {
        const { name, place, because, cause } = label
        if (cause !== 'metric' || told.has(name)) continue
        told.add(name)
        const one = rule.kind === 'AlertingRule' ? 'alert' : 'series'
        context.reportIn(rule.expr, place.span, {
          message: `\`${name}\` identifies single things, and the rule gives one ${one} for each`,
          label: because.text,
          why: 'each value that was ever seen costs a series, and none of them goes on for long',
          help: `aggregate without \`${name}\`, such as \`sum without (${name}) (…)\`; better still, leave the label out of the metric`,
          confidence: 'convention',
        })
      }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
