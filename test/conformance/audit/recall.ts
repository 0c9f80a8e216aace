import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './run-audit.ts'

interface Bug {
  readonly category: string
  readonly rule: string
  readonly files: readonly string[]
  readonly reason: string
}

/** The defects of one category that are known, and those of them that were reported. */
export interface Recall {
  readonly category: string
  readonly known: number
  readonly found: number
  /** Those of them that are warnings or errors in one of their files; where the same is found again and again, the others are information. */
  readonly grave: number
  readonly least: number
  readonly missed: readonly string[]
}

interface Expectation {
  /** Patterns of the checks that may report such a defect. */
  readonly checks: RegExp
  /** So many at least, of those that are known. */
  readonly least: number
}

const everything = Number.POSITIVE_INFINITY

const expectations: Readonly<Record<string, Expectation>> = {
  'label-aggregated-away': { checks: /^label\/template/, least: everything },
  unit: { checks: /^unit\//, least: 12 },
  'undefined-recording-rule': { checks: /^graph\/dangling-record$/, least: everything },
  'never-matches': { checks: /^(?:label\/|semantics\/(?:never-fires|self-ratio))/, least: 22 },
  'never-true': { checks: /^semantics\/(?:never-fires|vanishing-result)$/, least: everything },
  'rate-of-sum': { checks: /^semantics\/rate-of-aggregate$/, least: everything },
  histogram: { checks: /^semantics\/histogram-/, least: everything },
  template: { checks: /^(?:syntax\/template|rule\/)/, least: everything },
  'counter-gauge': {
    checks: /^semantics\/(?:counter-fn-on-gauge|gauge-fn-on-counter|raw-counter)$/,
    least: 10,
  },
  'threshold-vs-text': { checks: /^unit\/threshold-text$/, least: 0 },
  absent: { checks: /^label\/template-missing$/, least: 0 },
  'high-cardinality': { checks: /^cardinality\//, least: 0 },
  regex: { checks: /^(?:promql|label|semantics)\//, least: 0 },
}

/** Listed as defects, and none. */
export const noDefects: Readonly<Record<string, string>> = {
  CephMonDown: 'the labels stand inside `range … query` and are those of the query, which has them',
}

/** Compares the findings with the defects that are known. A defect counts where it is reported in each of its files. */
export function recallOf(corpus: string, findings: readonly Finding[]): readonly Recall[] {
  const bugs = JSON.parse(readFileSync(join(corpus, 'bugs.json'), 'utf8')) as readonly Bug[]
  return Object.entries(expectations).map(([category, { checks, least }]) => {
    const known = bugs.filter((bug) => bug.category === category && !(bug.rule in noDefects))
    const missed = known.filter((bug) => !isFound(bug, findings, checks))
    return {
      category,
      known: known.length,
      found: known.length - missed.length,
      grave: known.filter((bug) => isGrave(bug, findings, checks)).length,
      least: Math.min(least, known.length),
      missed: missed.map(({ rule, files, reason }) => `${rule} in ${files[0] ?? '?'}: ${reason}`),
    }
  })
}

function isFound(bug: Bug, findings: readonly Finding[], checks: RegExp): boolean {
  return bug.files.every((file) => reportedIn(file, bug, findings, checks).length > 0)
}

function isGrave(bug: Bug, findings: readonly Finding[], checks: RegExp): boolean {
  return (
    isFound(bug, findings, checks) &&
    bug.files.some((file) =>
      reportedIn(file, bug, findings, checks).some(({ severity }) => severity !== 'info'),
    )
  )
}

function reportedIn(
  file: string,
  { rule }: Bug,
  findings: readonly Finding[],
  checks: RegExp,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.rule === rule && finding.at.startsWith(`${file}:`) && checks.test(finding.check),
  )
}
