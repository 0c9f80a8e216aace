import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { keepsBuckets, ownGrowth } from './own-growth.ts'

const requestPath = /^(?:path|url|request_path|request_url)$/i

/** The buckets of a histogram kept for every value of a label that takes ever new ones. */
const check: Check = defineCheck({
  id: 'cardinality/histogram',
  create(context) {
    const visit = (rule: Rule, site: Parameters<typeof ownGrowth>[2]) => {
      for (const label of ownGrowth(context, rule, site)) {
        if (!keepsBuckets(label)) continue
        const isSure = label.confidence !== 'hint' || requestPath.test(label.name)
        context.reportIn(rule.expr, label.place.span, {
          message: `the buckets of a histogram are kept for each value of \`${label.name}\``,
          label: isSure ? 'ever new values' : 'perhaps ever new values',
          why: 'every value costs a series for each bucket, and few of them hold enough requests for a quantile',
          help: `aggregate by a label with few values, such as the route, in place of \`${label.name}\``,
          ...(isSure ? { confidence: 'convention' } : { severity: 'info', confidence: 'hint' }),
        })
      }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
