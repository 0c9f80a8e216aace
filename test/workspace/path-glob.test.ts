import { describe, expect, test } from 'vitest'
import { matchPath } from '../../src/workspace/path-glob.ts'
import { loadPathMatcher } from '../../src/workspace/path-matcher.ts'

describe("Go's patterns", () => {
  const cases: readonly [string, string, boolean][] = [
    ['*.yml', 'a.yml', true],
    ['*.yml', 'a/b.yml', false],
    ['*.yml', '.yml', true],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['?', 'ü', true],
    ['[a-c]', 'b', true],
    ['[^a-c]', 'b', false],
    ['[^a-c]', 'd', true],
    ['[]a]', ']', false],
    ['[\\]a]', ']', true],
    ['[a-]', '-', false],
    ['[^a]?', '😀ü', true],
    ['?', '😀', true],
    ['[a', 'a', false],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['a\\', 'a', false],
    ['{a,b}', 'a', false],
    ['**/x.yml', 'x.yml', true],
    ['**/x.yml', 'a/b/x.yml', true],
    ['a/**/x.yml', 'a/x.yml', true],
    ['a/**/b/**/c', 'a/1/b/2/b/3/c', true],
    ['a/**/b/**/c', 'a/1/b/2/c/3', false],
    ['a/**', 'a/b/c', true],
  ]
  test.each(cases)('%s and %s: %s', (pattern, path, expected) => {
    expect(matchPath(pattern, path)).toBe(expected)
  })

  test('many wildcards take no time', () => {
    const start = performance.now()
    expect(matchPath('*a'.repeat(200) + 'b', 'a'.repeat(5000))).toBe(false)
    expect(matchPath('**/a/'.repeat(200) + 'b', 'a/'.repeat(2000) + 'a')).toBe(false)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('globs of the settings', () => {
  test('they count from the root, and a folder means all that is in it', async () => {
    const matches = await loadPathMatcher()
    const which = (glob: string) =>
      ['a.yml', 'rules/a.yml', 'rules/old/b.yaml', '.ci/c.yml'].filter((path) =>
        matches([glob], path),
      )
    expect(which('*.yml')).toEqual(['a.yml'])
    expect(which('**/*.yml')).toEqual(['a.yml', 'rules/a.yml', '.ci/c.yml'])
    expect(which('rules')).toEqual(['rules/a.yml', 'rules/old/b.yaml'])
    expect(which('rules/*')).toEqual(['rules/a.yml'])
    expect(which('**/old')).toEqual(['rules/old/b.yaml'])
    expect(which('./rules/')).toEqual(['rules/a.yml', 'rules/old/b.yaml'])
    expect(which('rules/**/*.{yml,yaml}')).toEqual(['rules/a.yml', 'rules/old/b.yaml'])
  })
})
