import type {
  AlertMatcher,
  AlertmanagerConfig,
  InhibitRule,
} from '../../config/alertmanager/alertmanager-config.ts'
import { exclusionIn, implies, valuesOf } from '../../config/alertmanager/matcher-proof.ts'
import { formatMatcher } from '../../model/matcher.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

/** An inhibition rule that can never apply. */
const check: Check = defineCheck({
  id: 'config/am-inhibit-never',
  create(context) {
    return {
      AlertmanagerConfig(config) {
        for (const rule of config.inhibitRules) if (rule.complete) judge(rule, config, context)
      },
    }
  },
})

export default check

const why = 'the alerts that it should mute are notified'

function judge(
  rule: InhibitRule,
  { source: file }: AlertmanagerConfig,
  context: CheckContext,
): void {
  for (const side of ['source', 'target'] as const) {
    const exclusion = exclusionIn(rule[side])
    if (!exclusion) continue
    const span = exclusion.matchers.at(-1)?.span ?? rule.span
    context.reportAt(file, span, {
      message: `no alert is the ${side} of the inhibition rule: ${exclusion.matchers.map(textOf).join(' and ')} exclude each other`,
      why,
      help: 'correct the conditions, or write alternatives as one pattern (`=~`)',
    })
    return
  }
  const unequal = rule.equal.find(({ value }) => neverEqual(rule, value))
  if (unequal) {
    context.reportAt(file, unequal.span, {
      message: `the inhibition rule never applies: source and target never have the same \`${unequal.value}\``,
      label: 'must be equal, and differs',
      why,
      help: `remove \`${unequal.value}\` from \`equal\``,
      related: relatedMatchers(rule, unequal.value).map(({ span }) => ({
        file,
        span,
        label: `asks for other values of \`${unequal.value}\``,
      })),
    })
    return
  }
  if (!isSameSides(rule)) return
  const [first] = rule.target
  context.reportAt(file, first?.span ?? rule.span, {
    message: 'the inhibition rule never applies: its source and its target match the same alerts',
    why: 'an alert that matches both sides is not muted by one that does too, so that no alert mutes itself',
    help: 'give the two sides conditions that differ, such as another `severity`',
  })
}

/** No value of the label meets the conditions of both sides. */
function neverEqual(rule: InhibitRule, label: string): boolean {
  const own = relatedMatchers(rule, label)
  return valuesOf(own)?.length === 0
}

function relatedMatchers({ source, target }: InhibitRule, label: string): readonly AlertMatcher[] {
  return [...source, ...target].filter(({ matcher }) => matcher.name === label)
}

function isSameSides({ source, target }: InhibitRule): boolean {
  return (
    target.every((matcher) => implies(source, matcher)) &&
    source.every((matcher) => implies(target, matcher))
  )
}

function textOf({ matcher: { name, op, value } }: AlertMatcher): string {
  return `\`${formatMatcher(name, op, value)}\``
}
