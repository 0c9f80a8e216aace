import { describe, expect, test } from 'vitest'
import { unitOf } from './unit-of.ts'

function derives(cases: readonly (readonly [expr: string, unit: string])[]): void {
  test.each(cases)('%s', (expr, unit) => expect(unitOf(expr)).toBe(unit))
}

describe('the unit of a share', () => {
  describe('is a fraction where the dividend is a part of the divisor', () =>
    derives([
      ['sum(rate(x{code="500"}[5m])) / sum(rate(x[5m]))', 'proof: a fraction (0 to 1)'],
      [
        'sum by (job, code) (rate(x[5m])) / on (job) group_left sum by (job) (rate(x[5m]))',
        'proof: a fraction (0 to 1)',
      ],
      ['rate(a[5m]) / (rate(a[5m]) + rate(b[5m]))', 'proof: a fraction (0 to 1)'],
      ['sum(rate(a[5m])) / sum(rate(a[5m]) + rate(b[5m]))', 'proof: a fraction (0 to 1)'],
      ['rate(a[5m]) / clamp_min(rate(a[5m]) + rate(b[5m]), 1)', 'proof: a fraction (0 to 1)'],
      [
        'rate(a[5m]) / (clamp_min(rate(a[5m]), 1) + clamp_min(rate(b[5m]), 1))',
        'proof: a fraction (0 to 1)',
      ],
      ['1 - avg_over_time(up[1h])', 'proof: a fraction (0 to 1)'],
      ['count(x == 1) / count(x)', 'proof: a fraction (0 to 1)'],
      ['sum(x == bool 1) / count(x)', 'proof: a fraction (0 to 1)'],
      ['sum(up{job="a"}) / count(up{job="a"})', 'proof: a fraction (0 to 1)'],
      ['avg(up)', 'proof: a fraction (0 to 1)'],
      ['1 - sum(rate(x{code="500"}[5m])) / sum(rate(x[5m]))', 'proof: a fraction (0 to 1)'],
    ]))

  describe('is a fraction by convention where only names say that it is a part', () =>
    derives([
      ['a_avail_bytes / a_size_bytes', 'convention: a fraction (0 to 1)'],
      ['process_open_fds / process_max_fds', 'convention: a fraction (0 to 1)'],
      ['avg(rate(cpu_seconds_total{mode="busy"}[5m]))', 'convention: a fraction (0 to 1)'],
      ['(a_size_bytes - a_free_bytes) / a_size_bytes', 'convention: a fraction (0 to 1)'],
      ['1 - avg(rate(cpu_seconds_total{mode="idle"}[5m]))', 'convention: a fraction (0 to 1)'],
    ]))

  describe('is a ratio where nothing bounds it', () =>
    derives([
      ['x / x offset 1d', 'proof: a ratio'],
      ['sum(rate(x{job="a"}[5m])) / sum(rate(x{job="b"}[5m]))', 'proof: a ratio'],
      ['avg(x{a="1"}) / avg(x)', 'proof: a ratio'],
      ['used_bytes / other_bytes', 'convention: a ratio'],
      ['rate(busy_seconds_total[5m])', 'convention: a ratio'],
      ['sum(rate(cpu_seconds_total{mode="busy"}[5m]))', 'convention: a ratio'],
      ['sum(rate(x{code="500"}[1h])) / sum(rate(x[5m]))', 'proof: a ratio'],
    ]))

  describe('is percent times 100, wherever the factor stands', () =>
    derives([
      ['sum(rate(x{code="500"}[5m])) / sum(rate(x[5m])) * 100', 'proof: percent (0 to 100)'],
      ['100 * sum(rate(x{code="500"}[5m])) / sum(rate(x[5m]))', 'proof: percent (0 to 100)'],
      ['sum(rate(x{code="500"}[5m]) * 100) / sum(rate(x[5m]))', 'proof: percent (0 to 100)'],
      ['100 * errors_total / requests_total', 'convention: percent (0 to 100)'],
      ['100 * used_bytes / other_bytes', 'convention: percent (0 to 100)'],
      ['100 - avg(rate(cpu_seconds_total[5m])) * 100', 'convention: percent (0 to 100)'],
      ['25 / 100', 'literal 0.25'],
    ]))

  describe('is unclear by its name, until the expression tells', () =>
    derives([
      ['x_used_ratio', 'convention: a ratio or percent (0 to 100)'],
      ['x_used_ratio > 80', 'convention: percent (0 to 100)'],
      ['x_used_ratio > 0.8', 'convention: a ratio'],
      ['x_percent', 'convention: percent (0 to 100) or a ratio'],
      ['x_percent > 80', 'convention: percent (0 to 100)'],
      ['x_percent > 0.5', 'convention: percent (0 to 100) or a ratio'],
      ['1 - x_percent', 'convention: a fraction (0 to 1)'],
      ['100 - x_ratio', 'convention: percent (0 to 100)'],
      ['x_accuracy < 0.7', 'convention: a fraction (0 to 1)'],
    ]))
})

