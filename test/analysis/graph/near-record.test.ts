import { describe, expect, test } from 'vitest'
import { isExposedWithColons, isKnownRecord } from '../../../src/analysis/graph/known-records.ts'
import { NearRecords } from '../../../src/analysis/graph/near-record.ts'

const records = new NearRecords([
  'job:requests:rate5m',
  'job:errors:rate5m',
  'job:latency:p99',
  'job_route:requests:rate5m',
  'team:owner_info',
  'aggregation:slo:objective:ratio',
])

describe('the recorded name that was likely meant', () => {
  test.each([
    ['job:requets:rate5m', 'typo job:requests:rate5m'],
    ['teams:owner_info', 'typo team:owner_info'],
    ['job:rate5m:requests', 'order job:requests:rate5m'],
    ['job:requests:rate30m', 'sibling job:requests:rate5m'],
    ['job:latency:p95', 'sibling job:latency:p99'],
    ['slo:objective:ratio', 'none'],
    ['job:errors:rate5m:sum', 'none'],
    ['pod:requests:rate5m', 'none'],
    ['job:sessions:rate5m', 'none'],
    ['entirely:different', 'none'],
  ])('of %s: %s', (name, wanted) => {
    const near = records.find(name, () => false)
    expect(near ? `${near.kind} ${near.name}` : 'none').toBe(wanted)
  })

  test('is none that is excluded', () => {
    expect(records.find('job:requests:rate30m', () => true)).toBeUndefined()
  })
})

describe('names that come from elsewhere', () => {
  test.each([
    ['node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate', true, false],
    [':node_memory_MemAvailable_bytes:sum', true, false],
    ['slo:sli_error:ratio_rate5m', true, false],
    [':tensorflow:serving:request_count', false, true],
    ['compute_googleapis_com:instance_cpu_utilization', false, true],
    ['kubernetes_io:container_memory_used_bytes', false, true],
    ['job:requests:rate5m', false, false],
  ])('%s: recorded %s, exposed %s', (name, recorded, exposed) => {
    expect([isKnownRecord(name), isExposedWithColons(name)]).toEqual([recorded, exposed])
  })
})
