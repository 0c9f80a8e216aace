import { type PathMatcher, Policies } from '../lint/policy.ts'
import { everythingUsual, type Selection } from '../lint/selection.ts'
import type { Settings } from '../lint/settings.ts'
import type { FileVerdict } from '../unittest/verdict.ts'

/**
 * Verdicts as settings and flags would have them: what tests fail to prove can be lowered or switched off, and a file
 * in which no error is left passes. Tests that fail stay as they are.
 */
export function settleVerdicts(
  verdicts: readonly FileVerdict[],
  settings: Settings,
  matches: PathMatcher,
  selection: Selection = everythingUsual,
): readonly FileVerdict[] {
  const policies = new Policies(settings, selection, matches)
  return verdicts.map((verdict) => {
    const diagnostics = verdict.diagnostics.flatMap((diagnostic) => {
      const { check, file, severity } = diagnostic
      const settled = policies.of(file.path).severity(check, severity)
      return settled ? [{ ...diagnostic, severity: settled }] : []
    })
    return withOutcome({ ...verdict, diagnostics })
  })
}

/** A file passes that was loaded, with no failed test and no error. */
export function withOutcome(verdict: FileVerdict): FileVerdict {
  const passed =
    verdict.loaded &&
    verdict.groups.every((group) => group.passed) &&
    verdict.diagnostics.every(({ severity }) => severity !== 'error')
  return { ...verdict, passed }
}
