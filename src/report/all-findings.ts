import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ReportInput } from './report.ts'
import { testFailures } from './test-failures.ts'

/** Findings, and behind them failed assertions of unit tests in the form of findings. */
export function allFindings({ diagnostics, tests = [] }: ReportInput): readonly Diagnostic[] {
  const failures = tests.flatMap((verdict) => testFailures(verdict, false))
  return failures.length === 0 ? diagnostics : [...diagnostics, ...failures]
}

/** What a finding says, in one paragraph: what, why, what to do. */
export function wholeMessage({ message, why, help }: Diagnostic): string {
  const parts = [
    message,
    ...(why === undefined ? [] : [why]),
    ...(help === undefined ? [] : [help]),
  ]
  return parts.map((part) => part.replace(/[.\s]*$/, '.')).join(' ')
}
