import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Severity } from '../diagnostic/severity.ts'
import type { Paint } from './paint.ts'
import type { TextOptions } from './report.ts'

/**
 * `path:line:col: severity[check]: message`, with nothing behind it. The place is never coloured: problem matchers would
 * take the escape sequence for a part of the file's name.
 */
export function headerLine(diagnostic: Diagnostic, options: TextOptions): string {
  const { file, span, severity, check, message } = diagnostic
  const { line, column } = file.lines.position(span.start)
  const { paint } = options
  const place = `${options.displayPath(file.path)}:${line}:${column}:`
  return `${place} ${severityText(severity, paint)}[${check}]: ${paint.bold(oneLine(message))}`
}

function severityText(severity: Severity, paint: Paint): string {
  if (severity === 'error') return paint.red(severity)
  return severity === 'warning' ? paint.yellow(severity) : paint.blue(severity)
}

const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Control characters are shown as escapes: a message is one line, and cannot steer the terminal. */
export function oneLine(text: string): string {
  return text.replace(
    /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (char) => controls[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
