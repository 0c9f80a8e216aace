import { describe, expect, test } from 'vitest'
import { readsOf } from '../../../src/analysis/graph/reads.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'

function reads(text: string): string {
  const { ast } = parsePromql(text, {})
  return readsOf(ast ?? fail(text))
    .map(({ name = '*', window, func, optional }) => {
      const range = window ? `[${func ?? ''}]` : ''
      return `${name}${range}${optional ? '?' : ''}`
    })
    .join(' ')
}

function fail(text: string): never {
  throw new Error(text)
}

describe('the selectors of an expression', () => {
  test.each([
    ['x + y', 'x y'],
    ['{__name__="x"}', 'x'],
    ['{__name__=~"x.*"}', '*'],
    ['rate(x[5m])', 'x[rate]'],
    ['max_over_time((x + y)[1h:])', 'x[max_over_time] y[max_over_time]'],
    ['max_over_time(rate(x[5m])[1h:])', 'x[rate]'],
    ['x or y', 'x? y?'],
    ['x or vector(0)', 'x'],
    ['sum(x or y) > 1', 'x? y?'],
    ['x > 1 or y > 1', 'x y'],
    ['(x and y) or (z and w)', 'x y z w'],
    ['(x or y) and z', 'x? y? z'],
    ['x unless y', 'x y?'],
    ['x unless (y > 1 and z)', 'x y? z?'],
    ['absent(x)', 'x?'],
    ['absent(x > 1)', 'x?'],
    ['absent_over_time(x[1h]) and y', 'x[absent_over_time]? y'],
  ])('%s: %s', (text, wanted) => {
    expect(reads(text)).toBe(wanted)
  })

  test('are found in a chain of thousands', () => {
    expect(reads(Array.from({ length: 3000 }, () => 'x').join(' or ')).split(' ')).toHaveLength(
      3000,
    )
  })
})
