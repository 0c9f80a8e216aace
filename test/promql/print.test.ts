import { describe, expect, it } from 'vitest'
import type { Expr } from '../../src/promql/ast.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { prettyExpr } from '../../src/promql/pretty-print.ts'
import { printExpr } from '../../src/promql/print.ts'

const options = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

function parsed(text: string): Expr {
  const { ast, problems } = parsePromql(text, options)
  expect(problems).toEqual([])
  if (!ast) throw new Error('no expression')
  return ast
}

describe('printExpr', () => {
  it.each([
    ['1e3', '1000'],
    ['0x1F', '31'],
    ['1e21', '1000000000000000000000'],
    ['inf', '+Inf'],
    ['-Inf', '-Inf'],
    ['- 1m', '-1m'],
    ['90m', '1h30m'],
    ["'a\"b'", '"a\\"b"'],
    ['`a\\b`', '"a\\\\b"'],
    ['"\\xff"', '"\\xff"'],
    ['up{b="1",a=~"2"}', 'up{a=~"2",b="1"}'],
    ['{"up"}', '{__name__="up"}'],
    ['{"a.b", "c d"="e"}', '{"c d"="e",__name__="a.b"}'],
    ['sum', 'sum'],
    ['sum{by="x"}', 'sum{by="x"}'],
    ['up[300]', 'up[5m]'],
    ['up offset 1.5', 'up offset 1s500ms'],
    ['up offset 0s', 'up'],
    ['up @ 1.2345', 'up @ 1.235'],
    ['up @ -1', 'up @ -1.000'],
    ['up offset 5m @ start()', 'up @ start() offset 5m'],
    ['up anchored @ 5 offset 1m', 'up @ 5.000 anchored offset 1m'],
    ['up[5m] @ 5 offset 1m smoothed', 'up[5m] smoothed @ 5.000 offset 1m'],
    ['up[1h:0s+5m] offset -1m', 'up[1h:0s + 5m] offset -1m'],
    ['rate(up[5m])[1h:] @ end()', 'rate(up[5m])[1h:] @ end()'],
    ['up[5m+step()*2]', 'up[5m + step() * 2]'],
    ['SUM(up) BY (a,"b.c",)', 'sum by (a, "b.c") (up)'],
    ['count_values without () ("x", up)', 'count_values without () ("x", up)'],
    ['a AND b', 'a and b'],
    ['a+on()group_left()b', 'a + on () group_left () b'],
    ['a==bool ignoring(x) b', 'a == bool ignoring (x) b'],
    ['1 + on() up', '1 + up'],
    ['a + fill_left(1m) fill_right(60) b', 'a + fill (60) b'],
    ['a + fill(NaN) b', 'a + fill_left (NaN) fill_right (NaN) b'],
    ['-(a+b)^2', '-(a + b) ^ 2'],
    ['a - -b', 'a - -b'],
    ['time()', 'time()'],
  ])('prints %s as %s', (text, printed) => {
    expect(printExpr(parsed(text))).toBe(printed)
  })

  it('prints a chain of hundreds of operators and as many parentheses', () => {
    const chain = Array.from({ length: 900 }, (_, i) => `a${i}`).join(' + ')
    expect(printExpr(parsed(chain))).toBe(chain)
    const nested = `${'('.repeat(900)}a${')'.repeat(900)}`
    expect(printExpr(parsed(nested))).toBe(nested)
  })
})

describe('prettyExpr', () => {
  it('leaves what fits on one line', () => {
    expect(prettyExpr(parsed('sum  by(a)(rate(b[5m]))'))).toBe('sum by (a) (rate(b[5m]))')
  })

  it('splits what is wider than the limit', () => {
    const text =
      'sum by (job) (rate(errors_total{job="api"}[5m])) / sum by (job) (rate(requests_total[5m])) > 0.1'
    expect(prettyExpr(parsed(text), 38)).toBe(
      [
        '    sum by (job) (',
        '      rate(errors_total{job="api"}[5m])',
        '    )',
        '  /',
        '    sum by (job) (',
        '      rate(requests_total[5m])',
        '    )',
        '>',
        '  0.1',
      ].join('\n'),
    )
  })

  it('keeps signs and the suffix of a subquery at their expression', () => {
    expect(prettyExpr(parsed('-max_over_time(rate(a_total[5m])[1h:1m] offset 5m)'), 20)).toBe(
      ['-max_over_time(', '  rate(a_total[5m])[1h:1m] offset 5m', ')'].join('\n'),
    )
  })

  it('sets the sign of a split operation at its own level', () => {
    expect(prettyExpr(parsed('a_long_name + -b_long_name ^ c_long_name'), 12)).toBe(
      ['  a_long_name', '+', '  -b_long_name', '  ^', '    c_long_name'].join('\n'),
    )
  })

  it('does not indent a subquery that fits', () => {
    expect(prettyExpr(parsed('max_over_time(a_total[1h:1m])'), 20)).toBe(
      ['max_over_time(', 'a_total[1h:1m]', ')'].join('\n'),
    )
  })

  it('counts bytes as Prometheus does', () => {
    expect(prettyExpr(parsed('abs({a="éé"})'), 14)).toBe('abs(\n  {a="éé"}\n)')
  })

  it('takes linear time over deep expressions', () => {
    const started = performance.now()
    prettyExpr(parsed(`${'abs('.repeat(900)}a${')'.repeat(900)}`), 10)
    prettyExpr(parsed(Array.from({ length: 900 }, () => 'aaaaaaaaaa').join(' + ')), 10)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
