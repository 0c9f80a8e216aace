import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Severity } from '../diagnostic/severity.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import type { Paint } from './paint.ts'

/** What became of a file. */
export interface FileReport {
  /** Posix, relative to the root. */
  readonly path: string
  /** Of its first document that is checked; `unknown` where there is none. */
  readonly kind: string
  readonly status: 'checked' | 'skipped' | 'ignored' | 'unreadable'
  readonly reason?: string
}

/** Something worth telling that is not a finding. */
export interface Notice {
  readonly path?: string
  readonly message: string
}

/** The counts that close a run. */
export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Files that were read and checked. */
  readonly files: number
  /** Files among them that have a finding. */
  readonly filesWithFindings: number
  readonly rules: number
  /** Checks that ran. */
  readonly checks: number
  /** Findings whose fix is safe, and those whose fix is not. */
  readonly fixable: number
  readonly fixableUnsafe: number
  /** Findings that comments and settings silence, and those that the baseline accepts. */
  readonly suppressed: number
  readonly baselined: number
}

/** Everything that a reporter may show. Diagnostics are sorted; those of test files are among them. */
export interface ReportInput {
  readonly tool: { readonly name: string; readonly version: string; readonly prometheus: string }
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly FileReport[]
  readonly notices: readonly Notice[]
  readonly summary: Summary
  /** What was found and is not reported; sorted. */
  readonly suppressed?: readonly SuppressedDiagnostic[]
  /** Outcomes of test files in the order in which they are shown; absent where no tests were asked for. */
  readonly tests?: readonly FileVerdict[]
}

/** How text formats are to look. */
export interface TextOptions {
  readonly paint: Paint
  /** The output goes to a terminal: repeats are folded. */
  readonly terminal: boolean
  /** Only ASCII can be shown. */
  readonly ascii: boolean
  /** How a path relative to the root is shown; the working directory is its base. */
  displayPath(path: string): string
  /** The address of a line in a web page of the repository, where one is known. */
  linkTo?(path: string, line: number): string
  /** Wall time of the run; left out of the summary where absent. */
  readonly milliseconds?: number
  /** What happened to the alerts of assertions that pass is shown too. */
  readonly trace?: boolean
  /** Files whose tests pass are not listed. */
  readonly quiet?: boolean
}

/** Renders a run as one string that ends with a line break, or is empty. */
export type Reporter = (input: ReportInput, options: TextOptions) => string

/** Counts by severity. */
export function countSeverities(
  diagnostics: readonly Diagnostic[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}
