import { type Check, defineCheck } from '../check.ts'
import { annotationsOf } from '../rule-match.ts'
import { checkAsked } from './asked-entries.ts'

/** Annotations of alerts. */
const check: Check = defineCheck({
  id: 'rule/annotation',
  create(context) {
    return {
      AlertingRule: (rule) => checkAsked(context, rule, 'annotation', annotationsOf(rule)),
    }
  },
})

export default check
