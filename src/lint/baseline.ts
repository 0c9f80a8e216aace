import type { CheckId, Diagnostic } from '../diagnostic/diagnostic.ts'
import { identityHash } from '../diagnostic/fingerprint.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import { compareText } from '../text/compare-text.ts'

/** Findings of one name that are accepted. */
export interface BaselineEntry {
  readonly path: string
  readonly check: CheckId
  readonly fingerprint: string
  readonly count: number
  /** `alert ApiDown`, for people. */
  readonly subject: string
}

/** Accepted findings, as the baseline file holds them. */
export type Baseline = readonly BaselineEntry[]

/** Findings that are new, those that were accepted, and what was accepted and is found no more. */
export interface Baselining {
  readonly kept: readonly Diagnostic[]
  readonly accepted: readonly SuppressedDiagnostic[]
  readonly stale: Baseline
}

/** The version of the file's form. */
export const baselineVersion = 1

/**
 * Takes out the findings that a baseline accepts. Of equal findings those further down are the new ones. `judged` tells
 * whether a path was linted as a whole with a check, so that what it does not find any more is gone.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  judged: (path: string, check: CheckId) => boolean,
): Baselining {
  const left = new Map(baseline.map((entry) => [entry.fingerprint, entry.count]))
  const kept: Diagnostic[] = []
  const accepted: SuppressedDiagnostic[] = []
  for (const diagnostic of diagnostics) {
    const fingerprint = identityHash(diagnostic)
    const count = left.get(fingerprint) ?? 0
    if (count === 0) kept.push(diagnostic)
    else {
      left.set(fingerprint, count - 1)
      accepted.push({ diagnostic, by: { kind: 'baseline' } })
    }
  }
  const stale = baseline.filter(
    ({ fingerprint, path, check }) => (left.get(fingerprint) ?? 0) > 0 && judged(path, check),
  )
  return { kept, accepted, stale }
}

/** The baseline that accepts some findings. */
export function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const entries = new Map<string, BaselineEntry>()
  for (const diagnostic of diagnostics) {
    const fingerprint = identityHash(diagnostic)
    const known = entries.get(fingerprint)
    const { check, file, subject } = diagnostic
    entries.set(fingerprint, {
      path: file.path,
      check,
      fingerprint,
      count: (known?.count ?? 0) + 1,
      subject: subject ? `${subject.kind} ${subject.name}` : '',
    })
  }
  return [...entries.values()].sort(byPlace)
}

/** What is left of a baseline without what is found no more. */
export function pruneBaseline(baseline: Baseline, stale: Baseline, found: Baseline): Baseline {
  const gone = new Set(stale)
  const counts = new Map(found.map(({ fingerprint, count }) => [fingerprint, count]))
  return baseline.flatMap((entry) => {
    if (!gone.has(entry)) return [entry]
    const count = counts.get(entry.fingerprint) ?? 0
    return count > 0 ? [{ ...entry, count: Math.min(count, entry.count) }] : []
  })
}

/** The file of a baseline: JSON with a line for each entry, so that merges are easy. */
export function printBaseline(baseline: Baseline): string {
  const lines: string[] = ['{', `  "version": ${baselineVersion},`, '  "findings": {']
  const paths = groupBy([...baseline].sort(byPlace), ({ path }) => path)
  for (const [at, [path, ofPath]] of paths.entries()) {
    lines.push(`    ${JSON.stringify(path)}: {`)
    const checks = groupBy(ofPath, ({ check }) => check)
    for (const [index, [check, entries]] of checks.entries()) {
      lines.push(`      ${JSON.stringify(check)}: [`)
      for (const [last, { fingerprint, count, subject }] of entries.entries()) {
        const comma = last < entries.length - 1 ? ',' : ''
        lines.push(`        ${JSON.stringify({ fingerprint, count, subject })}${comma}`)
      }
      lines.push(`      ]${index < checks.length - 1 ? ',' : ''}`)
    }
    lines.push(`    }${at < paths.length - 1 ? ',' : ''}`)
  }
  return `${[...lines, '  }', '}'].join('\n')}\n`
}

/** Reads the file of a baseline; what is wrong with it, where it is none. */
export function parseBaseline(text: string): Baseline | { readonly error: string } {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return { error: 'is no JSON' }
  }
  if (!isRecord(root) || !isRecord(root.findings)) return { error: 'is no baseline of promproof' }
  if (root.version !== baselineVersion)
    return { error: `has version ${String(root.version)}; this promproof reads ${baselineVersion}` }
  const entries: BaselineEntry[] = []
  for (const [path, checks] of Object.entries(root.findings))
    for (const [check, list] of Object.entries(isRecord(checks) ? checks : {}))
      for (const item of Array.isArray(list) ? list : []) {
        const { fingerprint, count, subject } = isRecord(item) ? item : {}
        if (typeof fingerprint !== 'string' || typeof count !== 'number' || !(count > 0))
          return { error: `has an entry that cannot be read, for \`${check}\` in ${path}` }
        const about = typeof subject === 'string' ? subject : ''
        entries.push({ path, check, fingerprint, count, subject: about })
      }
  return entries
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.check, b.check) ||
    compareText(a.subject, b.subject) ||
    compareText(a.fingerprint, b.fingerprint)
  )
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
