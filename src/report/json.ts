import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { countTests } from './count-tests.ts'
import { findingNames } from './finding-names.ts'
import { jsonRange } from './json-range.ts'
import { jsonTests } from './json-tests.ts'
import type { Reporter } from './report.ts'

/** Changes when a field changes its meaning or goes away; new fields do not change it. */
export const schemaVersion = 1

/** The whole run as JSON; `schemas/report.json` describes it. Paths are relative to the root. */
export const json: Reporter = (input) => {
  const { tool, files, notices, summary, diagnostics, suppressed = [], tests } = input
  const nameOf = findingNames(input)
  const shown = (diagnostic: Diagnostic) => jsonDiagnostic(diagnostic, nameOf(diagnostic))
  const document = {
    schemaVersion,
    tool,
    files,
    notices,
    summary: { ...summary, ...(tests ? { tests: countTests(tests) } : {}) },
    diagnostics: diagnostics.map(shown),
    suppressed: suppressed.map(({ diagnostic, by }) => ({
      kind: by.kind,
      reason: by.reason ?? null,
      diagnostic: shown(diagnostic),
    })),
    tests: (tests ?? []).map(jsonTests),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A finding as JSON. */
export function jsonDiagnostic(
  diagnostic: Diagnostic,
  fingerprint: string,
): Record<string, unknown> {
  const { check, severity, file, span, label, message, why, help, related, fix, subject } =
    diagnostic
  return {
    check,
    severity,
    path: file.path,
    range: jsonRange(file, span),
    label: label ?? null,
    message,
    why: why ?? null,
    help: help ?? null,
    related: (related ?? []).map((place) => ({
      path: place.file.path,
      range: jsonRange(place.file, place.span),
      label: place.label,
    })),
    fix: fix
      ? {
          title: fix.title,
          safe: fix.safe,
          edits: fix.edits.map((edit) => ({
            range: jsonRange(file, edit.span),
            newText: edit.newText,
          })),
        }
      : null,
    subject: subject ?? null,
    fingerprint,
    docs: `docs/checks/${check}.md`,
  }
}
