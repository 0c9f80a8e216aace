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

const steering =
  /[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

/**
 * What cannot be seen, or is no character, is shown as an escape: a message is one line, and cannot steer the terminal.
 */
export function oneLine(text: string): string {
  return text.replace(steering, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`
    return controls[char] ?? `\\u${code.toString(16).padStart(4, '0')}`
  })
}
