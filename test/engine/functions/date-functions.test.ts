import { expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

test.each([
  ['year(vector(1709210096))', 2024],
  ['month(vector(1709210096))', 2],
  ['day_of_month(vector(1709210096))', 29],
  ['day_of_week(vector(1709210096))', 4],
  ['day_of_year(vector(1709210096))', 60],
  ['days_in_month(vector(1709210096))', 29],
  ['hour(vector(1709210096))', 12],
  ['minute(vector(1709210096))', 34],
  ['minute(vector(-61))', 58],
  ['hour(vector(-0.5))', 0],
  ['day_of_week(vector(-86400 * 5))', 6],
  ['year(vector(NaN))', 292277026596],
])('%s is %d', (query, value) => {
  expect(linesAt('', query)).toEqual([`{} ${value}`])
})

test('without an argument the time of the evaluation counts', () => {
  expect(linesUpTo('', 'minute()', 2)).toEqual(['{} 0=0 1=1 2=2'])
})

test('histograms have no date', () => {
  expect(linesAt('load 1m\n  h {{sum:1}}', 'year(h)')).toEqual([])
})
