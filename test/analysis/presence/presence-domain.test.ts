import { describe, expect, test } from 'vitest'
import { branchesOf } from '../range/facts-of.ts'

function presencesOf(text: string, records: Readonly<Record<string, string>> = {}): string {
  return branchesOf(text, records)
    .map(({ presence }) => presence.kind + (presence.vanishes ? ' and vanishes' : ''))
    .join(', ')
}

describe('presence', () => {
  test.each([
    ['x', 'data'],
    ['1', 'always'],
    ['time()', 'always'],
    ['vector(1)', 'always'],
    ['hour()', 'always'],
    ['scalar(x)', 'always'],
    ['x > 5', 'filter'],
    ['up >= 0', 'data'],
    ['vector(1) > 0', 'always'],
    ['up > 1', 'never'],
    ['absent(x)', 'filter'],
    ['absent(vector(1))', 'never'],
    ['absent(up > 1)', 'always'],
    ['count(x)', 'data'],
    ['count(x == 0)', 'filter and vanishes'],
    ['sum by (job) (x > 5) / count by (job) (x)', 'filter and vanishes'],
    ['count(x == 0) > 3', 'filter and vanishes'],
    ['max_over_time(count(x == 0)[6h:])', 'filter'],
    ['x unless y', 'filter'],
    ['x and y', 'data'],
    ['x and y > 5', 'filter'],
    ['x or vector(0)', 'data, always'],
    ['sum(x) or vector(0)', 'data, always'],
    ['vector(0) or vector(1)', 'always, never'],
    ['sum(x or vector(0))', 'always'],
    ['topk(3, vector(1))', 'always'],
    ['topk(scalar(x), vector(1))', 'data'],
    ['vector(1) unless vector(2)', 'never'],
    ['x unless on () vector(2)', 'never'],
    ['clamp(x, 5, 1)', 'never'],
    ['rate(vector(1)[5m:])', 'data'],
    ['x{a="b", a="c"}', 'never'],
    ['sum(x{a="b", a!="b"}) + 1', 'never'],
    ['x > 10 and x < 5', 'never'],
    ['x > 10 and y > 0 and x < 5', 'never'],
    ['x > 10 and x < 50', 'filter'],
    ['x > 10 and on (job) x < 5', 'filter'],
    ['x > 10 and x offset 1h < 5', 'filter'],
    ['hour() > 20 and on () hour() < 6', 'never'],
    ['{__name__=~"a|b"} > 10 and {__name__=~"a|b"} < 5', 'filter'],
    ['x{a="b"} + x{a="c"}', 'never'],
    ['x{a="b"} + fill (0) x{a="c"}', 'data'],
  ])('of %s is: %s', (text, expected) => {
    expect(presencesOf(text)).toBe(expected)
  })

  test('what a rule never records cannot be read', () => {
    const records = { dead: 'count(x) == 0', marked: 'vector(1)' }
    expect(presencesOf('dead', records)).toBe('never')
    expect(presencesOf('marked', records)).toBe('always')
    expect(presencesOf('marked offset 5m', records)).toBe('data')
  })

  test('says why there is never a sample', () => {
    const [branch] = branchesOf('count(x) == 0')
    expect(branch?.presence).toMatchObject({
      confidence: 'proof',
      because: { text: 'the comparison is never true' },
    })
  })

  test('rests on convention where a range does', () => {
    expect(branchesOf('rate(x[5m]) < 0')[0]?.presence).toMatchObject({
      kind: 'never',
      confidence: 'convention',
    })
  })
})
