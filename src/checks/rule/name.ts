import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { asked, entriesFor } from '../policy-entry.ts'
import { fits } from '../rule-match.ts'

/** Names of alerts and of recorded series. */
const check: Check = defineCheck({
  id: 'rule/name',
  create(context) {
    const visit = (rule: Rule): void => {
      const { value, span } = rule.name
      for (const entry of entriesFor(context.options, 'names', rule)) {
        if (typeof entry.pattern !== 'string' || fits(entry.pattern, value)) continue
        const message = `the name \`${value}\` is not as \`${entry.pattern}\` asks`
        context.report(span, asked(entry, { message, help: 'choose a name that matches' }))
      }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
