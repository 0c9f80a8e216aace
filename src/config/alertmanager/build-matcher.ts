import { createMatcher, type Matcher, type MatchType } from '../../model/matcher.ts'
import { compileRegexp, type Regexp, type RegexpError } from '../../model/regexp.ts'

/**
 * Compiles a pattern as Alertmanager does: RE2, which matches the whole text. Errors show it as Alertmanager writes it,
 * `^(?:…)$`.
 */
export function compileAlertRegexp(pattern: string): Regexp | RegexpError {
  const anchored = compileRegexp(`^(?:${pattern})$`)
  return 'error' in anchored ? anchored : compileRegexp(pattern)
}

/** Builds a matcher; the point of a pattern does not match a newline, as it does in Prometheus. */
export function buildMatcher(
  name: string,
  op: MatchType,
  value: string,
): Matcher | { readonly error: string } {
  if (op === '=' || op === '!=') return createMatcher(name, op, value)
  const regexp = compileAlertRegexp(value)
  if ('error' in regexp) return regexp
  const matcher = createMatcher(name, op, value)
  if ('error' in matcher || !value.includes('.')) return matcher
  const strict = createMatcher(name, op, `(?-s:${value})`)
  if ('error' in strict) return matcher
  return {
    ...matcher,
    matches: (text) => (text.includes('\n') ? strict.matches(text) : matcher.matches(text)),
  }
}
