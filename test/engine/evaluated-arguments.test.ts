import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo, remarksAt, remarksUpTo } from './functions/query-lines.ts'

const load = `load 1m
  a{i="1"} 1x20
  a{i="2"} 2x20
  m{i="1"} 1x20
  n{i="1"} {{schema:0 sum:4 count:3 buckets:[1 2]}}x20
  hc {{schema:-53 sum:4 count:6 custom_values:[1 2 3] buckets:[1 2 3]}}x10 {{schema:-53 sum:9 count:6 custom_values:[1 2 4] buckets:[1 2 3]}}x10
`
const ineffective =
  'sort is ineffective for range queries since results are always ordered by labels'

describe('a scalar argument', () => {
  test('is evaluated where the range vector is empty', () => {
    const scalar = 'scalar(label_replace(a, "i", "", "i", "(.*)"))'
    expect(linesAt(load, `quantile_over_time(${scalar}, nope[5m])`, 600)).toEqual([
      'error: vector cannot contain metrics with the same labelset',
    ])
    expect(remarksAt(load, 'predict_linear(nope[5m], scalar(quantile(2, a)))', 600)).toEqual([
      expect.stringContaining('quantile value should be between 0 and 1'),
    ])
  })
})

describe('parts of a range query that are the same at every step', () => {
  test.each([
    'sort(a @ 300)',
    'sort_desc(sum(a @ 300))',
    'sort(vector(1))',
    'sort(timestamp((a @ 300)))',
  ])('%s is sorted once, without a warning', (query) => {
    expect(remarksUpTo(load, query, 5)).toEqual([])
  })

  test.each(['sort(a)', 'sort(hour(a @ 300))', 'sort(vector(time()))'])('%s warns', (query) => {
    expect(remarksUpTo(load, query, 5)).toEqual([expect.stringContaining(ineffective)])
  })

  test('have the same result at every step', () => {
    expect(linesUpTo(load, 'sum(a @ 300) + 1', 2)).toEqual(['{} 0=4 1=4 2=4'])
  })
})

describe('sorting in a subquery of one evaluation', () => {
  test('warns where the range goes on behind it', () => {
    const query = 'last_over_time((sort_desc(a))[1m:1m])'
    expect(remarksAt(load, query, 405)).toEqual([expect.stringContaining(ineffective)])
    expect(remarksAt(load, query, 360)).toEqual([])
  })
})

describe('a float and a histogram of equal labels', () => {
  const both = '{__name__=~"m|n"}'

  test.each([`-${both}`, `label_replace(${both}, "__name__", "z", "", "")`])(
    '%s gives the histogram',
    (query) => {
      expect(linesAt(load, query, 600)).toEqual([expect.stringContaining('sum:')])
    },
  )

  test.each([`abs(${both})`, `${both} * 2`, `sum_over_time(${both}[5m])`])(
    '%s is refused, or put off with the names',
    (query) => {
      const refused = ['error: vector cannot contain metrics with the same labelset']
      expect(linesAt(load, query, 600)).toEqual(
        query.startsWith('abs') ? [expect.any(String)] : refused,
      )
      expect(linesAt(load, query, 600, { delayedNameRemoval: true })).toHaveLength(1)
    },
  )
})

describe('below a function that needs only counts and sums', () => {
  test.each(['sum_over_time(hc[5m])', 'rate(hc[5m])', 'hc + hc offset 3m', 'hc smoothed'])(
    'nothing is said of the bounds of %s',
    (query) => {
      expect(remarksAt(load, `histogram_sum(${query})`, 690)).toEqual([])
    },
  )

  test('trimming still has the buckets', () => {
    expect(linesAt(load, 'histogram_count(hc </ 2)', 600)).toEqual(['{} 3'])
  })
})
