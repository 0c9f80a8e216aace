import type { AlertText } from '../../analysis/template/alert-texts.ts'
import type { AlertingRule, LabelEntry } from '../../rules/rule-file.ts'

/**
 * The label of a rule (or of its group) that sets a name which a template reads. A label that reads itself
 * (`team: "{{ $labels.team }}"`) sets nothing of its own.
 */
export function ownLabel(
  rule: AlertingRule,
  texts: readonly AlertText[],
  name: string,
): LabelEntry | undefined {
  const entry =
    rule.labels.findLast((label) => label.name.value === name) ??
    rule.group.labels.findLast((label) => label.name.value === name)
  if (!entry || entry.value.text === '') return undefined
  const text = texts.find((one) => one.entry === entry)
  return text?.reading.mentioned.has(name) ? undefined : entry
}

/** `alertname`: Prometheus sets it itself, as it sets the labels of the rule, after it has expanded the templates. */
export function isAlertName(name: string): boolean {
  return name === 'alertname'
}
