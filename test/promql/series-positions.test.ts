import { describe, expect, it } from 'vitest'
import { parseMetric, parseSeries } from '../../src/promql/series-notation.ts'
import type { SyntaxProblem } from '../../src/text/problem.ts'

function underlined(text: string, problems: readonly SyntaxProblem[]): [string, string, string][] {
  return problems.map(({ span, message }) => [
    text,
    ' '.repeat(span.start) + '^'.repeat(Math.max(1, span.end - span.start)),
    message,
  ])
}

describe('problems of series', () => {
  it.each([
    ['up 1+1', '      ^', 'unexpected end of input in series values'],
    [
      'up 1 2 abc',
      '       ^^^',
      'unexpected identifier "abc" in series values, expected number or "stale"',
    ],
    [
      'up stalex3',
      '   ^^^^^^^',
      'unexpected identifier "stalex3" in series values, expected number or "stale"',
    ],
    ['up 1 x3', '     ^', 'unexpected "x"'],
    ['up 1 - 2', '      ^', 'unexpected " " in series values'],
    [
      'up 1x1.5',
      '     ^^^',
      'invalid repetition in series values: strconv.ParseUint: parsing "1.5": invalid syntax',
    ],
    [
      'up 1x99999999999999999999',
      '     ^^^^^^^^^^^^^^^^^^^^',
      'invalid repetition in series values: strconv.ParseUint: parsing "99999999999999999999": value out of range',
    ],
    ['up 1x-1', '     ^', 'unexpected <op:-> in series values'],
    ['up 1 2,3', '      ^', "unexpected character in series sequence: ','"],
    ['up 5m', '   ^', 'bad number syntax: "5"'],
    ['up 1__0', '   ^^^', 'bad number syntax: "1__"'],
    [
      'up 1 1e400',
      '     ^^^^^',
      'error parsing number: strconv.ParseFloat: parsing "1e400": value out of range',
    ],
    ['up {a="b"} 1', '   ^', "unexpected character in series sequence: '{'"],
    [
      'up{a="b" c="d"} 1',
      '         ^',
      'unexpected identifier "c" in label set, expected "," or "}"',
    ],
    ['up{a!="b"} 1', '    ^^', 'unexpected <op:!=> in label set, expected "="'],
    ['up{a=} 1', '     ^', 'unexpected "}" in label set, expected string'],
    ['up{a} 1', '    ^', 'unexpected "}" in label set, expected "="'],
    ['up{,} 1', '   ^', 'unexpected "," in label set, expected identifier or "}"'],
    ['bool 1', '^^^^', 'unexpected <bool> in series values'],
    ['5 6', '^', 'unexpected number "5" in series values'],
    ['up é', '   ^', "unexpected character in series sequence: 'é'"],
    ['up 1 sum', '     ^^^', 'unexpected <aggr:sum>'],
    ['up {{foo:1}}', '     ^^^', 'bad histogram descriptor found: "foo"'],
    ['up {{schema :1}}', '     ^^^^^^', 'missing `:` for histogram descriptor'],
    ['up {{schema: 1}}', '            ^', 'unexpected " " in series values'],
    ['up {{ sum:1}}', '      ^^^', 'unexpected "<Item 57370>" "sum" in series values'],
    ['up {{sum:1 sum:2}}', '           ^^^', 'duplicate key "sum" in histogram'],
    [
      'up {{sum:1 -1}}',
      '           ^',
      'unexpected <op:-> in histogram description, expected histogram description key, e.g. buckets:[5 10 7]',
    ],
    ['up {{buckets:[1,2]}}', '               ^', "invalid character in buckets description: ','"],
    ['up {{buckets:[]}}', '              ^', 'unexpected "]" in series values'],
    ['up {{', '     ^', "histogram description incomplete unexpected: '\ufffd'"],
    [
      'up {{schema:1}}+{{schema:0}}x1',
      '                             ^',
      'error combining histograms: cannot merge from schema 0 to 1',
    ],
    [
      'up {{schema:-53}}+{{}}x1',
      '                       ^',
      'cannot apply this operation on histograms with a mix of exponential and custom bucket schemas',
    ],
  ])('%s', (text, underline, message) => {
    expect(underlined(text, parseSeries(text).problems)).toEqual([[text, underline, message]])
  })

  it('reports every number that is out of range', () => {
    const text = 'up 1e400 2x1.5 3'
    expect(parseSeries(text).problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '1e400',
      '1.5',
    ])
  })
})

describe('problems of metrics', () => {
  it.each([
    ['up{a="b"} 1', '          ^', 'unexpected number "1"'],
    ['up{a="b"}}', '         ^', "unexpected character: '}'"],
    ['sum(up)', '   ^', 'unexpected "("'],
    ['up{a=~"x"}', '    ^^', 'unexpected <op:=~> in label set, expected "="'],
    ['up{', '   ^', 'unexpected end of input inside braces'],
    ['"a"', '^^^', 'unexpected string "\\"a\\""'],
    ['bool', '^^^^', 'unexpected <bool>'],
  ])('%s', (text, underline, message) => {
    expect(underlined(text, parseMetric(text).problems)).toEqual([[text, underline, message]])
  })
})
