import { headerLine } from './header.ts'
import type { Reporter } from './report.ts'

/** The header lines only. */
export const concise: Reporter = ({ diagnostics }, options) => {
  return diagnostics.map((diagnostic) => `${headerLine(diagnostic, options)}\n`).join('')
}
