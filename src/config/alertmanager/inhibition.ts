import { type Labels, labelValue } from '../../model/labels.ts'
import type { AlertmanagerConfig, InhibitRule } from './alertmanager-config.ts'
import { matchesAll } from './route.ts'

/** Why an alert is muted: the rule, and the first alert that is its source. */
export interface Inhibition {
  readonly rule: InhibitRule
  readonly source: Labels
}

/**
 * The rules that mute an alert while the others fire, in the order of the configuration. The alert may be among the others: one
 * that matches both sides of a rule is not muted by one that does too. Source: Alertmanager's configuration page, `inhibit_rule`.
 */
export function inhibitedBy(
  { inhibitRules }: Pick<AlertmanagerConfig, 'inhibitRules'>,
  alert: Labels,
  others: readonly Labels[],
): readonly Inhibition[] {
  const found: Inhibition[] = []
  for (const rule of inhibitRules) {
    if (!matchesAll(rule.target, alert)) continue
    const bothSides = matchesAll(rule.source, alert)
    const source = others.find(
      (other) =>
        matchesAll(rule.source, other) &&
        isEqualIn(rule, alert, other) &&
        !(bothSides && matchesAll(rule.target, other)),
    )
    if (source) found.push({ rule, source })
  }
  return found
}

/** A missing label is the same as an empty one. */
function isEqualIn({ equal }: InhibitRule, a: Labels, b: Labels): boolean {
  return equal.every(({ value: name }) => labelValue(a, name) === labelValue(b, name))
}
