import { compileRegexp } from '../model/regexp.ts'
import type { LabelEntry, Rule } from '../rules/rule-file.ts'

/** Whether a rule is meant; of what is no mapping, nothing is asked. */
export function matchesRule(match: unknown, rule: Rule): boolean {
  if (Array.isArray(match)) return match.some((entry) => matchesRule(entry, rule))
  if (!isRecord(match)) return true
  const { kind, name, group, labels, annotations } = match
  return (
    (kind === undefined || (kind === 'alert') === (rule.kind === 'AlertingRule')) &&
    (name === undefined || fits(name, rule.name.value)) &&
    (group === undefined || fits(group, rule.group.name.value)) &&
    matchesEntries(labels, () => labelsOf(rule)) &&
    matchesEntries(annotations, () => annotationsOf(rule))
  )
}

/** Whether a pattern of the options matches the whole of a text; one that is no RE2 matches nothing. */
export function fits(pattern: unknown, text: string): boolean {
  if (typeof pattern !== 'string') return false
  const regexp = compileRegexp(pattern)
  return !('error' in regexp) && regexp.matches(text)
}

/** The labels that a rule sets, by name: those of its group, and its own over them. Empty ones are none. */
export function labelsOf({ group, labels }: Rule): ReadonlyMap<string, LabelEntry> {
  return byName([...group.labels, ...labels])
}

/** The annotations of an alert, by name. */
export function annotationsOf(rule: Rule): ReadonlyMap<string, LabelEntry> {
  return byName(rule.kind === 'AlertingRule' ? rule.annotations : [])
}

/** Text that a template or another tool decides, not the file. */
export function isOpen({ value }: LabelEntry): boolean {
  return value.unparsed !== undefined || value.text.includes('{{')
}

/** Whether something is a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function byName(entries: readonly LabelEntry[]): ReadonlyMap<string, LabelEntry> {
  const found = new Map<string, LabelEntry>()
  for (const entry of entries)
    if (entry.value.text === '') found.delete(entry.name.value)
    else found.set(entry.name.value, entry)
  return found
}

function matchesEntries(
  patterns: unknown,
  entries: () => ReadonlyMap<string, LabelEntry>,
): boolean {
  if (!isRecord(patterns)) return true
  const found = entries()
  return Object.entries(patterns).every(([name, pattern]) =>
    fits(pattern, found.get(name)?.value.text ?? ''),
  )
}
