import type { Confidence } from '../../analysis/because.ts'
import type { GrowingLabel } from '../../analysis/cardinality/cardinality.ts'
import { labelGrowth } from '../../analysis/cardinality/label-growth.ts'
import type { LabelMatcher } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { keepsBuckets, ownGrowth, selectorsBelow } from './own-growth.ts'

const requestPath = /^(?:path|uri|url|endpoint|request_path|request_uri)$/i
const codeLabel = /^(?:code|status|status_code|http_status|response_code|http_code)$/i
const entity = /^(?:uuid|guid|image_id|order_id|transaction_id|txn_id)$/i
const reason = /error|err_msg|message|exception|stack_?trace/i
const counting: ReadonlySet<string> = new Set(['rate', 'irate', 'increase', 'delta', 'changes'])

/** An aggregation by a label that takes ever new values, in what a rule gives. */
const check: Check = defineCheck({
  id: 'cardinality/unbounded-by',
  create(context) {
    const visit = (rule: Rule, site: Parameters<typeof ownGrowth>[2]) => {
      for (const label of ownGrowth(context, rule, site)) {
        if (label.cause !== 'by' || keepsBuckets(label) || tellsReason(label, rule)) continue
        const confidence = confidenceOf(label, rule)
        const isAlert = rule.kind === 'AlertingRule'
        const one = isAlert ? 'alert' : 'series'
        context.reportIn(rule.expr, label.place.span, {
          message:
            confidence === 'hint'
              ? `\`${label.name}\` may have no bound, and the rule gives one ${one} for each value`
              : `\`${label.name}\` has no bound, and the rule gives one ${one} for each value`,
          label: 'ever new values',
          why: isAlert
            ? 'alerts of single users, requests or moments come in any number and resolve one by one'
            : 'each value that was ever seen costs a series, in memory and in every query of the record',
          help: `aggregate without \`${label.name}\`, or count its values: \`count(count by (${label.name}) (…))\``,
          ...(confidence === 'hint' ? { severity: 'info', confidence } : { confidence }),
        })
      }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check

/** Names that mean either are sure where requests that fail with 4xx are grouped by what was asked for; alerts on the state of single things name them on purpose. */
function confidenceOf(label: GrowingLabel, rule: Rule): Confidence {
  const selectors = selectorsBelow(label.node)
  if (requestPath.test(label.name))
    return selectors.some(({ matchers }) => matchers.some(asksForClientErrors))
      ? 'convention'
      : 'hint'
  if (rule.kind === 'AlertingRule' && entity.test(label.name) && !countsEvents(label)) return 'hint'
  return labelGrowth(label.name) === 'many' ? label.confidence : 'hint'
}

/** An alert on the state of something that tells in its texts what ails it. */
function tellsReason(label: GrowingLabel, rule: Rule): boolean {
  if (rule.kind !== 'AlertingRule' || !reason.test(label.name) || countsEvents(label)) return false
  return rule.annotations.some(({ value }) => value.text.includes(`abels.${label.name}`))
}

function asksForClientErrors({ name, op, value }: LabelMatcher): boolean {
  if (!codeLabel.test(name.value)) return false
  return (op === '=' || op === '=~') && /^\^?\(?4(?:04|\d|\.|x|\[|\\d)/i.test(value.value)
}

function countsEvents({ node }: GrowingLabel): boolean {
  let found = false
  walk(node, (one) => {
    found ||= one.kind === 'Call' && counting.has(one.func.value)
  })
  return found
}
