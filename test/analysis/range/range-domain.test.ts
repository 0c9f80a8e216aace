import { describe, expect, test } from 'vitest'
import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import { branchesOf, rangesOf } from './facts-of.ts'

describe('ranges that follow from PromQL', () => {
  test.each([
    ['up', '0 or 1'],
    ['ALERTS', '1'],
    ['x', 'anything'],
    ['count(x)', 'at least 1'],
    ['count by (job) (x == 0)', 'at least 1'],
    ['group(x)', '1'],
    ['count_over_time(x[5m])', 'at least 1'],
    ['changes(x[5m])', 'at least 0'],
    ['resets(x[5m])', 'at least 0'],
    ['absent(x)', '1'],
    ['present_over_time(x[5m])', '1'],
    ['hour()', 'between 0 and 23'],
    ['day_of_week(x)', 'between 0 and 6'],
    ['days_in_month()', 'between 28 and 31'],
    ['abs(x)', 'at least 0'],
    ['sgn(count(x))', '1'],
    ['clamp(x, 0, 100)', 'between 0 and 100'],
    ['clamp_max(x, 5)', 'at most 5'],
    ['clamp_min(x, 5)', 'at least 5'],
    ['exp(x)', 'at least 0'],
    ['sin(x)', 'between -1 and 1'],
    ['avg by (job) (up)', 'between 0 and 1'],
    ['avg_over_time(up[1h])', 'between 0 and 1'],
    ['max_over_time(up[1h])', '0 or 1'],
    ['max_over_time((up == 1)[1h:1m])', '1'],
    ['sum(up)', 'at least 0'],
    ['sum(x == 0)', '0'],
    ['sum(x == 2)', 'at least 2'],
    ['quantile(2, up)', 'anything'],
    ['topk(3, up)', '0 or 1'],
    ['label_replace(up, "a", "b", "c", "d")', '0 or 1'],
    ['rate(x[5m])', 'anything'],
    ['rate(up[5m])', 'at least 0'],
    ['deriv(up[5m])', 'anything'],
    ['delta(up[5m])', 'anything'],
    ['stddev(up)', 'at least 0'],
    ['stddev(x)', 'anything'],
  ])('%s is %s', (text, expected) => {
    expect(rangesOf(text)).toBe(expected)
  })

  test.each([
    ['x > 5', 'above 5'],
    ['5 < x', 'above 5'],
    ['x >= 5 < 10', 'at least 5 and below 10'],
    ['x == 3', '3'],
    ['up != 0', '1'],
    ['count(x) > 1', 'at least 2'],
    ['x > count(y)', 'above 1'],
    ['x > bool 5', '0 or 1'],
    ['up >= bool 0', '1'],
    ['up > bool 1', '0'],
    ['(x > 10) and y', 'above 10'],
    ['(x > 10) unless y', 'above 10'],
    ['up or count(x)', '0 or 1, at least 1'],
  ])('a comparison leaves of %s what is %s', (text, expected) => {
    expect(rangesOf(text)).toBe(expected)
  })

  test.each([
    ['2 * 3 + 1', '7'],
    ['100 * up', 'between 0 and 100'],
    ['1 - up', '0 or 1'],
    ['-up', '-1 or 0'],
    ['(x > 10) * 100', 'at least 1000'],
    ['up + count(x)', 'at least 1'],
    ['sum(up) / count(up)', 'at least 0'],
    ['count(x) / sum(up)', 'anything'],
    ['x ^ 2', 'at least 0'],
    ['count(x) % 7', 'between 0 and 7'],
    ['x / y', 'anything'],
    ['up + on (job) fill (5) up', 'between 0 and 10'],
  ])('arithmetic makes of %s what is %s', (text, expected) => {
    expect(rangesOf(text)).toBe(expected)
  })

  test('a comparison that nothing passes leaves no number', () => {
    const [branch] = branchesOf('up > 1')
    expect(branch?.range.sound).toMatchObject({ min: Infinity, max: -Infinity, nan: false })
  })

  test('a quotient may be NaN where the divisor may be 0', () => {
    expect(branchesOf('up / up')[0]?.range.sound.nan).toBe(true)
    expect(branchesOf('up / count(up)')[0]?.range.sound.nan).toBe(false)
  })

  test('what a rule records has the range of its expression', () => {
    const records = { 'job:up:count': 'count by (job) (up)' }
    expect(rangesOf('job:up:count', 'sound', records)).toBe('at least 1')
    const [branch] = branchesOf('job:up:count', records)
    expect(branch?.range.because?.text).toBe('`job:up:count` records it')
    expect(branch?.range.because?.from?.text).toBe('`count` gives values that are at least 1')
  })

  test('rules that read each other come to an end', () => {
    const records = { a: 'b + 1 or vector(0)', b: 'a * 2 or vector(1)' }
    expect(rangesOf('a', 'sound', records)).toBe('anything')
  })

  test('values between samples are not whole', () => {
    expect(branchesOf('up')[0]?.range.sound.int).toBe(true)
    expect(branchesOf('up smoothed')[0]?.range.sound.int).toBe(false)
  })
})

describe('ranges that are likely', () => {
  test.each([
    ['http_requests_total', 'at least 0'],
    ['rate(x[5m])', 'at least 0'],
    ['rate(a[5m]) / rate(b[5m])', 'at least 0'],
    ['sum(rate(x_total{code="500"}[5m])) / sum(rate(x_total[5m]))', 'between 0 and 1'],
    ['100 * sum(rate(x_total{code="500"}[5m])) / sum(rate(x_total[5m]))', 'between 0 and 100'],
    ['1 - sum(rate(x_total{code="200"}[5m])) / sum(rate(x_total[5m]))', 'between 0 and 1'],
    ['rate(x_total[5m]) / rate(x_total[1h])', 'at least 0'],
    ['timestamp(x)', 'at least 1e+09'],
    ['quantile(0.5, up)', 'between 0 and 1'],
  ])('%s is %s', (text, expected) => {
    expect(rangesOf(text, 'likely')).toBe(expected)
  })

  test('what the user declares is sound, what an exporter is known for is likely', () => {
    const knows = (evidence: 'settings' | 'exporter'): Knowledge => ({
      metric: (name) =>
        name === 'share' ? { name, family: name, range: { min: 0, max: 1, evidence } } : undefined,
    })
    expect(rangesOf('share', 'sound', {}, knows('settings'))).toBe('between 0 and 1')
    expect(rangesOf('share', 'sound', {}, knows('exporter'))).toBe('anything')
    expect(rangesOf('share', 'likely', {}, knows('exporter'))).toBe('between 0 and 1')
  })
})
