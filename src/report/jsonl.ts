import { countTests } from './count-tests.ts'
import { findingNames } from './finding-names.ts'
import { jsonDiagnostic, schemaVersion } from './json.ts'
import { jsonTests } from './json-tests.ts'
import type { Reporter } from './report.ts'

/** The same as `json`, an object on each line; `type` tells what it is. */
export const jsonl: Reporter = (input) => {
  const { tool, files, notices, summary, diagnostics, suppressed = [], tests } = input
  const nameOf = findingNames(input)
  const lines: readonly object[] = [
    { type: 'run', schemaVersion, tool },
    ...files.map((file) => ({ type: 'file', ...file })),
    ...notices.map((notice) => ({ type: 'notice', ...notice })),
    ...diagnostics.map((one) => ({
      type: 'diagnostic',
      ...jsonDiagnostic(one, nameOf(one)),
    })),
    ...suppressed.map(({ diagnostic, by }) => ({
      type: 'suppressed',
      kind: by.kind,
      reason: by.reason ?? null,
      diagnostic: jsonDiagnostic(diagnostic, nameOf(diagnostic)),
    })),
    ...(tests ?? []).map((verdict) => ({ type: 'test', ...jsonTests(verdict) })),
    { type: 'summary', ...summary, ...(tests ? { tests: countTests(tests) } : {}) },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
