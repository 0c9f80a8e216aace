import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FrameOptions } from './code-frame.ts'
import { findingFrame, noteLine } from './finding-frame.ts'
import { fixPreview } from './fix-preview.ts'
import { oneLine } from './header.ts'
import type { Reporter, TextOptions } from './report.ts'
import { testsText } from './tests-full.ts'

/** A header line and a code frame for each finding, with what it means and what to do; then the outcomes of tests. */
export const full: Reporter = ({ diagnostics, tests }, options) => {
  const explained = new Set<string>()
  const entries = options.terminal ? foldRepeats(diagnostics) : unfolded(diagnostics)
  const findings = entries.map(({ diagnostic, more }) => {
    const first = !explained.has(diagnostic.check)
    explained.add(diagnostic.check)
    return `${renderFinding(diagnostic, more, first, options).join('\n')}\n\n`
  })
  return findings.join('') + (tests ? testsText(tests, options) : '')
}

interface Entry {
  readonly diagnostic: Diagnostic
  /** Further findings of the same check with the same message in the same file. */
  more: number
}

function unfolded(diagnostics: readonly Diagnostic[]): readonly Entry[] {
  return diagnostics.map((diagnostic) => ({ diagnostic, more: 0 }))
}

function foldRepeats(diagnostics: readonly Diagnostic[]): readonly Entry[] {
  const entries = new Map<string, Entry>()
  for (const diagnostic of diagnostics) {
    const { file, check, severity, message } = diagnostic
    const key = [file.path, check, severity, message].join('\0')
    const entry = entries.get(key)
    if (entry) entry.more++
    else entries.set(key, { diagnostic, more: 0 })
  }
  return [...entries.values()]
}

function renderFinding(
  diagnostic: Diagnostic,
  more: number,
  explain: boolean,
  options: TextOptions,
): readonly string[] {
  const frame = findingFrame(diagnostic, options)
  return [...frame.lines, ...notes(diagnostic, more, explain, frame.options)]
}

function notes(
  diagnostic: Diagnostic,
  more: number,
  explain: boolean,
  frame: FrameOptions,
): readonly string[] {
  const { why, help, check, fix } = diagnostic
  const { paint } = frame
  const indent = ' '.repeat(frame.gutter)
  const lines: string[] = []
  if (why) lines.push(noteLine('why', why, frame))
  if (help) lines.push(noteLine('help', help, frame))
  if (fix) {
    lines.push(
      `${indent} ${paint.dim('=')} ${paint.green(fix.safe ? '[fix]' : '[unsafe fix]')} ${oneLine(fix.title)}`,
    )
    lines.push(...fixPreview(diagnostic.file, fix, frame))
  }
  if (more > 0) lines.push(`${indent} ${paint.dim('=')} [+${more} more in this file]`)
  if (explain) lines.push(noteLine('docs', `promproof explain ${check}`, frame))
  return lines
}
