import { describe, expect, test } from 'vitest'
import { mayExclude, readSeries } from '../../src/checks/graph/read-series.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'

function excludes(a: string, b: string, recorded: readonly string[] = []): boolean {
  const read = (text: string) => {
    const { ast, problems } = parsePromql(text, { experimentalFunctions: true })
    if (!ast || problems.length > 0) throw new Error(`does not parse: ${text}`)
    return readSeries(ast, new Map(recorded.map((name) => [name, false])))
  }
  const result = mayExclude(read(a), read(b))
  expect(mayExclude(read(b), read(a))).toBe(result)
  return result
}

describe('two expressions', () => {
  test.each([
    ['sum(new)', 'sum(old) unless sum(new)'],
    ['sum(a) > 5', 'sum(a) <= 5'],
    ['sum(a)', 'sum(a) > 5'],
    ['count(a) and hour() > 8', 'count(b) and hour() <= 8'],
    ['count(a) * on () (hour() > 8)', 'count(b) * on () (hour() <= 8)'],
    ['limit_ratio(0.5, a)', 'limit_ratio(-0.5, a)'],
    ['sum(a)', 'absent(a)'],
    ['sum(a)', 'sum(b) or sum(a)'],
    ['abs(a)', 'histogram_sum(a)'],
    ['sum(job:a:sum) > 5', 'sum(a) <= 5'],
    ['sum({__name__=~"a|b"}) > 5', 'sum(a) <= 5'],
  ])('%s and %s may exclude each other', (a, b) => {
    expect(excludes(a, b)).toBe(true)
  })

  test.each([
    ['sum(a)', 'sum(b)'],
    ['sum(a) > 5', 'sum(b) <= 5'],
    ['time() - a > 5', 'time() - b <= 5'],
    ['sum(a) or vector(0)', 'sum(b) or vector(0)'],
    ['sum(a) > bool 5', 'sum(a) <= bool 5'],
    ['histogram_quantile(0.9, a)', 'histogram_quantile(0.5, a)'],
  ])('%s and %s may come together', (a, b) => {
    expect(excludes(a, b)).toBe(false)
  })

  test('may exclude each other where one reads what a rule records', () => {
    expect(excludes('sum(recorded) > 5', 'sum(a) <= 5', ['recorded'])).toBe(true)
    expect(excludes('sum(recorded) > 5', 'sum(a) <= 5')).toBe(false)
  })
})

test('a record of only some of what it reads may be empty where another is not', () => {
  const { ast } = parsePromql('recorded * on (a) group_right () x', {})
  const { ast: other } = parsePromql('x', {})
  if (!ast || !other) throw new Error('does not parse')
  const read = (selects: boolean) => readSeries(ast, new Map([['recorded', selects]]))
  expect(mayExclude(read(true), readSeries(other, new Map()))).toBe(true)
  expect(mayExclude(read(false), readSeries(other, new Map()))).toBe(false)
})
