import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { asked, entriesFor } from '../policy-entry.ts'

/** Every rule that an entry speaks of, whatever is in it. */
const check: Check = defineCheck({
  id: 'rule/report',
  create(context) {
    const visit = (rule: Rule): void => {
      for (const { comment, ...entry } of entriesFor(context.options, 'rules', rule))
        if (typeof comment === 'string')
          context.report(rule.name.span, asked(entry, { message: comment }))
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
