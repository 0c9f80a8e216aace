import { describe, expect, test } from 'vitest'
import { claimedWindows, mentionedWindows } from '../../src/checks/semantics/windows-of-name.ts'

const claimed = (name: string) => claimedWindows(name).map(({ text }) => text)

describe('the name of a recording rule claims', () => {
  test.each([
    ['job:requests:rate5m', '5m'],
    ['job:errors:increase_7d', '7d'],
    ['shop:availability:30d', '30d'],
    ['slo:burnrate1h30m', '1h30m'],
    ['instance:cpu:avg_over_1h', '1h'],
  ])('%s: %s', (name, window) => {
    expect(claimed(name)).toEqual([window])
  })

  test.each([
    'instance:load5m:sum',
    'instance:load_avg_5m:sum',
    'job:errors:5xx',
    'job:latency:over_30s',
    'disk:full_in_4h',
    'job:requests:6h_ago',
    'gpu:engine_3d:sum',
    'job:p99',
    'backup:older_than_1d:count',
  ])('no window: %s', (name) => {
    expect(claimed(name)).toEqual([])
  })
})

test('a text mentions every length of time in it', () => {
  expect(mentionedWindows('x_5m_1h')).toEqual([300_000, 3_600_000])
  expect(mentionedWindows('node_load5')).toEqual([])
})
