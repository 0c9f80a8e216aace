import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { allFindings } from './all-findings.ts'
import type { Reporter } from './report.ts'

/** Workflow commands of GitHub Actions, which show findings at their lines in pull requests. */
export const github: Reporter = (input, { displayPath }) =>
  allFindings(input)
    .map((finding) => `${workflowCommand(finding, displayPath(finding.file.path))}\n`)
    .join('')

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** One command; columns only where the finding stands on one line, as GitHub asks. */
export function workflowCommand(finding: Diagnostic, path: string): string {
  const { check, severity, file, span, message, why, help } = finding
  const start = file.lines.position(span.start)
  const end = file.lines.position(span.end)
  const columns =
    start.line === end.line
      ? { col: start.column, endColumn: Math.max(end.column, start.column + 1) }
      : {}
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: check }
  const text = [message, ...(why ? [`why: ${why}`] : []), ...(help ? [`help: ${help}`] : [])]
  const shown = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(String(value))}`,
  )
  return `::${commands[severity]} ${shown.join(',')}::${data(text.join('\n'))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
