import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import { countSeverities, type FileReport, type Summary } from '../report/report.ts'

/** The figures of a run. */
export function summarize(
  diagnostics: readonly Diagnostic[],
  files: readonly FileReport[],
  { rules, checks }: { readonly rules: number; readonly checks: number },
  suppressed: readonly SuppressedDiagnostic[] = [],
): Summary {
  const counts = countSeverities(diagnostics)
  const checked = files.filter(({ status }) => status === 'checked').map(({ path }) => path)
  const withFindings = new Set(diagnostics.map(({ file }) => file.path))
  return {
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    files: new Set([...checked, ...withFindings]).size,
    filesWithFindings: withFindings.size,
    rules,
    checks,
    fixable: diagnostics.filter(({ fix }) => fix?.safe).length,
    fixableUnsafe: diagnostics.filter(({ fix }) => fix && !fix.safe).length,
    suppressed: suppressed.filter(({ by }) => by.kind !== 'baseline').length,
    baselined: suppressed.filter(({ by }) => by.kind === 'baseline').length,
  }
}
