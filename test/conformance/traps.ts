import { join } from 'node:path'
import type { Rule, RuleFile } from '../../src/rules/rule-file.ts'
import { auditCorpus, type Finding, pathOf } from './audit/run-audit.ts'
import { badOnPurpose, type Trap, traps } from './audit/traps.ts'
import type { CaseResult, Suite, SuiteResult } from './suite.ts'

/**
 * Rules of the corpus that look like defects and are none: nothing of what such a trap is about may be a warning or an
 * error on them, not even as one of many. Test data that is bad on purpose is named with what shows it.
 */
export const suite: Suite = { name: 'traps', run }

function run(data: string): SuiteResult {
  const audits = auditCorpus(join(data, 'corpus'), { everyRepeat: true }).flatMap((audit) => [
    audit,
    audit.testData,
  ])
  const grave = new Map<string, Finding[]>()
  for (const finding of audits.flatMap(({ findings, onConfigurations }) => [
    ...findings,
    ...onConfigurations,
  ])) {
    if (finding.severity === 'info') continue
    const path = pathOf(finding)
    grave.set(path, [...(grave.get(path) ?? []), finding])
  }
  const sites = audits.flatMap(({ ruleFiles }) => ruleFiles.flatMap(sitesOf))
  const byTrap = traps.map((trap) => ({
    trap,
    cases: sites
      .filter((site) => isMeant(trap, site))
      .map((site) => caseOf(trap, site, grave.get(site.path) ?? [])),
  }))
  return {
    suite: 'traps',
    cases: [
      ...byTrap.map(({ trap, cases }) => presentCase(trap, cases.length)),
      ...byTrap.flatMap(({ cases }) => cases),
      ...[...grave].flatMap(([path, findings]) => purposeCase(path, findings) ?? []),
    ],
    figures: byTrap.map(({ trap, cases }) => `${trap.about}: ${cases.length} rules`),
  }
}

interface Site {
  readonly path: string
  readonly rule: Rule
  readonly texts: string
  readonly firstLine: number
  readonly lastLine: number
}

function sitesOf({ source, groups }: RuleFile): readonly Site[] {
  return groups
    .flatMap(({ rules }) => rules)
    .map((rule) => ({
      path: source.path,
      rule,
      texts:
        rule.kind === 'AlertingRule'
          ? rule.annotations.map(({ value }) => value.text).join('\n')
          : '',
      firstLine: source.lines.position(rule.span.start).line,
      lastLine: source.lines.position(rule.span.end).line,
    }))
}

function isMeant({ expr, texts, file, name }: Trap, site: Site): boolean {
  return (
    (!expr || expr.test(site.rule.expr.text)) &&
    (!texts || texts.test(site.texts)) &&
    (!file || file.test(site.path)) &&
    (!name || name.test(site.rule.name.value))
  )
}

function caseOf(trap: Trap, site: Site, findings: readonly Finding[]): CaseResult {
  const { path, rule, firstLine, lastLine } = site
  const name = `${trap.about}: ${rule.name.value} at ${path}:${firstLine}`
  const loud = findings.filter((finding) => {
    const line = Number(finding.at.slice(path.length + 1))
    return firstLine <= line && line <= lastLine && trap.silent.test(finding.check)
  })
  return loud.length === 0
    ? { name, outcome: 'passed' }
    : {
        name,
        outcome: 'failed',
        input: rule.expr.text,
        expected: `nothing of ${trap.silent}`,
        got: loud.map(({ check, message }) => `${check}: ${message}`).join('; '),
      }
}

/** A trap that no rule of the corpus is in would be tested by nothing. */
function presentCase({ about, absent }: Trap, rules: number): CaseResult {
  const name = `${about}: found in the corpus`
  if (rules > 0) return { name, outcome: 'passed' }
  return absent === undefined
    ? { name, outcome: 'failed', expected: 'at least one rule', got: 'none' }
    : { name, outcome: 'skipped', reason: absent }
}

function purposeCase(path: string, findings: readonly Finding[]): CaseResult | undefined {
  const known = badOnPurpose.find(({ file }) => file.test(path))
  if (!known) return undefined
  const checks = [...new Set(findings.map(({ check }) => check))].join(', ')
  const reason = `bad on purpose: ${known.evidence}; ${findings.length} reported (${checks})`
  return { name: path, outcome: 'skipped', reason }
}
