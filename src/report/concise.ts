import pico from 'picocolors'
import { headerLine } from './header.ts'
import type { Reporter } from './report.ts'

/** The header lines only. */
export const concise: Reporter = ({ diagnostics }, options) => {
  const paint = pico.createColors(options.color)
  return diagnostics.map((diagnostic) => `${headerLine(diagnostic, options, paint)}\n`).join('')
}
