import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fingerprints } from '../diagnostic/fingerprint.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { ReportInput } from './report.ts'

/** The fingerprint of every finding of a run, reported or silenced: of equal ones those further down have another. */
export function findingNames({
  diagnostics,
  suppressed = [],
}: ReportInput): (finding: Diagnostic) => string {
  const all = sortDiagnostics([...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)])
  const hashes = fingerprints(all)
  const names = new Map(all.map((diagnostic, at) => [diagnostic, hashes[at] ?? '']))
  return (finding) => names.get(finding) ?? ''
}
