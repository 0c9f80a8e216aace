import type { Problem } from '../diagnostic/diagnostic.ts'
import type { EmbeddedText, YamlDocument } from './parse-yaml.ts'

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/gu

/** Reports the first character of each document that YAML does not allow: a control character, or half of a surrogate pair. */
export function reportForbidden(
  input: EmbeddedText,
  documents: readonly YamlDocument[],
): readonly YamlDocument[] {
  forbidden.lastIndex = 0
  const first = forbidden.exec(input.text)
  if (!first) return documents
  const result = [...documents]
  const reported = new Set<number>()
  for (let match: RegExpExecArray | null = first; match; match = forbidden.exec(input.text)) {
    const problem = asProblem(input, match)
    const index = Math.max(0, ownerOf(documents, problem.span.start))
    if (reported.has(index)) continue
    reported.add(index)
    const document = result[index] ?? { span: problem.span, comments: [], problems: [] }
    result[index] = {
      ...document,
      problems: [problem, ...document.problems],
      goMessage: problem.message,
    }
    if (index >= documents.length - 1) break
  }
  return result
}

/** The document in which an offset stands, or the last before it. */
function ownerOf(documents: readonly YamlDocument[], offset: number): number {
  return documents.findLastIndex((document) => document.span.start <= offset)
}

function asProblem(input: EmbeddedText, match: RegExpExecArray): Problem {
  const code = match[0].charCodeAt(0)
  const { index } = match
  const span = { start: index, end: index + match[0].length }
  const surrogate = code >= 0xd800 && code <= 0xdfff
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    check: 'syntax/yaml',
    file: input.source,
    span: input.map ? input.map.toSource(span) : span,
    message: surrogate ? 'invalid Unicode character' : 'control characters are not allowed',
    label: name,
    help: 'remove it, or write it as an escape in a string with double quotes',
  }
}
