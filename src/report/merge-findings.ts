import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { FileVerdict } from '../unittest/verdict.ts'

/** Findings of lint and of test files as one sorted list; what both tell is there once. */
export function mergeFindings(
  diagnostics: readonly Diagnostic[],
  verdicts: readonly FileVerdict[],
): readonly Diagnostic[] {
  const findings = new Map<string, Diagnostic>()
  for (const diagnostic of [...diagnostics, ...verdicts.flatMap((one) => one.diagnostics)]) {
    const { file, span, check, message } = diagnostic
    const key = [span.start, span.end, file.path, check, message].join('\0')
    if (!findings.has(key)) findings.set(key, diagnostic)
  }
  return sortDiagnostics([...findings.values()])
}
