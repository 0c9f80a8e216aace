import { metadataOf } from '../checks/metadata.ts'
import type { CheckId, Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { PathMatcher } from './policy.ts'
import type { Settings } from './settings.ts'
import { applySuppressions } from './suppressions/apply-suppressions.ts'
import { directiveComments } from './suppressions/read-comments.ts'
import { readDirectives } from './suppressions/read-directives.ts'
import { settingsSuppressions } from './suppressions/settings-suppressions.ts'

/** What is left of findings, and what was taken out. */
export interface Silenced {
  readonly kept: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** Whether a check tells what tests that ran do not prove: no failed test, and nothing that linting finds. */
export function isProof(check: CheckId): boolean {
  return metadataOf(check)?.raisedBy === 'proof'
}

/** Heeds the comments of test files, and the settings, for what running the tests found. Failed tests stay. */
export function silenceProofs(
  diagnostics: readonly Diagnostic[],
  settings: Settings,
  matches: PathMatcher,
  today: string,
): Silenced {
  const proofs = diagnostics.filter(({ check }) => isProof(check))
  if (proofs.length === 0) return { kept: diagnostics, suppressed: [] }
  const files = new Set(proofs.map(({ file }) => file))
  const suppressions = [
    ...settingsSuppressions(settings.ignore ?? [], matches),
    ...[...files].flatMap(commentsOf),
  ]
  const { suppressed } = applySuppressions(proofs, suppressions, {
    settings: settings.suppressions ?? {},
    today,
    whole: false,
    ran: () => false,
    isVerdict: () => false,
  })
  const gone = new Set(suppressed.map(({ diagnostic }) => diagnostic))
  return { kept: diagnostics.filter((one) => !gone.has(one)), suppressed }
}

function commentsOf(source: SourceFile) {
  if (!source.text.includes('promproof-ignore')) return []
  const { documents } = readDocuments(source, { explicit: true })
  return readDirectives(source, directiveComments(source, documents, [])).suppressions
}
