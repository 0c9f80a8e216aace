import type { Severity } from '../diagnostic/severity.ts'
import type { Rule } from '../rules/rule-file.ts'
import type { Report } from './check.ts'
import { isRecord, matchesRule } from './rule-match.ts'

/** What a house asks of some rules: one entry of a list among the options of a check. */
export type PolicyEntry = Readonly<Record<string, unknown>>

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** The entries of a list among the options that speak of a rule. */
export function entriesFor(
  options: Readonly<Record<string, unknown>>,
  list: string,
  rule: Rule,
): readonly PolicyEntry[] {
  const entries = options[list]
  if (!Array.isArray(entries)) return []
  return entries.filter(
    (entry) =>
      isRecord(entry) &&
      matchesRule(entry.match, rule) &&
      (entry.except === undefined || !matchesRule(entry.except, rule)),
  )
}

/** A report as its entry would have it: a warning unless it says otherwise, with its comment. */
export function asked({ severity, comment }: PolicyEntry, report: Report): Report {
  const own = severities.find((known) => known === severity) ?? report.severity ?? 'warning'
  return { ...report, ...(typeof comment === 'string' ? { why: comment } : {}), severity: own }
}

/** The texts of a list; of a single text, that one. */
export function texts(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  return items.filter((item) => typeof item === 'string')
}

/** Names in backticks, the last one joined with a word. */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  const quoted = names.map((name) => `\`${name}\``)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`
}
