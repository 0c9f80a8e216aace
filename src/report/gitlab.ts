import { fingerprints } from '../diagnostic/fingerprint.ts'
import { allFindings } from './all-findings.ts'
import type { Reporter } from './report.ts'

const severities = { error: 'major', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report, a kind of Code Climate's. Fingerprints are unique, as GitLab hides repeats. */
export const gitlab: Reporter = (input) => {
  const findings = allFindings(input)
  const names = fingerprints(findings)
  const issues = findings.map(({ check, severity, file, span, message, help }, at) => ({
    type: 'issue',
    description: help === undefined ? message : `${message}: ${help}`,
    check_name: check,
    fingerprint: names[at],
    severity: severities[severity],
    categories: ['Bug Risk'],
    location: {
      path: file.path,
      lines: {
        begin: file.lines.position(span.start).line,
        end: file.lines.position(Math.max(span.start, span.end - 1)).line,
      },
    },
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}
