import { goQuote } from './go-quote.ts'
import { isLegacyLabelName } from './metric-name.ts'
import { compileRegexp, type Regexp } from './regexp.ts'

/** The operators of label matchers. */
export type MatchType = '=' | '!=' | '=~' | '!~'

/** A condition on the value of one label; a missing label has the empty value. */
export interface Matcher {
  readonly name: string
  readonly op: MatchType
  readonly value: string
  /** Of `=~` and `!~`. */
  readonly regexp: Regexp | undefined
  matches(text: string): boolean
}

const inverse: Readonly<Record<MatchType, MatchType>> = {
  '=': '!=',
  '!=': '=',
  '=~': '!~',
  '!~': '=~',
}

/** Builds a matcher; a pattern that is no RE2 gives Go's error text. */
export function createMatcher(
  name: string,
  op: MatchType,
  value: string,
): Matcher | { readonly error: string } {
  if (op === '=') return { name, op, value, regexp: undefined, matches: (text) => text === value }
  if (op === '!=') return { name, op, value, regexp: undefined, matches: (text) => text !== value }
  const regexp = compileRegexp(value)
  if ('error' in regexp) return regexp
  const wanted = op === '=~'
  return { name, op, value, regexp, matches: (text) => regexp.matches(text) === wanted }
}

/** Whether a condition holds for a label that is missing or empty, without building more than that needs. */
export function matcherMatchesEmpty(
  op: MatchType,
  value: string,
): boolean | { readonly error: string } {
  if (op === '=') return value === ''
  if (op === '!=') return value !== ''
  const regexp = compileRegexp(value)
  return 'error' in regexp ? regexp : regexp.matchesEmpty === (op === '=~')
}

/** The operator of the opposite condition. */
export function inverseOp(op: MatchType): MatchType {
  return inverse[op]
}

/** The literals that a regular expression amounts to, empty for any other condition. */
export function setMatches(matcher: Matcher): readonly string[] {
  return matcher.regexp?.literals?.values ?? []
}

/** What every value that the pattern matches begins with; empty for conditions without a pattern. */
export function matcherPrefix(matcher: Matcher): string {
  return matcher.regexp?.prefix.text ?? ''
}

/** The matcher as Prometheus prints it: `job=~"api.*"`, the name in quotes where it needs them. */
export function formatMatcher(name: string, op: MatchType, value: string): string {
  return `${isLegacyLabelName(name) ? name : goQuote(name)}${op}${goQuote(value)}`
}
