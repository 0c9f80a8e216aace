import type { Confidence } from '../../analysis/because.ts'
import type { Facts } from '../../analysis/facts.ts'
import { type AlertText, alertTexts } from '../../analysis/template/alert-texts.ts'
import { missingLabel } from '../../analysis/template/missing-label.ts'
import type { LabelUse } from '../../analysis/template/read-template.ts'
import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { isAlertName, ownLabel } from './own-label.ts'

/** A template that reads a label which the rule sets, and which the series cannot have: templates see the series' labels only. */
const check: Check = defineCheck({
  id: 'label/template-rule-label',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        const texts = alertTexts(rule)
        const facts = context.analysis.expression(file, rule.expr)?.root
        if (!facts) return
        const seen = new Set<string>()
        for (const text of texts)
          for (const use of text.reading.labels) {
            if (use.of.kind !== 'alert' || seen.has(use.name)) continue
            seen.add(use.name)
            checkUse(context, { file, rule, texts, facts }, text, use)
          }
      },
    }
  },
})

export default check

interface Scene {
  readonly file: RuleFile
  readonly rule: AlertingRule
  readonly texts: readonly AlertText[]
  readonly facts: Facts
}

function checkUse(
  context: CheckContext,
  { file, rule, texts, facts }: Scene,
  { entry }: AlertText,
  { name, span }: LabelUse,
): void {
  const own = ownLabel(rule, texts, name)
  const alertName = isAlertName(name) && file.dialect !== 'vm'
  if (!own && !alertName) return
  const never = missingLabel(facts, name)?.confidence
  const confidence = never ?? (alertName ? unlikely(facts, name) : undefined)
  if (!confidence || confidence === 'hint') return
  const setBy = own ? (rule.labels.includes(own) ? 'the rule' : 'the group') : 'Prometheus'
  const fixed = own?.value.text.includes('{{') ? undefined : (own?.value.text ?? rule.name.value)
  const related = own && { file: file.source, span: own.span, label: `\`${name}\` is set here` }
  context.report(entry.value.map.toSource(span), {
    message: `\`${entry.value.text.slice(span.start, span.end).trim()}\` is always empty: ${setBy} sets \`${name}\`, and templates see only what the series have`,
    why: 'labels of the rule are added after the templates are expanded',
    help:
      fixed === undefined
        ? 'repeat in the text what the label is made of'
        : `write \`${fixed}\` into the text`,
    confidence,
    ...(related ? { related: [related] } : {}),
  })
}

/** Series other than `ALERTS` have a label `alertname` only where somebody put it there: named in the expression, or about alerts. */
function unlikely({ branches }: Facts, name: string): Confidence | undefined {
  const all = branches.every(
    ({ labels, origin }) =>
      !labels.known.has(name) &&
      origin.metrics.length > 0 &&
      origin.metrics.every((metric) => !/alert/i.test(metric)),
  )
  return all ? 'convention' : undefined
}
