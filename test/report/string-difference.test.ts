import { describe, expect, test } from 'vitest'
import { formatDuration } from '../../src/model/duration.ts'
import { goQuote } from '../../src/model/go-quote.ts'
import { formatSeries } from '../../src/model/labels.ts'
import { renderRows, type ValueRow } from '../../src/report/field-rows.ts'
import { labelsText, seriesText } from '../../src/report/label-text.ts'
import { stringDifference } from '../../src/report/string-difference.ts'
import { durationText, numberText, quoted } from '../../src/report/value-text.ts'
import { displayWidth } from '../../src/text/display-width.ts'
import { plain } from './sample.ts'

function marked(expected: string, received: string): readonly string[] {
  const difference = stringDifference(expected, received)
  if (!difference) return []
  const parts = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join('|')
  return [parts(expected, difference.expected), parts(received, difference.received)]
}

function row(expected: string | undefined, received: string | undefined): ValueRow {
  return { name: ['annotation', 'summary'], kind: 'text', expected, received }
}

describe('the difference of two strings', () => {
  test.each([
    ['api is down', 'web is down', 'api', 'web'],
    ['api: 8%', 'api: 8.000001%', '', '.000001'],
    ['disk db-1 full at 80%', 'disk db-2 full at 95%', '1|80', '2|95'],
    ['one two', 'one two three', '', ' three'],
    ['it fires at 08', 'it fires at 08000001', '', '000001'],
    ['she says so', 'she tells so', 'says', 'tells'],
    ['東京 is down', '大阪 is down', '東京', '大阪'],
    ['a 🚀🚀 b', 'a 🚀🎉 b', '🚀', '🎉'],
    ['line\\none', 'line\\tone', '\\n', '\\t'],
    ['the first word', 'the last phrase', 'first word', 'last phrase'],
  ])('between %j and %j are the parts that are not common', (expected, received, a, b) => {
    expect(marked(expected, received)).toEqual([a, b])
  })

  test.each([
    ['page', 'ticket'],
    ['same text', 'same text'],
    ['', 'anything'],
    ['1', '2'],
  ])('between %j and %j has nothing to mark', (expected, received) => {
    expect(stringDifference(expected, received)).toBeUndefined()
  })

  test('of texts without end is found in no time', () => {
    const a = Array.from({ length: 20_000 }, (_, i) => `word${i * 7}`).join(' ')
    const b = Array.from({ length: 20_000 }, (_, i) => `word${i * 5}`).join(' ')
    const begun = performance.now()
    expect(stringDifference(a, b)).toBeDefined()
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

describe('rows of values', () => {
  test('mark by display width what differs', () => {
    const [line = '', marks = ''] = renderRows([row('東京 db-1 down', '東京 db-2 down')], plain)
    expect(line).toContain('expected "東京 db-1 down"   received "東京 db-2 down"')
    const columns = [...marks.matchAll(/\^+/g)].map(({ index }) => index)
    const ends = ['db-', 'received "東京 db-'].map((text) => line.indexOf(text) + text.length)
    expect(columns).toEqual(ends.map((end) => displayWidth(line.slice(0, end))))
  })

  test('stand one above the other where they are long, in a window around the difference', () => {
    const filler = 'very long words '.repeat(20)
    const lines = renderRows([row(`${filler}one end`, `${filler}other end`)], plain)
    expect(lines).toHaveLength(5)
    const [, expected = '', first = '', received = '', second = ''] = lines
    expect(expected.slice(first.indexOf('^'), first.lastIndexOf('^') + 1)).toBe('one')
    expect(received.slice(second.indexOf('^'), second.lastIndexOf('^') + 1)).toBe('other')
    for (const line of lines) expect(displayWidth(line)).toBeLessThan(120)
  })

  test('of many lines show those that differ', () => {
    const text = (word: string) =>
      `a first line that is the same\nthe ${word} line\n${'x'.repeat(60)}`
    expect(renderRows([row(text('second'), text('other'))], plain)).toEqual([
      'annotation  summary',
      '  expected, line 2 "the second line"',
      '                        ^^^^^^',
      '  received, line 2 "the other line"',
      '                        ^^^^^',
    ])
  })

  test('say what is missing and what is not expected', () => {
    expect(renderRows([row('a', undefined), row(undefined, 'b')], plain)).toEqual([
      'annotation  summary   expected "a"   missing',
      'annotation  summary   not expected   received "b"',
    ])
    expect(renderRows([row(undefined, 'long '.repeat(40))], plain)[0]).toBe(
      'annotation  summary   not expected',
    )
  })
})

describe('values', () => {
  test.each([
    [0, '0s'],
    [600_000, '10m'],
    [5_400_000, '1h30m'],
    [604_800_000, '1w'],
    [691_200_000, '8d'],
    [1500, '1s500ms'],
    [-60_000, '-1m'],
  ])('%d milliseconds are %s', (milliseconds, text) => {
    expect(durationText(milliseconds)).toBe(text)
  })

  test.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [-0, '-0'],
    [Number.POSITIVE_INFINITY, '+Inf'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
    [Number.NaN, 'NaN'],
  ])('%d is %s', (value, text) => {
    expect(numberText(value)).toBe(text)
  })

  test('in quotes show what cannot be seen', () => {
    expect(quoted('a"b\\c\n\x1b\u00a0\u202e\udcff\u{e0001} ü')).toBe(
      '"a\\"b\\\\c\\n\\x1b\\u00a0\\u202e\\xff\\U000e0001 ü"',
    )
  })

  test.each([
    'plain',
    'a"b\\c',
    '\x00\x07\b\t\n\v\f\r\x1b\x7f',
    '\u00a0\u200b\u202e',
    '\udcff',
    'ü東🚀',
  ])('in quotes are as Prometheus quotes them: %j', (text) => {
    expect(quoted(text)).toBe(goQuote(text))
  })

  test.each([0, 1, 999, 60_000, 86_400_000, 604_800_000, 31_536_000_000, 34_567_890_123, -5000])(
    'of time are as Prometheus writes them: %d',
    (milliseconds) => {
      expect(durationText(milliseconds)).toBe(formatDuration(milliseconds))
    },
  )

  test('of labels are written as in PromQL', () => {
    const labels = [
      { name: '__name__', value: 'up' },
      { name: 'job', value: 'a' },
      { name: 'my.label', value: 'b' },
    ]
    expect(seriesText(labels)).toBe('up{job="a", "my.label"="b"}')
    expect(seriesText(labels)).toBe(formatSeries(labels))
    expect(seriesText(labels.slice(0, 1))).toBe('up')
    expect(labelsText([])).toBe('{}')
  })
})
