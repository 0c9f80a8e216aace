import type { Span } from '../../text/span.ts'

/** What matchers of the UTF-8 syntax consist of. */
export type MatcherTokenKind =
  | 'open'
  | 'close'
  | 'comma'
  | 'operator'
  | 'literal'
  | 'quoted'
  | 'end'

/** One token; an error says in Alertmanager's words why the text at its place is none. */
export interface MatcherToken extends Span {
  readonly kind: MatcherTokenKind | 'error'
  /** As written. */
  readonly text: string
  readonly error?: string
}

const space = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y
const literal =
  /[^\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{}!=~,\\"'`]+/y
const quoted = /"(?:[^"\\]|\\.)*"/sy
const oneOfTwo = "expected one of '=~'"

const signs: Readonly<Record<string, MatcherTokenKind>> = {
  '{': 'open',
  '}': 'close',
  ',': 'comma',
}

/** The token behind `at`, and behind white space; observed in amtool 0.34. */
export function readMatcherToken(input: string, at: number): MatcherToken {
  const start = at + lengthAt(space, input, at)
  const token = (kind: MatcherToken['kind'], length: number, error?: string): MatcherToken => {
    const end = Math.min(input.length, start + length)
    return { kind, start, end, text: input.slice(start, end), ...(error ? { error } : {}) }
  }
  const char = input[start]
  if (char === undefined) return token('end', 0)
  const sign = signs[char]
  if (sign) return token(sign, 1)
  if (char === '=') return token('operator', input[start + 1] === '~' ? 2 : 1)
  if (char === '!') {
    const next = input[start + 1]
    if (next === '=' || next === '~') return token('operator', 2)
    if (next === undefined) return token('error', 1, `unexpected end of input, ${oneOfTwo}`)
    return token('error', 1, `!: ${oneOfTwo}`)
  }
  if (char === '"') {
    const length = lengthAt(quoted, input, start)
    if (length > 0) return token('quoted', length)
    return token('error', input.length, `${input.slice(start)}: missing end "`)
  }
  const length = lengthAt(literal, input, start)
  return length > 0 ? token('literal', length) : token('error', 1, `${char}: invalid input`)
}

function lengthAt(pattern: RegExp, input: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(input)?.[0].length ?? 0
}
