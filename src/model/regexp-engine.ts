import { RE2JS } from 're2js'
import { replaceRawBytes } from './raw-bytes.ts'

/** A pattern compiled by the RE2 engine: anchored at both ends, `.` matches a newline. */
export interface CompiledPattern {
  test(text: string): boolean
}

const groupName = /\\.|\(\?P?<\w+>/gs

/**
 * Compiles with RE2, in linear time for any pattern and text. The error text is Go's, with the pattern in it.
 * The program for matching is built on the first match.
 */
export function compilePattern(pattern: string): CompiledPattern | { readonly error: string } {
  const failed = syntaxError(pattern)
  if (failed === undefined) return lazily(pattern)
  if (!failed.includes('duplicate capture group name')) return { error: failed }
  return compilePattern(
    pattern.replace(groupName, (match) => (match.startsWith('(') ? '(' : match)),
  )
}

function lazily(pattern: string): CompiledPattern {
  let program: RE2JS | undefined
  return {
    test(text) {
      program ??= RE2JS.compile(pattern, RE2JS.DOTALL)
      return program.matches(replaceRawBytes(text))
    },
  }
}

/** Go shows the pattern, or a part of it, behind every message. */
function syntaxError(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern)
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (message.endsWith('`')) return message
    return message.includes('trailing backslash')
      ? `${message}: \`\``
      : `${message}: \`${pattern}\``
  }
}
