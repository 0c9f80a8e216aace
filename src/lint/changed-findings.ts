import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** Whether a finding touches one of the lines that changed: those of its place, not of what it refers to. */
export function touchesChange(
  { file, span }: Diagnostic,
  lines: ReadonlySet<number> | 'all' | undefined,
): boolean {
  if (lines === undefined || lines === 'all') return lines === 'all'
  const first = file.lines.position(span.start).line
  const last = file.lines.position(Math.max(span.start, span.end - 1)).line
  for (let line = first; line <= last; line++) if (lines.has(line)) return true
  return false
}
