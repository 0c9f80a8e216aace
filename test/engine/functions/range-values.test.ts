import { describe, expect, test } from 'vitest'
import { linesAt } from './query-lines.ts'

const load = `load 1m
  c_total 5 8 1 3
  level 7 7 7 7
  odd 1 NaN 3 2
  huge 1.7e308 1.7e308 1.7e308
  endless Inf Inf Inf
  zeros 0 -0 0
  kinds 1 {{schema:0 sum:4 count:4 buckets:[4]}} 1 1
`

describe('the value of', () => {
  test.each([
    ['increase(c_total[4m])', '8'],
    ['rate(c_total[4m])', '0.033333333333333326'],
    ['delta(c_total[4m])', '-2.6666666666666665'],
    ['irate(c_total[90s])', '0.03333333333333333'],
    ['irate(c_total[90s] offset 1m)', '0.016666666666666666'],
    ['idelta(c_total[90s] offset 1m)', '-7'],
    ['resets(c_total[4m])', '1'],
    ['changes(c_total[4m])', '3'],
    ['deriv(level[4m])', '0'],
    ['predict_linear(level[4m], 1e9)', '7'],
    ['deriv(endless[4m])', 'NaN'],
    ['changes(odd[4m])', '3'],
    ['min_over_time(odd[4m])', '1'],
    ['max_over_time(odd[4m])', '3'],
    ['mad_over_time(odd[4m])', 'NaN'],
    ['quantile_over_time(0.5, odd[4m])', '1.5'],
    ['quantile_over_time(2, odd[4m])', '+Inf'],
    ['avg_over_time(huge[4m]) / 1e308', '1.7'],
    ['sum_over_time(huge[4m])', '+Inf'],
    ['stddev_over_time(level[4m])', '0'],
    ['ts_of_max_over_time(level[4m])', '180'],
    ['ts_of_min_over_time(level[4m])', '180'],
    ['ts_of_first_over_time(level[3m])', '60'],
    ['ts_of_last_over_time(huge[4m])', '120'],
    ['last_over_time(zeros[90s] offset 1m)', '0'],
    ['changes(zeros[4m])', '0'],
    ['changes(kinds[4m])', '2'],
    ['resets(kinds[4m])', '2'],
    ['count_over_time(kinds[4m])', '4'],
    ['increase(c_total[3m] anchored)', '6'],
    ['increase(c_total[90s] smoothed)', '2.5'],
  ])('%s', (query, text) => {
    const values = linesAt(load, query, 180).map((line) => line.replace(/^.* /, ''))
    expect(values).toEqual([text])
  })
})

describe('nothing comes of', () => {
  test.each([
    'rate(c_total[1m])',
    'irate(c_total[1m])',
    'deriv(c_total[1m])',
    'delta(kinds[4m])',
    'max_over_time(kinds[1m] offset 2m)',
    'increase(huge[30s] anchored)',
  ])('%s', (query) => {
    expect(linesAt(load, query, 180)).toEqual([])
  })
})
