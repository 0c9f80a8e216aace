import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { labelsOf } from '../rule-match.ts'
import { checkAsked } from './asked-entries.ts'

/** Labels that rules set, their groups' included. */
const check: Check = defineCheck({
  id: 'rule/label',
  create(context) {
    const visit = (rule: Rule): void => checkAsked(context, rule, 'label', labelsOf(rule))
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check
