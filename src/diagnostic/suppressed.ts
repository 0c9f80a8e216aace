import type { Diagnostic } from './diagnostic.ts'

/** How a finding was silenced: by a comment or by the settings, or it was accepted in the baseline. */
export interface SuppressedBy {
  readonly kind: 'comment' | 'settings' | 'baseline'
  readonly reason?: string
}

/** A finding that is not reported, and why. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic
  readonly by: SuppressedBy
}
