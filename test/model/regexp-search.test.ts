import { describe, expect, test } from 'vitest'
import { compileSearch } from '../../src/model/regexp-search.ts'

function replaced(pattern: string, replacement: string, text: string): string {
  const search = compileSearch(pattern)
  return 'error' in search ? search.error : search.replaceAll(text, replacement)
}

describe('compileSearch', () => {
  test.each([
    ['(a)(b)', '$2$1', 'ab ab', 'ba ba'],
    ['(a)', '$1x|${1}x|$$|$', 'a', '|ax|$|$'],
    ['(?P<n>b)', '[$n]', 'abc', 'a[b]c'],
    ['a*', 'x', 'baac', 'xbxcx'],
    ['', '-', 'abc', '-a-b-c-'],
    ['(', 'x', 'a', 'error parsing regexp: missing closing ): `(`'],
  ])('replaces %s by %s in %s', (pattern, replacement, text, expected) => {
    expect(replaced(pattern, replacement, text)).toBe(expected)
  })

  test('matches anywhere, and a point matches no newline', () => {
    const search = compileSearch('b.d')
    expect('error' in search ? search : [search.test('abcd'), search.test('b\nd')]).toEqual([
      true,
      false,
    ])
  })
})
