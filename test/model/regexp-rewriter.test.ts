import { describe, expect, test } from 'vitest'
import { captureGroups } from '../../src/model/capture-groups.ts'
import { compileRewriter } from '../../src/model/regexp-rewriter.ts'

function rewrite(pattern: string, replacement: string, text: string): string | undefined {
  const rewriter = compileRewriter(pattern, replacement)
  return 'error' in rewriter ? rewriter.error : rewriter.rewrite(text)
}

describe('a rewriter', () => {
  test.each([
    ['a group by number', '(.*)-(.*)', '$2/$1', 'a-b', 'b/a'],
    ['a group by number in braces', '(.*)', '${1}x', 'a', 'ax'],
    ['a group by name', '(?P<name>.*)', '$name', 'a', 'a'],
    ['a group with the other form of a name', '(?<name>.*)', '${name}!', 'a', 'a!'],
    ['the whole match', 'a.c', '<$0>', 'abc', '<abc>'],
    ['a dollar sign', '(.*)', '$$1', 'a', '$1'],
    ['a name that reaches too far', '(.*)', '$1x', 'a', ''],
    ['a name of other letters', '(.*)', '$1é-', 'a', '-'],
    ['a group that is not there', '(.*)', '[$2]', 'a', '[]'],
    ['a number with a leading zero', '(.*)', '[$01]', 'a', '[]'],
    ['a group that took no part', 'a|(b)', '[$1]', 'a', '[]'],
    ['the group of a name that took part', '(?P<x>a)|(?P<x>b)', '$x', 'b', 'b'],
    ['braces that are not closed', '(.*)', '${1', 'a', '${1'],
    ['braces around no name', '(.*)', '${1 }$', 'a', '${1 }$'],
    ['a text without groups', 'a+', 'b', 'aaa', 'b'],
    ['a text across lines', '(a.*)', '$1', 'a\nb', 'a\nb'],
    ['a raw byte', '(.)', '$1$1', '\udcff', '\udcff\udcff'],
  ])('fills in %s', (_, pattern, replacement, text, expected) => {
    expect(rewrite(pattern, replacement, text)).toBe(expected)
  })

  test.each([
    ['b', 'abc'],
    ['(b)', 'abc'],
    ['a(.+)', 'a'],
  ])('leaves what %s does not match as a whole', (pattern, text) => {
    expect(rewrite(pattern, '$1', text)).toBeUndefined()
  })

  test('gives the error of a pattern that is none', () => {
    expect(rewrite('(', 'x', 'a')).toBe('error parsing regexp: missing closing ): `(`')
  })
})

test.each([
  ['(?P<a>x)(y)(?:z)', '(x)(y)(?:z)', ['', 'a', '']],
  ['[(?P<a>](?<b>x)', '[(?P<a>](x)', ['', 'b']],
  ['\\((?i:x)(y)', '\\((?i:x)(y)', ['', '']],
  ['\\Q(?P<a>\\E(?P<b>x)', '\\Q(?P<a>\\E(x)', ['', 'b']],
  ['[]()](x)', '[]()](x)', ['', '']],
  ['[^]()[:alpha:](](x)', '[^]()[:alpha:](](x)', ['', '']],
])('of %s the groups are named', (pattern, bare, names) => {
  expect(captureGroups(pattern)).toEqual({ pattern: bare, names })
})
