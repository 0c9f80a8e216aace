import { describe, expect, test } from 'vitest'
import { dayOfYear, daysInMonth, splitTimestamp } from '../../../src/engine/functions/civil-date.ts'
import { civilDate } from '../../../src/model/civil-date.ts'

function dateOf(seconds: number): string {
  const time = { day: 0, second: 0 }
  const date = { year: 0, month: 0, dayOfMonth: 0 }
  splitTimestamp(seconds, time)
  civilDate(time.day, date)
  return `${date.year}-${date.month}-${date.dayOfMonth} +${time.second}`
}

describe('the date of a timestamp', () => {
  test.each([
    ['the epoch', 0, '1970-1-1 +0'],
    ['a second before the epoch', -1, '1969-12-31 +86399'],
    ['a fraction, which is cut off toward zero', -0.5, '1970-1-1 +0'],
    ['a leap day', 951_868_799, '2000-2-29 +86399'],
    ['the year 1', -62_135_596_800, '1-1-1 +0'],
    ['the last day of the year before 0', -62_167_219_201, '-1-12-31 +86399'],
    ['a far year', 67_767_976_233_532_800, '2147483648-1-1 +0'],
    ['a far year before', -1e15, '-31686769-6-29 +80000'],
    ['the latest one', 2 ** 63 - 1024, '292277026596-12-4 +54784'],
  ])('is exact for %s', (_, seconds, expected) => {
    expect(dateOf(seconds)).toBe(expected)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1e300, -(2 ** 63)])(
    'is the smallest 64-bit time for %d, which wraps around',
    (seconds) => {
      expect(dateOf(seconds)).toBe('292277026596-12-4 +55808')
    },
  )
})

test.each([
  [2024, 2, 29],
  [2023, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [-4, 2, 29],
  [2023, 4, 30],
  [2023, 12, 31],
])('the month %d-%d has %d days', (year, month, days) => {
  expect(daysInMonth({ year, month, dayOfMonth: 1 })).toBe(days)
})

test.each([
  [2023, 12, 31, 365],
  [2024, 12, 31, 366],
  [2024, 3, 1, 61],
  [2023, 1, 1, 1],
])('%d-%d-%d is day %d of its year', (year, month, dayOfMonth, number) => {
  expect(dayOfYear({ year, month, dayOfMonth })).toBe(number)
})
