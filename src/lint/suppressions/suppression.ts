import type { CheckId } from '../../diagnostic/diagnostic.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'

/** A check as a suppression names it, with its place. */
export interface NamedCheck {
  readonly id: CheckId
  readonly span: Span
}

/** Somebody's word that findings of some checks are meant to be so. */
export interface Suppression {
  readonly origin: 'comment' | 'pint' | 'settings'
  /** Where it is written. */
  readonly source: SourceFile
  readonly span: Span
  readonly checks: readonly NamedCheck[]
  /** Whether a finding stands where it holds. */
  covers(path: string, at: number, names: readonly string[]): boolean
  readonly reason?: string
  /** The last day on which it holds, as `2026-03-01`. */
  readonly until?: { readonly date: string; readonly span: Span }
  /** What to take out of the file to be rid of it; absent where that is not safe. */
  readonly removal?: Span
}
