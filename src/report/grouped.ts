import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { allFindings } from './all-findings.ts'
import { padText, widest } from './columns.ts'
import { oneLine } from './header.ts'
import type { Reporter, TextOptions } from './report.ts'

/** The findings of each file below its name, in columns: place, severity, message, check. The shape of ESLint's `stylish`. */
export const grouped: Reporter = (input, options) => {
  const files = new Map<string, Diagnostic[]>()
  for (const finding of allFindings(input)) {
    const list = files.get(finding.file.path)
    if (list) list.push(finding)
    else files.set(finding.file.path, [finding])
  }
  return [...files].map(([path, found]) => fileBlock(path, found, options)).join('')
}

function fileBlock(path: string, found: readonly Diagnostic[], options: TextOptions): string {
  const { paint } = options
  const rows = found.map(({ file, span, severity, message, check }) => {
    const { line, column } = file.lines.position(span.start)
    return { place: `${line}:${column}`, severity, message: oneLine(message), check }
  })
  const places = widest(rows.map(({ place }) => place))
  const messages = Math.min(100, widest(rows.map(({ message }) => message)))
  const colors = { error: paint.red, warning: paint.yellow, info: paint.blue }
  const lines = rows.map(({ place, severity, message, check }) => {
    const level = colors[severity](padText(severity, 'warning'.length))
    return `  ${' '.repeat(places - place.length)}${place}  ${level}  ${padText(message, messages)}  ${check}\n`
  })
  return `${options.displayPath(path)}\n${lines.join('')}\n`
}
