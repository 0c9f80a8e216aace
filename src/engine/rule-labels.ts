import type { LabelEntry, Rule } from '../rules/rule-file.ts'

/** The labels that a rule adds to its result: those of the group, overridden by its own. */
export function addedLabels(rule: Rule): ReadonlyMap<string, LabelEntry> {
  const labels = new Map<string, LabelEntry>()
  for (const entry of [...rule.group.labels, ...rule.labels]) labels.set(entry.name.value, entry)
  return labels
}
