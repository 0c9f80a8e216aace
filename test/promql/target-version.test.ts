import { describe, expect, test } from 'vitest'
import { parsePromql } from '../../src/promql/parse-promql.ts'

function told(text: string, version: string): readonly string[] {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const { problems } = parsePromql(text, { experimentalFunctions: true, target: { major, minor } })
  return problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`)
}

describe('what a target is too old for', () => {
  test.each([
    ['{"http.requests"}', '2.55', '3.0'],
    ['x{"a.b"="c"}', '2.42', '3.0'],
    ['sum by ("a.b") (x)', '2.42', '3.0'],
    ['x + on ("a.b") y', '2.42', '3.0'],
    ['x * on (a) group_left ("b") y', '2.42', '3.0'],
    ['rate(x[300])', '2.53', '2.54'],
    ['x offset 300', '2.53', '2.54'],
    ['max_over_time(x[5m:60])', '2.53', '2.54'],
    ['x > 5m', '2.53', '2.54'],
    ['limitk(3, x)', '2.53', '2.54'],
    ['histogram_avg(x)', '2.42', '2.51'],
    ['info(x)', '2.55', '3.0'],
    ['x </ 5', '3.5', '3.10'],
  ])('%s is refused for %s, and read for %s', (text, old, since) => {
    const problems = told(text, old)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`Prometheus reads it since ${since}, and the target is ${old}`)
    expect(told(text, since)).toEqual([])
  })

  test('stands at its characters', () => {
    expect(told('sum(x{"a.b"="c"}) > 5m', '2.42')).toEqual([
      expect.stringMatching(/^"a\.b": unexpected string "\\"a\.b\\"" in label matching/),
      expect.stringMatching(/^5m: unexpected duration "5m"/),
    ])
  })
})

test('holt_winters exists until 3.0', () => {
  expect(told('holt_winters(x[5m], 0.1, 0.1)', '2.55')).toEqual([])
  expect(told('holt_winters(x, 0.1, 0.1)', '2.55')).toHaveLength(1)
  expect(told('holt_winters(x[5m], 0.1, 0.1)', '3.0')).toEqual([
    'holt_winters: unknown function with name "holt_winters"',
  ])
  expect(parsePromql('holt_winters(x[5m], 0.1, 0.1)', {}).problems).toHaveLength(1)
})
