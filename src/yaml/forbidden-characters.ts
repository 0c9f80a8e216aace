import type { Problem } from '../diagnostic/diagnostic.ts'
import type { EmbeddedText, YamlDocument } from './yaml-document.ts'

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/gu

/** Bytes that Go's readers take in at a time: they refuse a bad character when they come to its block. */
const block = 512

/**
 * Reports the first character of each document that YAML does not allow: a control character, or half
 * of a surrogate pair. One that stands shortly behind the first document makes Go refuse that.
 * `failedAt` is where the first syntax error of the first document was noticed.
 */
export function reportForbidden(
  input: EmbeddedText,
  documents: readonly YamlDocument[],
  failedAt: number | undefined,
): readonly YamlDocument[] {
  forbidden.lastIndex = 0
  const first = forbidden.exec(input.text)
  if (!first) return documents
  const result = [...documents]
  const reported = new Set<number>()
  const blockStart = input.map ? first.index : blockStartOf(input, first.index)
  for (let match: RegExpExecArray | null = first; match; match = forbidden.exec(input.text)) {
    const problem = asProblem(input, match)
    const second = documents[1]?.span.start ?? Number.POSITIVE_INFINITY
    const soon = !input.map && match === first && blockStart <= second + '---'.length
    const owner = documents.findLastIndex((document) => document.span.start <= problem.span.start)
    const index = soon ? 0 : Math.max(0, owner)
    if (reported.has(index)) continue
    reported.add(index)
    const document = result[index] ?? { span: problem.span, comments: [], problems: [] }
    const told = index === 0 && (failedAt === undefined || failedAt >= blockStart)
    result[index] = {
      ...document,
      problems: [problem, ...document.problems],
      ...(told && { goMessage: problem.message }),
    }
    if (index >= documents.length - 1) break
  }
  return result
}

/** Where the block of bytes begins in which a character stands, as an offset in the text. */
function blockStartOf(input: EmbeddedText, index: number): number {
  const { text, source } = input
  let bytes = source.bom ? 3 : 0
  let current = 0
  let start = 0
  for (let at = 0; at <= index; at++) {
    const number = Math.floor(bytes / block)
    if (number !== current) {
      current = number
      start = at
    }
    const code = text.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return start
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
