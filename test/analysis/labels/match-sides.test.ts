import { describe, expect, test } from 'vitest'
import { mismatchOf } from '../../../src/analysis/labels/match-sides.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import { factsOf } from './labels-of.ts'

function mismatch(text: string): string {
  const { ast } = parsePromql(text, { binopFillModifiers: true })
  if (ast?.kind !== 'Binary') throw new Error(`no operation: ${text}`)
  const side = (span: { start: number; end: number }) =>
    factsOf(text.slice(span.start, span.end)).branches[0].labels
  const found = mismatchOf(ast, side(ast.lhs.span), side(ast.rhs.span))
  return found ? `${found.confidence} ${found.kind} ${found.label}` : 'none'
}

function finds(text: string): void {
  const rows = text.trim().split('\n')
  test.each(rows.map((row) => row.trim().split(/\s+=> /)))('%s', (expr = '', found) => {
    expect(mismatch(expr)).toBe(found)
  })
}

describe('two sides can never match', () => {
  finds(`
    x{s="a"} - x{s="b"}                                  => proof values s
    x{s=~"a|b"} - x{s=~"c|d"}                            => proof values s
    x{s=~"a.*"} - x{s=~"b.*"}                            => proof values s
    x{s="a"} - x{s=~"b|"}                                => proof values s
    x{s="a"} - x{s=~"b.+"}                               => proof values s
    x{s="a"} - x{s!="a"}                                 => proof values s
    x{s="a"} + on (s) y{s="b"}                           => proof values s
    x{s="a"} - sum(y)                                    => proof missing s
    sum(y) - x{s="a"}                                    => proof missing s
    x{s="a"} - x{s=""}                                   => proof missing s
    x_bucket{le="1"} / x_count                           => convention missing le
    x unless ALERTS{alertname="A"}                       => convention missing alertstate
    ALERTS{alertname="A"} and ALERTS{alertname="B"}      => proof values alertname
    hour() > 8 and x                                     => convention missing job
    x - sum(y)                                           => convention missing job
    x and sum by (job) (y)                               => convention missing instance
    sum by (a) (x) / sum by (a, b) (y)                   => convention missing b
    sum by (a) (x) > sum(y)                              => convention missing a
    x{s="a"} unless x{s="b"}                             => proof values s
    x * on (job) group_left () sum(y)                    => convention missing job
    x{a="1",s="a"} - ignoring (a) y{s="b"}               => proof values s
    label_replace(x{a="1"}, "s", "v", "", "") + y{s="w"} => proof values s
    absent(x{s="a"}) and y{s="b"}                        => proof values s
  `)
})

describe('two sides may match', () => {
  finds(`
    x{s="a"} - y{t="b"}                                  => none
    x - y                                                => none
    x{s="$a"} - x{s="$b"}                                => none
    x{s="a"} - ignoring (s) x{s="b"}                     => none
    x{s="a"} - on (t) x{s="b"}                           => none
    x and on () sum(y)                                   => none
    x > 5                                                => none
    x{s="a"} > scalar(y{s="b"})                          => none
    x{s="a"} or x{s="b"}                                 => none
    x{s="a"} + fill(0) x{s="b"}                          => none
    x{s=~"a|b"} - x{s=~"b|c"}                            => none
    x{s=~"a|"} - x{s=~"b|"}                              => none
    x{s=~"a.*"} - x{s=~"ab.*"}                           => none
    x{s=~"a|b"} - x{s!="a"}                              => none
    sum(x) / sum(y)                                      => none
    sum by (a) (x) / sum by (a) (y)                      => none
    sum without (a) (x) / y                              => none
    x{instance=""} and sum by (job) (y)                  => none
    x unless ignoring (pod, job) sum(y)                  => none
    sum by (a) (x) / on (a) sum by (a, b) (y)            => none
  `)
})