describe('the unit of time', () => {
  describe('is that of the name', () =>
    derives([
      ['x_duration_seconds', 'convention: seconds'],
      ['x_latency_ms', 'convention: milliseconds'],
      ['x_timeout_milliseconds', 'convention: milliseconds'],
      ['x_seconds', 'convention: seconds'],
      ['x_seconds > 300', 'convention: seconds'],
      ['x_timestamp_seconds', 'convention: a Unix timestamp in seconds'],
      ['x_start_time_seconds', 'convention: a Unix timestamp in seconds'],
      ['x_timestamp_ms', 'convention: a Unix timestamp in milliseconds'],
      ['service_training_epoch', 'unknown'],
      ['x_timestamp_lag_seconds', 'convention: seconds'],
      ['x_timestamp_utc', eitherMoment],
      ['time() % 3600', 'proof: seconds'],
    ]))

  describe('follows arithmetic', () =>
    derives([
      ['time() - x_timestamp_seconds', 'convention: seconds'],
      ['x_timestamp_seconds + 3600', 'convention: a Unix timestamp in seconds'],
      ['(x_timestamp_seconds - time()) / 86400', 'convention: days'],
      ['x_timestamp_ms / 1000', 'convention: a Unix timestamp in seconds'],
      ['x_duration_seconds * 1000', 'convention: milliseconds'],
      ['1000 * increase(x_duration_seconds_total[5m])', 'convention: milliseconds'],
      ['increase(x_duration_seconds_total[1h]) / 3600', describesGrowth],
      ['x_duration_seconds * 0.9', 'convention: seconds'],
      ['sum(rate(x_seconds_sum[5m])) / sum(rate(x_seconds_count[5m]))', 'convention: seconds'],
      [
        '1000 * sum(rate(x_seconds_sum[5m])) / sum(rate(x_seconds_count[5m]))',
        'convention: milliseconds',
      ],
      ['histogram_quantile(0.9, rate(x_seconds_bucket[5m]))', 'convention: seconds'],
      ['queue_length / rate(processed_total[5m])', 'convention: seconds'],
      ['timestamp(x) > 5', 'proof: a Unix timestamp in seconds'],
      ['5 < x_duration_seconds', 'convention: seconds'],
      ['time() - 60 < x_timestamp_seconds', 'convention: a Unix timestamp in seconds'],
    ]))
})

describe('the unit of data', () => {
  derives([
    ['x_bytes_total', 'convention: bytes'],
    ['queue_bytes_dropped_total', 'convention: bytes'],
    ['bytes_read_errors_total', 'convention: a count'],
    ['rate(x_bytes_total[5m]) * 8', 'convention: bits per second'],
    ['x_bytes / 1024 / 1024', 'convention: mebibytes'],
    ['node_network_speed_bytes', 'convention: bytes per second'],
    ['increase(x_bytes_total[5m])', 'convention: bytes'],
    ['x_bytes - foo', 'unknown'],
    ['x_bytes + y_bytes', 'convention: bytes'],
    ['x_bytes * on (pod) group_left (node) kube_pod_info', 'convention: bytes'],
  ])
})

describe('the unit of what is counted', () => {
  derives([
    ['count(x)', 'proof: a count'],
    ['rate(requests_total[5m])', 'convention: a count per second'],
    ['rate(requests_total[5m]) * 60', describesRate('minute')],
    ['requests_per_second', 'convention: a count per second'],
    ['messages_processed_rate', 'convention: a count per second'],
    ['x_per_cpu', 'unknown'],
    ['sum(up)', 'proof: a count'],
    ['absent(x)', 'proof: 0 or 1'],
    ['x > bool 5', 'proof: 0 or 1'],
    ['temperature_celsius - temperature_celsius offset 1h', 'convention: degrees Celsius'],
  ])
})

const eitherMoment = 'convention: a Unix timestamp in seconds or a Unix timestamp in milliseconds'

const describesGrowth = 'convention: hours or a ratio or seconds'

function describesRate(span: string): string {
  return `convention: a count per ${span} or a count or a count per second`
}

describe('alternatives', () => {
  derives([
    ['x_bytes or vector(0)', 'convention: bytes | literal 0'],
    ['sum(x_bytes or vector(0))', 'convention: bytes'],
    ['sum(x_bytes or y_duration_seconds)', 'unknown'],
  ])
})

describe('what a rule records', () => {
  test('has the unit of its expression', () => {
    const rules = { 'job:errors:share': '100 * rate(x{code="500"}[5m]) / rate(x[5m])' }
    expect(unitOf('max(job:errors:share)', rules)).toBe('proof: percent (0 to 100)')
  })

  test('has the unit of its name where the expression tells none', () => {
    expect(unitOf('job:foo:ratio', { 'job:foo:ratio': 'foo / bar' })).toBe(
      'convention: a ratio or percent (0 to 100)',
    )
    expect(unitOf('job:foo:ratio5m')).toBe('convention: a ratio or percent (0 to 100)')
    expect(unitOf('job:foo_duration_seconds:p99')).toBe('convention: seconds')
  })

  test('is a part of what another records', () => {
    const rules = {
      'job:errors:rate5m': 'sum by (job) (rate(x{code="500"}[5m]))',
      'job:all:rate5m': 'sum by (job) (rate(x[5m]))',
    }
    expect(unitOf('job:errors:rate5m / job:all:rate5m', rules)).toBe('proof: a fraction (0 to 1)')
  })
})

describe('a declared unit', () => {
  test('wins over the name', () => {
    const declared = { x_seconds: 'milliseconds', y_ratio: 'percent' }
    expect(unitOf('x_seconds', {}, declared)).toBe('proof: milliseconds')
    expect(unitOf('y_ratio', {}, declared)).toBe('proof: percent (0 to 100)')
  })
})
