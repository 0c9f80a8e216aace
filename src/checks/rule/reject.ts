import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { asked, entriesFor, texts } from '../policy-entry.ts'
import { annotationsOf, fits, labelsOf } from '../rule-match.ts'

/** Names and values of labels and annotations that must not be there; templates are judged as they are written. */
const check: Check = defineCheck({
  id: 'rule/reject',
  create(context) {
    const visit = (rule: Rule): void => {
      for (const entry of entriesFor(context.options, 'reject', rule))
        for (const place of texts(entry.in))
          for (const { text, span } of textsAt(rule, place)) {
            if (!fits(entry.pattern, text)) continue
            const what = place.replace('-', ' ').replace(/s$/, '')
            const message = `${what} \`${text}\` is rejected: \`${String(entry.pattern)}\` matches it`
            context.report(span, asked(entry, { message, help: `remove or change the ${what}` }))
          }
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check

function textsAt(rule: Rule, place: string) {
  const entries = [...(place.startsWith('label') ? labelsOf(rule) : annotationsOf(rule)).values()]
  return entries
    .filter(({ value }) => value.unparsed !== 'broken')
    .map(({ name, value }) =>
      place.endsWith('names')
        ? { text: name.value, span: name.span }
        : { text: value.text, span: value.span },
    )
}
