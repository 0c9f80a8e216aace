import { type LabelFact, labelFact } from '../../analysis/labels/label-facts.ts'
import type { LabelEntry } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { describeValues } from './describe-label.ts'

/** Labels of a rule that replace one which its series have. */
const check: Check = defineCheck({
  id: 'label/rule-override',
  create(context) {
    return {
      Label(entry, { file, rule, role }) {
        if (!rule || role !== 'label' || !isPlain(entry)) return
        const name = entry.name.value
        const facts = context.analysis.expression(file, rule.expr)
        const found = facts?.root.branches.map(({ labels }) => labelFact(labels, name)) ?? []
        const [first] = found
        if (!first || found.some((fact) => !isReplaced(fact, entry.value.text))) return
        context.report(entry.name.span, {
          message: `the rule sets \`${name}\` over the \`${name}\` that its series have`,
          label: first.values
            ? `it was ${describeValues(name, first.values)}`
            : 'replaces the label of the series',
          why: 'The value of the series is lost to templates of receivers, routes and inhibitions, and series that differ in nothing else become one.',
          help: 'give the label of the rule another name, or take it out',
          related: relatedReasons(first.because),
          confidence: first.confidence,
        })
      },
    }
  },
})

export default check

function isPlain({ value }: LabelEntry): boolean {
  return !value.unparsed && !value.text.includes('{{')
}

function isReplaced({ has, values }: LabelFact, value: string): boolean {
  if (has !== 'must') return false
  return values?.kind !== 'finite' || values.values.some((one) => one !== value)
}
