import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { ownGrowth } from './own-growth.ts'

/** A label made of others that take ever new values, in what a rule gives. */
const check: Check = defineCheck({
  id: 'cardinality/label-synthesis',
  create(context) {
    const visit = (rule: Rule, site: Parameters<typeof ownGrowth>[2]) => {
      for (const { name, place, because, cause } of ownGrowth(context, rule, site)) {
        if (cause !== 'synthesis') continue
        context.reportIn(rule.expr, place.span, {
          message: `label \`${name}\` gets a value for each of those that it is made of, which have no bound`,
          label: because.text,
          why: 'the rule gives one series for each, under a name that does not show it',
          help: `leave the identifiers out, or aggregate without \`${name}\``,
          confidence: 'convention',
        })
      }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
