import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { compareSeverity, type Severity } from '../../src/diagnostic/severity.ts'
import { lintFiles } from '../../src/index.ts'
import type { CaseResult } from './suite.ts'

interface SeedDefect {
  readonly id: string
  readonly seed: string
  readonly line: number
  readonly group: string | null
  readonly rule: string
  readonly kind: string
  readonly altKinds?: readonly string[]
  readonly severity: Severity
  readonly tier: string
  readonly mustFind?: boolean
  readonly mustFindWithCatalogue?: boolean
  readonly message: string
}

interface CleanItem {
  readonly seed: string
  readonly rule: string
}

/** The defects of the documents that must be reported, those that need a catalogue with it, and what must stay silent. */
export function seedDefectCases(folder: string): readonly CaseResult[] {
  const defects = readJson<readonly SeedDefect[]>(join(folder, 'seed_defects.json'))
  const clean = readJson<readonly CleanItem[]>(join(folder, 'seed_clean.json'))
  const seeds = [...new Set(defects.map(({ seed }) => seed))].sort()
  return seeds.flatMap((seed) => {
    const own = defects.filter((defect) => defect.seed === seed)
    const plain = lintSeed(folder, seed)
    const catalogue = join(folder, `catalogue-${seed.slice(0, 3)}.prom`)
    const informed = existsSync(catalogue)
      ? lintSeed(folder, seed, readFileSync(catalogue, 'utf8'))
      : plain
    return [
      ...own.filter(({ mustFind }) => mustFind).map((defect) => foundCase(defect, plain)),
      ...own
        .filter(({ mustFindWithCatalogue }) => mustFindWithCatalogue)
        .map((defect) => foundCase(defect, informed)),
      ...clean
        .filter((item) => item.seed === seed)
        .map((item) => cleanCase(item, own, [...plain, ...informed])),
      unexpectedCase(seed, own, [...plain, ...informed]),
    ]
  })
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

function lintSeed(folder: string, seed: string, catalogue?: string): readonly Diagnostic[] {
  const text = readFileSync(join(folder, seed), 'utf8')
  return lintFiles(
    [{ path: seed, text }],
    catalogue === undefined ? {} : { catalogue: [catalogue] },
  )
}

function foundCase(defect: SeedDefect, diagnostics: readonly Diagnostic[]): CaseResult {
  const name = `${defect.id} ${defect.kind} ${defect.rule}`
  const found = diagnostics.find(
    (one) => names(defect, one) && compareSeverity(one.severity, defect.severity) <= 0,
  )
  if (found) return { name, outcome: 'passed' }
  const others = diagnostics.filter((one) => isAbout(defect, one)).map(show)
  return {
    name,
    outcome: 'failed',
    expected: `${defect.severity} ${defect.kind} at line ${defect.line}`,
    got: others.join('; ') || 'nothing on this rule',
  }
}

function cleanCase(
  { seed, rule }: CleanItem,
  defects: readonly SeedDefect[],
  diagnostics: readonly Diagnostic[],
): CaseResult {
  const name = `${seed.slice(0, 3)} silent on ${rule}`
  const loud = diagnostics.filter(
    (one) =>
      one.severity !== 'info' &&
      one.subject?.name === rule &&
      !defects.some((defect) => names(defect, one)),
  )
  return loud.length === 0
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', expected: 'silence', got: loud.map(show).join('; ') }
}

function unexpectedCase(
  seed: string,
  defects: readonly SeedDefect[],
  diagnostics: readonly Diagnostic[],
): CaseResult {
  const name = `${seed.slice(0, 3)} no warning that the list does not name`
  const loud = diagnostics.filter(
    (one) => one.severity !== 'info' && !defects.some((defect) => names(defect, one)),
  )
  return loud.length === 0
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', expected: 'silence', got: [...new Set(loud.map(show))].join('; ') }
}

function names(defect: SeedDefect, diagnostic: Diagnostic): boolean {
  const kinds = [defect.kind, ...(defect.altKinds ?? [])]
  if (!kinds.includes(diagnostic.check)) return false
  return isAbout(defect, diagnostic) || isNamedBy(defect, diagnostic)
}

/** Of several keys with the same mistake, the entry has the line of the first only, and names the others. */
function isNamedBy(
  { rule, message, line }: SeedDefect,
  { file, span, ...one }: Diagnostic,
): boolean {
  const quoted = /`([^`]+)`/.exec(one.message)?.[1]
  const near = Math.abs(file.lines.position(span.start).line - line) < 15
  return near && rule.includes('.yml') && quoted !== undefined && message.includes(quoted)
}

/** A finding is about a defect where its rule or group is named by it, or where it stands at its line. */
function isAbout(defect: SeedDefect, { subject, file, span }: Diagnostic): boolean {
  const words = defect.rule.split(/[\s,/]+/)
  if (subject && words.includes(subject.name)) return true
  const { line } = file.lines.position(span.start)
  if (line >= defect.line && line <= defect.line + 2) return true
  const metric = /^\w+(?=\{)/.exec(defect.rule)?.[0]
  return metric !== undefined && file.text.slice(span.start, span.end + 80).includes(metric)
}

function show({ check, severity, file, span, message }: Diagnostic): string {
  return `${severity}[${check}] line ${file.lines.position(span.start).line}: ${message}`
}
