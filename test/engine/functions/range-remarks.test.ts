import { describe, expect, test } from 'vitest'
import { linesAt, remarksAt } from './query-lines.ts'

const load = `load 1m
  floats 1 2 4 8
  floats_total 1 2 4 8
  typed{__type__="gauge"} 1 2 4 8
  both 1 2 {{schema:0 sum:4 count:4 buckets:[4]}} {{schema:0 sum:5 count:5 buckets:[5]}}
  counter {{schema:0 sum:4 count:4 buckets:[4]}} {{schema:0 sum:5 count:5 buckets:[5]}}
  gauge {{schema:0 sum:4 count:4 buckets:[4] counter_reset_hint:gauge}} {{schema:0 sum:5 count:5 buckets:[5] counter_reset_hint:gauge}}
  layouts {{schema:0 sum:4 count:4 buckets:[4]}} {{schema:-53 sum:5 count:5 custom_values:[5] buckets:[5]}} {{schema:0 sum:5 count:5 buckets:[5]}}
  bounds {{schema:-53 sum:1 count:3 custom_values:[5 10] buckets:[1 2]}} {{schema:-53 sum:2 count:7 custom_values:[5 20] buckets:[3 4]}}
`
const mixed = 'encountered a mix of histograms and floats for metric name "both"'
const layouts =
  'vector contains a mix of histograms with exponential and custom buckets schemas for metric name "layouts"'
const ignored =
  'ignored histograms in a range containing both floats and histograms for metric name "both"'
const reconciled = 'mismatched custom buckets were reconciled during'

describe('a range function remarks', () => {
  test.each([
    [
      'rate(floats[4m])',
      'info 6: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "floats"',
    ],
    ['increase((both[4m]))', `warning 11: ${mixed}`],
    ['sum_over_time(both[4m])', `warning 15: ${mixed}`],
    ['irate(both[2m])'],
    ['idelta(both[150s] offset 1m)', `warning 8: ${mixed}`],
    ['max_over_time(both[4m])', `info 15: ${ignored}`],
    ['deriv(both[4m])', `info 7: ${ignored}`],
    ['quantile_over_time(0.5, both[4m])', `info 20: ${ignored}`],
    [
      'quantile_over_time(-1, floats[4m])',
      'warning 20: quantile value should be between 0 and 1, got -1',
    ],
    ['quantile_over_time(-1, nothing[4m])'],
    ['count_over_time(both[4m])'],
    ['last_over_time(both[4m])'],
    ['rate(gauge[4m])', 'warning 6: this native histogram metric is not a counter: "gauge"'],
    ['delta(gauge[4m])'],
    ['delta(counter[4m])', 'warning 7: this native histogram metric is not a gauge: "counter"'],
    ['irate(gauge[4m])', 'warning 7: this native histogram metric is not a counter: "gauge"'],
    ['rate(layouts[4m])', `warning 6: ${layouts}`],
    ['avg_over_time(layouts[4m])', `warning 15: ${layouts}`],
    ['rate(layouts[4m] anchored)', `warning 6: ${layouts}`],
    ['increase(bounds[4m])', `info 10: ${reconciled} subtraction`],
    ['sum_over_time(bounds[4m])', `info 15: ${reconciled} aggregation`],
    ['rate(floats_total[4m])'],
  ])('%s', (query, ...remarks) => {
    expect(remarksAt(load, query, 180)).toEqual(remarks)
  })

  test('the type of a metric where that is asked for', () => {
    expect(remarksAt(load, 'rate(typed[4m])', 180, { typeAndUnitLabels: true })).toEqual([
      'info 6: metric might not be a counter, __type__ label is not set to "counter" or "histogram", got "gauge": "typed"',
    ])
  })

  test.each([
    ['double_exponential_smoothing(floats[4m], 0, 0.5)', 'smoothing', 'sf', '0.000000'],
    ['double_exponential_smoothing(floats[4m], 0.5, 1.25)', 'trend', 'tf', '1.250000'],
  ])('%s fails', (query, name, symbol, got) => {
    expect(linesAt(load, query, 180)).toEqual([
      `error: invalid ${name} factor. Expected: 0 < ${symbol} < 1, got: ${got}`,
    ])
  })
})
