import { labelFact } from '../../analysis/labels/label-facts.ts'
import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts'
import type { CheckContext } from '../check.ts'

/** An alert of the rules, with what is known of its labels when it reaches Alertmanager. */
export interface KnownAlert {
  readonly rule: AlertingRule
  /** The only values that a label can have; undefined where that is not known, or the label may be missing. */
  values(label: string): readonly string[] | undefined
}

/** The alerts of some rule files. Where a server changes labels of alerts on their way, only their names are known. */
export function knownAlerts(
  ruleFiles: readonly RuleFile[],
  context: CheckContext,
): readonly KnownAlert[] {
  return ruleFiles.flatMap((file) => {
    const relabelled = context
      .configsOf(file)
      .some(
        (config) =>
          config.alertRelabelRules.length > 0 ||
          config.alertmanagers.some((one) => one.alertRelabelRules.length > 0),
      )
    return file.groups.flatMap(({ rules }) =>
      rules.flatMap((rule) =>
        rule.kind === 'AlertingRule' && !rule.broken
          ? [{ rule, values: (label: string) => valuesOf(rule, label, relabelled, context) }]
          : [],
      ),
    )
  })
}

function valuesOf(
  rule: AlertingRule,
  label: string,
  relabelled: boolean,
  context: CheckContext,
): readonly string[] | undefined {
  if (relabelled) return undefined
  if (label === 'alertname') return [rule.name.value]
  const values = new Set<string>()
  for (const { labels } of context.analysis.result(rule).branches) {
    const fact = labelFact(labels, label)
    if (fact.has !== 'must' || fact.confidence !== 'proof' || fact.values?.kind !== 'finite')
      return undefined
    for (const value of fact.values.values) values.add(value)
  }
  return [...values]
}
