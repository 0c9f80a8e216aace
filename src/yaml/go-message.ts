import { breakLength, isBreak } from './decode-scalar.ts'
import type { YamlFailure } from './token.ts'
import type { GoYaml } from './yaml-document.ts'

/**
 * What go-yaml says of a failure, with the line that it names. That line is often not the true one: v3
 * prefers where the failing construct began, failures of its parser count lines from 0, and line 0 is left out.
 */
export function goMessage(failure: YamlFailure, text: string, goYaml: GoYaml): string {
  if (failure.stage === 'composer' || failure.stage === 'reader') return failure.message
  const lineOf = (offset: number): number =>
    linesBefore(text, offset) + (failure.atEnd && offset >= text.length ? 1 : 0)
  const problem = lineOf(failure.noticed)
  const context = failure.context === undefined ? 0 : lineOf(failure.context)
  let line = goYaml === 'v3' && context > 0 ? context : problem
  const scanner = failure.stage === 'scanner'
  if (line > 0) line += scanner ? 1 : 0
  else if (context > 0) line = context
  return line > 0 ? `line ${line}: ${failure.message}` : failure.message
}

function linesBefore(text: string, offset: number): number {
  let lines = 0
  for (let at = 0; at < offset; ) {
    if (isBreak(text.charCodeAt(at))) {
      lines++
      at += breakLength(text, at)
    } else at++
  }
  return lines
}
