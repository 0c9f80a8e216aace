import { metadataOf } from '../checks/metadata.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** Whether a finding says that the file does not load: no opinion of ours, and nothing that can be accepted. */
export function refusesFile({ check, severity }: Diagnostic): boolean {
  return severity === 'error' && metadataOf(check)?.raisedBy === 'loader'
}
