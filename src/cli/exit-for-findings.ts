import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { atLeast, type Severity } from '../diagnostic/severity.ts'
import type { Settings } from '../lint/settings.ts'
import type { ExitCode } from './exit-code.ts'
import type { LintFlags } from './lint-flags.ts'

/** With a number of warnings that are allowed, warnings fail only beyond it; errors fail all the same. */
export function exitForFindings(
  diagnostics: readonly Diagnostic[],
  { failOn = undefined, maxWarnings }: LintFlags,
  settings: Settings,
): ExitCode {
  const threshold = failOn ?? settings.failOn
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1
  const fails = (severity: Severity) =>
    threshold !== 'never' &&
    atLeast(severity, threshold) &&
    (severity !== 'warning' || maxWarnings === undefined)
  return diagnostics.some(({ severity }) => fails(severity)) ? 1 : 0
}
