import type { SyntaxProblem } from '../text/problem.ts'

/** A syntax or type error as Prometheus prints it: line and column (in bytes, from 1), then the message. */
export function parseErrorText(text: string, problem: SyntaxProblem): string {
  const before = text.slice(0, problem.span.start)
  const line = before.split('\n').length
  const lineStart = before.lastIndexOf('\n') + 1
  const column = new TextEncoder().encode(before.slice(lineStart)).length + 1
  return `${line}:${column}: parse error: ${problem.message}`
}
