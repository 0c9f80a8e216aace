import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistogram, type Histogram } from '../../src/model/histogram.ts'
import { formatHistogram } from '../../src/promql/histogram-notation.ts'
import { parseMetric, parseSeries } from '../../src/promql/series-notation.ts'
import { expandSeries } from '../../src/promql/series-values.ts'
import { contains } from '../../src/text/span.ts'

const piece = fc.constantFrom(
  'up',
  '{',
  '}',
  'a="b"',
  ',',
  ' ',
  '1',
  '-1',
  '+2',
  'x3',
  '_',
  'stale',
  '{{',
  '}}',
  'sum:1',
  'buckets:[',
  ']',
  '1 2',
  'schema:-53',
  'Inf',
  'NaN',
  '0x1',
  '1e5',
  '"',
  "'",
  '`',
  '\\',
  '#',
  '\n',
  'é',
  '💀',
  '\udcff',
  '\ud800',
  ':',
  '.',
  'offset',
  'x99999999999',
  '{{sum:1}}+{{sum:1}}x2',
  'z_bucket_w:NaN',
  '@st',
  'counter_reset_hint:gauge',
)
const line = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

const count = fc.double({ noDefaultInfinity: true }).filter((value) => value !== 0)
const counts = fc.array(count, { maxLength: 5 })
const histogram: fc.Arbitrary<Histogram> = fc
  .record({
    schema: fc.integer({ min: -4, max: 8 }),
    count,
    sum: count,
    positiveBuckets: counts,
    negativeBuckets: counts,
    offset: fc.integer({ min: -9, max: 9 }),
    counterResetHint: fc.constantFrom('unknown', 'reset', 'not_reset', 'gauge'),
  })
  .map(({ offset, ...rest }) => ({
    ...emptyHistogram,
    ...rest,
    positiveSpans: rest.positiveBuckets.map((_, i) => ({
      offset: i === 0 ? offset : 0,
      length: 1,
    })),
    negativeSpans: rest.negativeBuckets.map((_, i) => ({
      offset: i === 0 ? offset : 1,
      length: 1,
    })),
  }))

function customSum(length: number): string {
  const bounds = Array.from({ length }, (_, i) => i)
  const list = (values: readonly number[]) => `[${values.join(' ')}]`
  const one = `{{schema:-53 custom_values:${list(bounds)} buckets:${list(bounds)}}}`
  const other = `{{schema:-53 custom_values:${list(bounds.slice(1))} buckets:${list(bounds)}}}`
  return `${one}+${other}x5`
}

describe('series notation', () => {
  it('never throws, and every place lies in the text', () => {
    fc.assert(
      fc.property(line, (text) => {
        const whole = { start: 0, end: text.length }
        const series = parseSeries(text)
        for (const { span } of [...series.items, ...series.labels, ...series.problems])
          expect(contains(whole, span)).toBe(true)
        for (const { span } of parseMetric(text).problems) expect(contains(whole, span)).toBe(true)
        expandSeries(series.items, 1000)
      }),
      { seed: 11, numRuns: 5000 },
    )
  })

  it('reads histograms as they are written', () => {
    fc.assert(
      fc.property(histogram, (value) => {
        const text = formatHistogram(value) ?? ''
        const [item] = parseSeries(`{} ${text}`).items
        expect(item?.kind === 'histogram' && formatHistogram(item.first)).toBe(text)
      }),
      { seed: 12, numRuns: 1000 },
    )
  })

  it.each([
    ['values', (n: number) => `up ${'1 '.repeat(n)}`],
    ['items', (n: number) => `up ${'1+1x9 '.repeat(n)}`],
    ['labels', (n: number) => `up{${'a="b",'.repeat(n)}} 1`],
    ['an unclosed string', (n: number) => `up{a="${'\\n'.repeat(n)}`],
    ['buckets', (n: number) => `up {{buckets:[${'1 '.repeat(n)}]}}`],
    ['letters in buckets', (n: number) => `up {{buckets:[1 ${'i'.repeat(n)}]}}`],
    ['histograms', (n: number) => `up ${'{{sum:1}}+{{sum:1}}x3 '.repeat(n)}`],
    ['custom bounds', (n: number) => `up ${customSum(n / 4)}`],
    ['blanks', (n: number) => `up${' '.repeat(n)}`],
    ['digits', (n: number) => `up 1x${'9'.repeat(n)}`],
    ['underscores', (n: number) => `up ${'1_'.repeat(n)}`],
    ['braces', (n: number) => `up${'{'.repeat(n)}`],
  ])('takes linear time over %s', (_, text) => {
    const started = performance.now()
    expandSeries(parseSeries(text(20_000)).items, 1000)
    parseMetric(text(20_000))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
