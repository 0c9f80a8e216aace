import { compareText } from '../text/compare-text.ts'
import type { Diagnostic } from './diagnostic.ts'
import { compareSeverity } from './severity.ts'

/** Total order of findings: path, start, severity, check, message, then end and help so that equal input gives equal bytes. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file.path, b.file.path) ||
    a.span.start - b.span.start ||
    compareSeverity(a.severity, b.severity) ||
    compareText(a.check, b.check) ||
    compareText(a.message, b.message) ||
    a.span.end - b.span.end ||
    compareText(a.help ?? '', b.help ?? '')
  )
}

/** A sorted copy; findings that are equal in every field of the order keep theirs. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(compareDiagnostics)
}
