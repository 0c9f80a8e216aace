import { describe, expect, test } from 'vitest'
import { thresholdPhrases } from '../../../src/analysis/template/threshold-phrase.ts'

function phrases(text: string) {
  return thresholdPhrases(text).map(({ direction, written }) => `${direction} ${written}`)
}

describe('the bounds that a text names', () => {
  test.each([
    ['CPU is above 90% on {{ $labels.instance }}', ['above 90%']],
    ['p99 latency exceeds 500ms', ['above 500ms']],
    ['less than 1.5 GiB left', ['below 1.5 GiB']],
    ['Disk usage (> 85 percent)', ['above 85 percent']],
    ['lag is higher than 1,200 seconds', ['above 1,200 seconds']],
    ['over the limit of 80%', ['above 80%']],
    ['over 80% and below 20%', ['above 80%', 'below 20%']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })

  test.each([
    ['down for more than 5 minutes'],
    ['must be above 95%'],
    ['rate over 5 minutes'],
    ['more than 3 times'],
    ['above {{ $value }}%'],
    ['see https://example.org/above-90%'],
    ['within less than 10 seconds of'],
    ['no numbers at all'],
  ])('are none in: %s', (text) => {
    expect(phrases(text)).toEqual([])
  })

  test('stand where the number and its unit are', () => {
    const text = '{{ $labels.job }} is above 90 % now'
    const [{ span } = { span: { start: 0, end: 0 } }] = thresholdPhrases(text)
    expect(text.slice(span.start, span.end)).toBe('90 %')
  })
})
