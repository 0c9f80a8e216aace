import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../src/model/labels.ts'
import { formatHistogram } from '../../src/promql/histogram-notation.ts'
import { parseMetric, parseSeries } from '../../src/promql/series-notation.ts'
import { expandSeries, type SeriesValue, seriesLength } from '../../src/promql/series-values.ts'

function values(text: string): readonly SeriesValue[] | { error: string } {
  const series = parseSeries(text)
  expect(series.problems).toEqual([])
  return expandSeries(series.items, 100)
}

function histograms(text: string): (string | undefined)[] {
  const expanded = values(text)
  return Array.isArray(expanded) ? expanded.map((value) => formatHistogram(value)) : []
}

describe('parseSeries', () => {
  it.each([
    ['up', []],
    ['up 1 2 3', [1, 2, 3]],
    ['up  1\t2 ', [1, 2]],
    ['up _ _x2 _x0 1', [null, null, null, 1]],
    ['up 1x2', [1, 1, 1]],
    ['up 1x0', [1]],
    ['up 1+2x3', [1, 3, 5, 7]],
    ['up 1-2x1 -3', [1, -1, -3]],
    ['up +1 -1+1x1', [1, -1, 0]],
    ['up 0.1+0.1x3', [0.1, 0.2, 0.30000000000000004, 0.4]],
    ['up stale 1', ['stale', 1]],
    ['up stale+1x1', ['stale', Number.NaN]],
    ['up Inf -inf +Inf NaN', [Infinity, -Infinity, Infinity, Number.NaN]],
    ['up 1_000 017 1e3 .5 1.', [1000, 15, 1000, 0.5, 1]],
    ['up .5x1', [0.5, 0.5]],
  ])('reads the values of %j', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('reads name and labels with their places', () => {
    const text = 'up{job="a", "host.name"=\'b\'} 1'
    const series = parseSeries(text)
    expect(series.name).toEqual({ value: 'up', span: { start: 0, end: 2 } })
    expect(series.labels.map((label) => text.slice(label.span.start, label.span.end))).toEqual([
      'job="a"',
      '"host.name"=\'b\'',
    ])
    expect(series.labelSet).toEqual(
      labelsOf([
        ['__name__', 'up'],
        ['host.name', 'b'],
        ['job', 'a'],
      ]),
    )
  })

  it('takes a bare string in the braces as the name, unless one stands before them', () => {
    expect(parseSeries('{"a.b"} 1').labelSet).toEqual(labelsOf([['__name__', 'a.b']]))
    expect(parseSeries('up{"a.b"} 1').labelSet).toEqual(labelsOf([['__name__', 'up']]))
  })

  it('takes keywords as names', () => {
    expect(parseSeries('sum{by="x"} 1').labelSet).toEqual(
      labelsOf([
        ['__name__', 'sum'],
        ['by', 'x'],
      ]),
    )
    expect(parseSeries('fill 1').name?.value).toBe('fill')
  })

  it('carries bytes that are not UTF-8', () => {
    expect(parseSeries('up{a="\\xff\\xc3\\xa9"} 1').labels[0]?.value.value).toBe('\udcffé')
  })

  it('tells where each item stands', () => {
    const text = 'up 1+1x2  _x3 stale {{sum:1}}x2'
    const items = parseSeries(text).items
    expect(items.map(({ span, kind }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['float', '1+1x2'],
      ['missing', '_x3'],
      ['float', 'stale'],
      ['histogram', '{{sum:1}}x2'],
    ])
  })

  it('does not write out long runs', () => {
    const series = parseSeries('up 1+1x99999999999 _x7')
    expect(series.problems).toEqual([])
    expect(seriesLength(series.items)).toBe(100_000_000_007)
    expect(expandSeries(series.items, 1000)).toEqual({
      error: 'series has 100000000007 values, more than the limit of 1000',
    })
  })

  it('reads every field of a histogram', () => {
    const text =
      '{{schema:1 count:3.1 sum:-0.3 z_bucket:7.1 z_bucket_w:0.05 counter_reset_hint:gauge offset:-3 buckets:[5.1 10 7] n_offset:5 n_buckets:[4.1 5]}}'
    expect(histograms(`up ${text}`)).toEqual([text])
  })

  it.each([
    ['{} {{}} {{ }}', ['{{}}', '{{}}']],
    ['{} {{SUM:1 Count:2  }}x1', ['{{count:2 sum:1}}', '{{count:2 sum:1}}']],
    ['{} {{sum:Inf count:-nan}}', ['{{count:NaN sum:+Inf}}']],
    ['{} {{sum:1}}+{{sum:2}}x2', ['{{sum:1}}', '{{sum:3}}', '{{sum:5}}']],
    ['{} {{buckets:[5 4]}}-{{buckets:[1 1]}}x1', ['{{buckets:[5 4]}}', '{{buckets:[4 3]}}']],
    ['{} {{buckets:[5]}}+{{schema:1 buckets:[1 2]}}x1', ['{{buckets:[5]}}', '{{buckets:[6 2]}}']],
    ['{} {{buckets:[1-2]}} {{buckets:[1 x]}}', ['{{buckets:[1]}}', '{{buckets:[1]}}']],
    ['{} {{offset:3}}', ['{{}}']],
    [
      '{} {{schema:-53 custom_values:[1 2.5] buckets:[1 2 3]}}',
      ['{{schema:-53 custom_values:[1 2.5] buckets:[1 2 3]}}'],
    ],
  ])('reads the histograms of %j', (text, expected) => {
    expect(histograms(text)).toEqual(expected)
  })

  it('knows whether a hint was written', () => {
    const [plain, hinted, second] = parseSeries(
      '{} {{}} {{counter_reset_hint:unknown}} {{counter_reset_hint:gauge}}+{{}}x1',
    ).items
    expect(plain).toHaveProperty('hintWritten', false)
    expect(hinted).toHaveProperty('hintWritten', true)
    expect(second).toHaveProperty('hintWritten', false)
  })

  it('does not write out the buckets between two that lie far apart', () => {
    const histogram = {
      schema: 0,
      count: 0,
      sum: 0,
      zeroCount: 0,
      zeroThreshold: 0,
      positiveSpans: [
        { offset: 0, length: 1 },
        { offset: 2_000_000_000, length: 1 },
      ],
      positiveBuckets: [1, 1],
      negativeSpans: [],
      negativeBuckets: [],
      customValues: [],
      counterResetHint: 'unknown',
    } as const
    expect(formatHistogram(histogram)).toBeUndefined()
  })
})

describe('parseMetric', () => {
  it.each([
    ['', []],
    ['{}', []],
    ['up', [['__name__', 'up']]],
    ['up # comment', [['__name__', 'up']]],
    [
      'up {a="1",}',
      [
        ['__name__', 'up'],
        ['a', '1'],
      ],
    ],
    [
      '{"a.b", c=`d`}',
      [
        ['__name__', 'a.b'],
        ['c', 'd'],
      ],
    ],
    ['a:b', [['__name__', 'a:b']]],
  ] as [string, [string, string][]][])('reads the labels of %j', (text, pairs) => {
    const metric = parseMetric(text)
    expect(metric.problems).toEqual([])
    expect(metric.labelSet).toEqual(labelsOf(pairs))
  })
})
