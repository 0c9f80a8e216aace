import { expect, test } from 'vitest'
import { shownText } from '../../../src/analysis/template/shown-text.ts'

const span = { start: 0, end: 0 }

test.each([
  [92, [{ name: 'humanizePercentage', span }], '9200%'],
  [0.7, [{ name: 'printf', verb: '%.0f', span }], '1'],
  [12.3, [{ name: 'humanizeDuration', span }], '12.3s'],
  [0.05, [], '0.05'],
])('shows what %d looks like', (value, formats, expected) => {
  expect(shownText(value, formats)).toBe(expected)
})

test('shows nothing where a function fails', () => {
  expect(shownText(Number.MAX_VALUE, [{ name: 'humanizeTimestamp', span }])).toBeUndefined()
})
