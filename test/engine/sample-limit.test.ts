import { describe, expect, test } from 'vitest'
import { unitTestOptions } from '../../src/engine/engine-options.ts'
import { instantQuery, rangeQuery } from '../../src/engine/query.ts'
import { loaded, parsed } from '../conformance/engine/loaded.ts'

const storage = loaded(`load 1m
  a{i="1"} 0+1x20
  a{i="2"} 0+1x20
  a{i="3"} 0+1x20
  one 1x20
  h {{schema:0 sum:4 count:3 buckets:[1 2]}}x20
  app{job="j",instance="x"} 1x20
  target_info{job="j",instance="x",v="1"} 1x20
`)
const tooMany = 'query processing would load too many samples into memory in query execution'

function smallestLimit(query: string): number {
  for (let maxSamples = 0; maxSamples < 200; maxSamples++) {
    const options = { ...unitTestOptions, maxSamples }
    const result = instantQuery(storage, parsed(query), 600_000, options)
    if (!('error' in result)) return maxSamples
    expect(result.error).toBe(tooMany)
  }
  return -1
}

describe('the smallest sample limit under which a query passes is that of Prometheus', () => {
  test.each([
    ['1', 1],
    ['1 + 1', 5],
    ['time()', 1],
    ['vector(1)', 3],
    ['scalar(one)', 3],
    ['a', 3],
    ['-a', 3],
    ['abs(a)', 9],
    ['abs(abs(a))', 9],
    ['clamp(a, 1, 2)', 13],
    ['absent(nope)', 1],
    ['absent(a)', 6],
    ['timestamp(a)', 6],
    ['timestamp(abs(a))', 9],
    ['label_replace(a, "z", "$1", "i", "(.*)")', 3],
    ['sort(a)', 9],
    ['a + a', 15],
    ['sum(a)', 3],
    ['topk(scalar(one), a)', 4],
    ['count_values("v", a)', 7],
    ['rate(a[5m])', 8],
    ['rate(a[5m] anchored)', 13],
    ['rate(a[5m] smoothed)', 18],
    ['a smoothed', 30],
    ['quantile_over_time(0.5, a[5m])', 9],
    ['absent_over_time(a[5m])', 8],
    ['absent_over_time(nope[5m])', 0],
    ['rate(a[5m:1m])', 23],
    ['max_over_time((a + a)[5m:1m])', 51],
    ['max_over_time(sum(a @ 300)[5m:1m])', 11],
    ['info(app)', 5],
    ['h', 12],
    ['h * 2', 28],
    ['h + h', 39],
    ['histogram_count(h)', 13],
    ['histogram_quantile(0.5, h)', 16],
    ['rate(h[5m])', 71],
    ['last_over_time(h[3m:1m])', 84],
  ])('%s: %i', (query, limit) => {
    expect(smallestLimit(query)).toBe(limit)
  })

  test('a range query above the limit fails', () => {
    const options = { ...unitTestOptions, maxSamples: 20 }
    const range = { start: 0, end: 600_000, step: 60_000 }
    expect(rangeQuery(storage, parsed('a'), range, options)).toEqual({ error: tooMany })
  })
})
