import type { Span } from '../text/span.ts'

/** A line with `^` under the given display columns, from left to right; at least one for each. */
export function drawMarks(columns: readonly Span[]): string {
  let line = ''
  for (const { start, end } of columns) {
    line = line.padEnd(start)
    line += '^'.repeat(Math.max(0, Math.max(end, start + 1) - line.length))
  }
  return line
}
