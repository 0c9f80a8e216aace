import { describe, expect, it } from 'vitest'
import {
  createMatcher,
  formatMatcher,
  inverseOp,
  type Matcher,
  type MatchType,
  matcherMatchesEmpty,
  matcherPrefix,
  setMatches,
} from '../../src/model/matcher.ts'

function matcher(op: MatchType, value: string): Matcher {
  const created = createMatcher('job', op, value)
  if ('error' in created) throw new Error(created.error)
  return created
}

describe('matchers', () => {
  it.each([
    ['=', 'api', 'api', true],
    ['!=', 'api', 'api', false],
    ['=~', 'a.*', 'api', true],
    ['=~', 'p', 'api', false],
    ['!~', 'a.*', 'api', false],
    ['!~', 'b|c', 'api', true],
  ] as const)('job%s%j on %s', (op, value, text, expected) => {
    expect(matcher(op, value).matches(text)).toBe(expected)
  })

  it.each([
    ['=', '', true],
    ['=', 'x', false],
    ['!=', 'x', true],
    ['=~', '.*', true],
    ['=~', '.+', false],
    ['!~', '.+', true],
    ['!~', '', false],
  ] as const)('knows whether %s%j holds for a missing label', (op, value, expected) => {
    expect(matcherMatchesEmpty(op, value)).toBe(expected)
  })

  it('gives the error of a pattern', () => {
    const error = 'error parsing regexp: missing closing ): `(`'
    expect(createMatcher('job', '=~', '(')).toEqual({ error })
    expect(matcherMatchesEmpty('!~', '(')).toEqual({ error })
  })

  it('has an opposite, literals and a prefix', () => {
    expect(inverseOp('=~')).toBe('!~')
    expect(setMatches(matcher('=~', 'a|b'))).toEqual(['a', 'b'])
    expect(setMatches(matcher('=', 'a'))).toEqual([])
    expect(matcherPrefix(matcher('=~', 'api.+'))).toBe('api')
  })

  it('prints names that need quotes in quotes', () => {
    expect(formatMatcher('job', '=~', 'a"b')).toBe('job=~"a\\"b"')
    expect(formatMatcher('host.name', '!=', '')).toBe('"host.name"!=""')
  })
})
