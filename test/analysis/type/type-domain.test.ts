import { describe, expect, test } from 'vitest'
import { chainOf } from '../../../src/analysis/because.ts'
import { type Declared, typeOf, typesOf } from './type-of.ts'

const rows = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [expr = '', type = ''] = line.split('=>')
      return [expr.trim(), type.trim()]
    })

describe('the type of', () => {
  test.each(
    rows(`
      rate(x_total[5m])                                     => proof rate
      sum by (job) (rate(x_total[5m]))                      => proof rate
      100 - avg(rate(x_total[5m])) * 100                    => proof rate
      increase(x[1h])                                       => proof increase
      sum(increase(x[1h])) or vector(0)                     => proof increase | number
      histogram_quantile(0.9, rate(x_bucket[5m]))           => proof quantile
      max(histogram_quantile(0.9, rate(x_bucket[5m]))) * 9  => proof quantile
      avg(histogram_quantile(0.9, rate(x_bucket[5m])))      => proof average
      rate(a[5m]) / rate(b[5m])                             => proof ratio of rates
      1 - rate(a[5m]) / rate(b[5m])                         => proof ratio of rates
      x_free / x_size                                       => proof ratio
      requests_total                                        => convention counter
      sum(requests_total)                                   => convention counters-aggregated of counters
      sum(errors_total) / sum(requests_total)               => convention ratio of counters
      sum(x_seconds_sum) / sum(x_seconds_count)             => convention ratio of histograms
      errors_total + requests_total                         => convention counters-aggregated of counters
      errors_total - errors_total offset 5m                 => unknown
      requests_total * 100                                  => convention counter
      requests_total * on (job) group_left (v) build_info   => convention counter
      requests_total > 5                                    => convention counter
      requests_total > bool 5                               => proof gauge
      requests_total and on (job) up                        => convention counter
      label_replace(requests_total, "a", "$1", "b", "(.+)") => convention counter
      max by (job) (requests_total)                         => convention counter
      count(requests_total)                                 => proof gauge
      changes(requests_total[5m])                           => proof gauge
      delta(requests_total[5m])                             => proof gauge
      absent(x)                                             => proof gauge
      up                                                    => proof gauge
      sum(up == 1)                                          => proof gauge
      avg_over_time(up[1h])                                 => proof gauge
      avg_over_time(x[1h])                                  => unknown
      avg_over_time(requests_total[1h])                     => unknown
      max_over_time(requests_total[1h])                     => convention counter
      x_seconds{quantile="0.9"}                             => convention summary-quantile
      avg(x_seconds{quantile="0.9"})                        => convention average
      timestamp(x)                                          => proof point
      time() - x_start_time_seconds                         => convention gauge
      24 * 60 * 60                                          => number
      x                                                     => unknown
      {__name__=~"a.+"}                                     => unknown
      {__name__="up"}                                       => proof gauge
      x ^ 2                                                 => unknown
      -requests_total                                       => unknown
      ceil(rate(x[5m]))                                     => proof gauge
      rate(x[5m]) or y                                      => proof rate | unknown
    `),
  )('%s', (expr, type) => {
    expect(typeOf(expr)).toBe(type)
  })
})

describe('what is declared', () => {
  const declared: Declared = {
    jobs_total: { type: { value: 'gauge', evidence: 'exposition' } },
    handled: { type: { value: 'counter', evidence: 'exporter' } },
    guessed_depth: { type: { value: 'counter', evidence: 'declaration' } },
    odd_depth: { type: { value: 'unknown', evidence: 'exporter' } },
    born: {
      type: { value: 'gauge', evidence: 'settings' },
      unit: { value: 'timestamp_seconds', evidence: 'settings' },
    },
    lat_bucket: { part: 'bucket', type: { value: 'histogram', evidence: 'settings' } },
    lat: { type: { value: 'histogram', evidence: 'settings' } },
    age_bucket: { part: 'bucket', type: { value: 'gaugehistogram', evidence: 'settings' } },
    rpc: { part: 'quantile', type: { value: 'summary', evidence: 'settings' } },
    rpc_count: { part: 'count', type: { value: 'summary', evidence: 'settings' } },
    of_unit_only_depth: { unit: { value: 'count', evidence: 'settings' } },
  }

  test.each(
    rows(`
      jobs_total         => proof gauge
      handled            => proof counter
      guessed_depth      => hint counter
      odd_depth          => unknown
      born               => proof point
      lat_bucket         => proof histogram-bucket
      lat                => proof histogram
      age_bucket         => proof gauge
      rpc                => proof summary-quantile
      rpc_count          => proof histogram-count
      of_unit_only_depth => convention gauge
    `),
  )('decides over the name: %s', (expr, type) => {
    expect(typeOf(expr, {}, declared)).toBe(type)
  })
})

describe('a record', () => {
  const rules = {
    'job:requests:rate5m': 'sum by (job) (rate(requests_total[5m]))',
    'job:requests:copy': 'job:requests:rate5m * 60',
    'job:either': 'rate(requests_total[5m]) or queue_depth',
    'job:itself': 'job:itself or rate(requests_total[5m])',
    queue_depth_total: 'max by (job) (queue_depth)',
  }

  test.each(
    rows(`
      job:requests:rate5m    => proof rate
      job:requests:copy      => proof rate
      job:either             => proof rate | convention gauge
      sum(job:either)        => unknown
      job:itself             => unknown
      queue_depth_total      => convention gauge
      job:elsewhere:rate5m   => unknown
    `),
  )('has the type of its expression, whatever its name says: %s', (expr, type) => {
    expect(typeOf(expr, rules)).toBe(type)
  })

  test('tells through which rules a type came', () => {
    const [type] = typesOf('job:requests:copy', rules)
    const because = type && 'because' in type ? chainOf(type.because) : []
    expect(because.map(({ text }) => text)).toEqual([
      'rule `job:requests:copy` records it',
      'rule `job:requests:rate5m` records it',
      '`rate()` gives it',
    ])
  })
})
