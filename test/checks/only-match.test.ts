import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { anchorsOf, onlyMatch } from '../../src/checks/promql/only-match.ts'

function accepts(pattern: string): ((text: string) => boolean) | undefined {
  try {
    const compiled = RE2JS.compile(`^(?s:${pattern})$`)
    return (text) => compiled.matcher(text).matches()
  } catch {
    return undefined
  }
}

const pieces = fc.constantFrom(
  ...['a', 'b', '.', '\\.', '|', '(', '(?:', ')', '[.]', '[a]', '[ab]', '*', '+', '?', '{2}', '{'],
  ...['^', '$', '\\Q', '\\E', '\\', '-', ' ', '\\d', '(?i)', '(?P<n>', 'é', '\\-', ']', '}', '/'],
)
const patterns = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))

describe('onlyMatch', () => {
  test.each([
    ['api', 'api'],
    ['', ''],
    ['^api$', 'api'],
    ['^$', ''],
    ['a\\.b', 'a.b'],
    ['a[.]b', 'a.b'],
    ['(api)', 'api'],
    ['(?:a(b))c', 'abc'],
    ['\\Qa.*b\\E', 'a.*b'],
    ['a/b-c_d:9100', 'a/b-c_d:9100'],
    ['été 🚀', 'été 🚀'],
  ])('%j matches %j only', (pattern, value) => {
    expect(onlyMatch(pattern)).toBe(value)
  })

  test.each([
    ...[
      'a|b',
      'a.b',
      'a*',
      'a+',
      'a?',
      'a{2}',
      '[ab]',
      '[^a]',
      '\\d',
      '\\pL',
      '(?i)a',
      '(a|b)',
      '(a)?',
    ],
    ...[
      '\\bfoo\\b',
      '$job',
      '${job}',
      '[[job]]',
      '{{ job }}',
      '<job>',
      '%s',
      '__JOB__',
      '@job@',
      '(a',
      'a)',
    ],
    ...['a\\', '\\Qabc', '.', '^*a', 'a$b', '[[:alpha:]]', '\udcff', '(?<!a)b'],
  ])('%j is not known to match one value', (pattern) => {
    expect(onlyMatch(pattern)).toBeUndefined()
  })

  test('names a text that the pattern matches, and no neighbour of it is matched', () => {
    fc.assert(
      fc.property(patterns, fc.string({ maxLength: 3 }), (pattern, more) => {
        const value = onlyMatch(pattern)
        const matches = accepts(pattern)
        if (value === undefined || !matches) return
        expect(matches(value)).toBe(true)
        for (const text of [
          `${value}${more}`,
          `${more}${value}`,
          value.slice(1),
          value.toUpperCase(),
        ])
          expect(matches(text)).toBe(text === value)
      }),
      { seed: 7, numRuns: 5_000 },
    )
  })
})

describe('anchorsOf', () => {
  test('finds anchors whose removal changes nothing', () => {
    fc.assert(
      fc.property(
        patterns,
        fc.array(fc.constantFrom('a', 'b', '.', '^', '$', '-'), { maxLength: 4 }),
        (pattern, parts) => {
          const { start, end } = anchorsOf(pattern)
          const before = accepts(pattern)
          const after = accepts(pattern.slice(start, pattern.length - end))
          if (start + end === 0 || !before || !after) return
          const text = parts.join('')
          expect(after(text)).toBe(before(text))
        },
      ),
      { seed: 11, numRuns: 5_000 },
    )
  })

  test.each([
    ['^a$', 1, 1],
    ['a\\$', 0, 0],
    ['a\\\\$', 0, 1],
    ['\\Qa$', 0, 0],
    ['\\Qa\\E$', 0, 1],
    ['^', 1, 0],
    ['$', 0, 1],
    ['^$', 1, 1],
    ['^*a', 0, 0],
    ['', 0, 0],
  ])('of %j are %i and %i', (pattern, start, end) => {
    expect(anchorsOf(pattern)).toEqual({ start, end })
  })
})
