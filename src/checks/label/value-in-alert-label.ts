import type { Facts } from '../../analysis/facts.ts'
import { nameTokens } from '../../analysis/names/name-tokens.ts'
import { alertTexts } from '../../analysis/template/alert-texts.ts'
import { everyReading, isBoolean } from '../../analysis/unit/compare-units.ts'
import { type Check, defineCheck } from '../check.ts'

/**
 * A label that prints the alert's value. Conditions on the value (`{{ if gt $value 10.0 }}`) are left alone, and so are
 * values that hardly change while the alert fires: 0 or 1, and numbers that identify something.
 */
const check: Check = defineCheck({
  id: 'label/value-in-alert-label',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        for (const { role, entry, reading } of alertTexts(rule)) {
          const printed = reading.printed.find(({ of }) => of.kind === 'alert')
          if (role !== 'label' || !printed || nameTokens(entry.name.value).at(-1) === 'id') continue
          const facts = context.analysis.expression(file, rule.expr)?.root
          if (facts && isConstant(facts)) continue
          context.report(entry.value.map.toSource(printed.span), {
            message: `label \`${entry.name.value}\` holds the value of the alert`,
            label: 'changes with the value',
            why: rule.for?.value
              ? 'an alert with other labels is another alert: whenever the value changes, the old one ends, and a new one waits for the time of `for` again'
              : 'an alert with other labels is another alert: whenever the value changes, the old one ends and a new one fires',
            help: 'put the value into an annotation',
            cause: entry.name.value,
          })
        }
      },
    }
  },
})

export default check

function isConstant({ branches }: Facts): boolean {
  return branches.every(
    ({ range: { likely }, unit, origin }) =>
      likely.min === likely.max ||
      everyReading(unit, isBoolean) ||
      (origin.selector && nameTokens(origin.metrics[0] ?? '').at(-1) === 'up'),
  )
}
