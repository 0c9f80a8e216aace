import { headerLine } from './header.ts'
import type { Reporter } from './report.ts'
import { testFailures } from './test-failures.ts'

/** The header lines only: of findings, then of failed tests. */
export const concise: Reporter = ({ diagnostics, tests }, options) => {
  const failures = (tests ?? []).flatMap((verdict) => testFailures(verdict, options.ascii))
  return [...diagnostics, ...failures]
    .map((diagnostic) => `${headerLine(diagnostic, options)}\n`)
    .join('')
}
