import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { compileRegexp, type Regexp } from '../../src/model/regexp.ts'

function compiled(pattern: string): Regexp {
  const regexp = compileRegexp(pattern)
  if ('error' in regexp) throw new Error(regexp.error)
  return regexp
}

function engineVerdict(pattern: string, text: string): boolean | 'refused' {
  try {
    return RE2JS.compile(pattern, RE2JS.DOTALL).matches(text)
  } catch {
    return 'refused'
  }
}

function verdict(pattern: string, text: string): boolean | 'refused' {
  const regexp = compileRegexp(pattern)
  return 'error' in regexp ? 'refused' : regexp.matches(text)
}

function matchesEmpty(pattern: string): boolean | 'refused' {
  const regexp = compileRegexp(pattern)
  return 'error' in regexp ? 'refused' : regexp.matchesEmpty
}

const atom: fc.Arbitrary<string> = fc.constantFrom(
  'a',
  'b',
  'ab',
  '.',
  '.*',
  '.+',
  '.?',
  '[ab]',
  '[^a]',
  '[a-c]',
  '\\.',
  '\\d',
  '\\w',
  '\\S',
  '^',
  '$',
  '{',
  '}',
  'a*',
  'b+',
  'a?',
  '(a)',
  '(?:b)',
  '(?i)',
  '(?i:a)',
  'a{2}',
  'b{1,2}',
  'a{,2}',
  '|',
  '(',
  ')',
  '[',
  '*',
  '\\',
  '-',
  'é',
  '\\pL',
  '\\x61',
  '\\b',
  '\\z',
  '[[:alpha:]]',
)
const pattern = fc.array(atom, { maxLength: 6 }).map((atoms) => atoms.join(''))
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'A', '.', '1', '\n', 'é', '{', '💀'),
  maxLength: 6,
})

describe('compileRegexp', () => {
  it('accepts and matches what the RE2 engine does', () => {
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(verdict(source, subject)).toBe(engineVerdict(source, subject))
      }),
      { seed: 7, numRuns: 5000 },
    )
  })

  it('knows of the empty text what the RE2 engine does', () => {
    fc.assert(
      fc.property(pattern, (source) => {
        expect(matchesEmpty(source)).toBe(engineVerdict(source, ''))
      }),
      { seed: 8, numRuns: 2000 },
    )
  })

  it.each([
    ['*', 'error parsing regexp: missing argument to repetition operator: `*`'],
    ['a**', 'error parsing regexp: invalid nested repetition operator: `**`'],
    ['(', 'error parsing regexp: missing closing ): `(`'],
    ['a)', 'error parsing regexp: unexpected ): `a)`'],
    ['[a', 'error parsing regexp: missing closing ]: `[a`'],
    ['[z-a]', 'error parsing regexp: invalid character class range: `z-a`'],
    ['a{1001}', 'error parsing regexp: invalid repeat count: `{1001}`'],
    ['(a{100}){100}', 'error parsing regexp: invalid repeat count: `{100}`'],
    ['\\', 'error parsing regexp: trailing backslash at end of expression: ``'],
    ['\\q', 'error parsing regexp: invalid escape sequence: `\\q`'],
    ['(?=a)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`'],
    ['a.\udcff', 'error parsing regexp: invalid UTF-8: `\udcff`'],
  ])('refuses %s in the words of Go', (source, error) => {
    expect(compileRegexp(source)).toEqual({ error })
  })

  it('accepts groups of the same name and bytes among literals, as Prometheus does', () => {
    expect(compiled('(?P<n>a)(?P<n>b)').matches('ab')).toBe(true)
    expect(compiled('\udcff|b').matches('\udcff')).toBe(true)
  })

  it('refuses patterns that nest too deeply or grow too large', () => {
    const deep = '('.repeat(1001) + ')'.repeat(1001)
    expect(compileRegexp(deep)).toEqual({
      error: `error parsing regexp: expression nests too deeply: \`${deep}\``,
    })
    expect(compileRegexp('.{1000}'.repeat(4000))).toHaveProperty('error')
  })

  it.each([
    ['foo|bar', ['foo', 'bar']],
    ['^(a|b)_(c|d)$', ['a_c', 'a_d', 'b_c', 'b_d']],
    ['v[12]\\.0', ['v1.0', 'v2.0']],
    ['', ['']],
  ])('finds the literals of %s', (source, values) => {
    expect(compiled(source).literals).toEqual({ values, caseSensitive: true })
  })

  it.each(['foo.*', '[^a]', 'a|b.', '[a-z][a-z]', 'a^b'])('finds no literals in %s', (source) => {
    expect(compiled(source).literals).toBeUndefined()
  })

  it('finds what every match begins with', () => {
    expect(compiled('abc(d|e).*').prefix).toEqual({ text: 'abc', folded: false })
    expect(compiled('abcd|abc.+').prefix).toEqual({ text: 'abc', folded: false })
    expect(compiled('(?i)abc.+').prefix).toEqual({ text: '', folded: true })
  })

  it('folds case as Unicode does', () => {
    expect(compiled('(?i)k').matches('\u212a')).toBe(true)
  })

  it('takes linear time on patterns that make others hang', () => {
    const started = performance.now()
    expect(compiled('(a+)+b').matches('a'.repeat(20_000))).toBe(false)
    expect(compiled('(.*)*x(.*)*y').matches('x'.repeat(5_000))).toBe(false)
    expect(compiled(`${'.*a'.repeat(50)}`).matches('a'.repeat(20_000))).toBe(true)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
