import { describe, expect, it } from 'vitest'
import { fieldSelectorError } from '../../src/config/prometheus/discovery/field-selector.ts'
import { labelSelectorError } from '../../src/config/prometheus/discovery/label-selector.ts'

describe('label selectors', () => {
  it.each([
    '',
    'a',
    '!a',
    'a=b',
    ' a == b , c != d ',
    'a=,b',
    'a in (b, c),d notin (e)',
    'a in ()',
    'a in (,b,)',
    'in in (in)',
    'example.com/app=web',
    'a>1,b<007',
    `${'x'.repeat(63)}=y`,
  ])('reads `%s`', (text) => {
    expect(labelSelectorError(text)).toBeUndefined()
  })

  it.each([
    ['a,', "found '', expected: identifier after ','"],
    ['=b', "found '=', expected: !, identifier, or 'end of string'"],
    ['a=b c', "found 'c', expected: ',' or 'end of string'"],
    ['!', "unable to parse requirement: found '', expected: identifier"],
    ['a b', "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"],
    ['a===b', "unable to parse requirement: found '=', expected: identifier"],
    ['a in b', "unable to parse requirement: found 'b' expected: '('"],
    ['a in (', "unable to parse requirement: found '', expected: ',', ')' or identifier"],
    ['a in (b', "unable to parse requirement: found '', expected: ',' or ')'"],
    ['a in (b,', "unable to parse requirement: found '', expected: ',', or identifier"],
  ])('refuses `%s`', (text, error) => {
    expect(labelSelectorError(text)).toBe(error)
  })

  it.each([
    ['-a=b', '<nil>: Invalid value: "-a": name part must consist of'],
    ['A.b/c=d', '<nil>: Invalid value: "A.b/c": prefix part a lowercase RFC 1123 subdomain'],
    ['/a=b', '<nil>: Invalid value: "/a": prefix part must be non-empty'],
    ['a/b/c', '<nil>: Invalid value: "a/b/c": a valid label key must consist of'],
    ['a="b"', 'values[0][a]: Invalid value: "\\"b\\"": a valid label must be an empty string'],
    ['a in (b, -c)', 'values[1][a]: Invalid value: "-c": a valid label must be an empty string'],
    ['a>b', "values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators"],
    ['a>9223372036854775808', 'values[0]: Invalid value: "9223372036854775808": for \'Gt\''],
    [`${'x'.repeat(64)}=y`, 'name part must be no more than 63 bytes'],
  ])('refuses the parts of `%s`', (text, error) => {
    expect(labelSelectorError(text)).toContain(error)
  })

  it('reads long selectors in linear time', () => {
    const start = performance.now()
    expect(labelSelectorError('a=b,'.repeat(100_000))).toContain('identifier after')
    expect(labelSelectorError(`a=${'-'.repeat(200_000)}`)).toContain('no more than 63')
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('field selectors', () => {
  it.each(['', 'metadata.name=a', 'a==b,c!=d', 'a=,=b,,', 'a=b\\,c\\=d', ' spec.nodeName = x'])(
    'reads `%s`',
    (text) => {
      expect(fieldSelectorError(text)).toBeUndefined()
    },
  )

  it.each([
    ['a', "invalid selector: 'a'; can't understand 'a'"],
    ['a=b,c', "invalid selector: 'a=b,c'; can't understand 'c'"],
    ['a=b=c', 'invalid field selector: unescaped character in value: 61'],
    ['a=b\\x', 'invalid field selector: invalid escape sequence: \\x'],
    ['a=b\\', 'invalid field selector: invalid escape sequence: \\'],
  ])('refuses `%s`', (text, error) => {
    expect(fieldSelectorError(text)).toBe(error)
  })
})
