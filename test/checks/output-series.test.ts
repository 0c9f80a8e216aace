import { describe, expect, test } from 'vitest'
import { canCollide, outputSeries } from '../../src/checks/graph/output-series.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'

function series(text: string) {
  const { ast, problems } = parsePromql(text, { experimentalFunctions: true })
  if (!ast || problems.length > 0) throw new Error(`does not parse: ${text}`)
  return outputSeries(ast)
}

function collide(a: string, b: string, overridden: readonly string[] = []): boolean {
  const labels = new Set(overridden)
  const result = canCollide(series(a), series(b), labels)
  expect(canCollide(series(b), series(a), labels)).toBe(result)
  return result
}

describe('the labels of a result', () => {
  test.each([
    ['sum(up)', []],
    ['sum by (job) (up)', ['job']],
    ['sum without (job) (sum by (job, env) (up))', ['env']],
    ['time()', []],
    ['vector(1)', []],
    ['1 + 2', []],
    ['histogram_quantile(0.9, sum by (job, le) (rate(x_bucket[5m])))', ['job']],
    ['absent(up{job="a", env=~"b"})', ['job']],
    ['count_values("v", sum by (job) (up))', ['v']],
    ['a + on (job) b', ['job']],
    ['sum by (job, env) (a) / ignoring (env) sum by (job) (b)', ['job']],
    ['sum by (job, env) (a) * on (job) group_left (team) b', ['env', 'job', 'team']],
    ['sum by (job) (a) or sum by (env) (b)', ['env', 'job']],
    ['label_replace(sum(a), "x", "y", "", "")', ['x']],
    ['sum by (job) (a) > 5', ['job']],
    ['5 * sum by (job) (a)', ['job']],
    ['topk(3, sum by (job) (a))', ['job']],
  ])('of %s are known', (text, labels) => {
    expect([...(series(text).closed ?? ['open'])].sort()).toEqual(labels)
  })

  test.each([
    'up',
    'rate(x[5m])',
    'a / b',
    'topk(3, a)',
    'sum without (job) (up)',
    'a or sum(b)',
    'up{job="a"}',
  ])('of %s are open', (text) => {
    expect(series(text).closed).toBeUndefined()
  })
})

describe('two results', () => {
  test.each([
    ['sum(a)', 'sum(b)'],
    ['sum by (job) (a)', 'sum by (job) (b)'],
    ['sum(a{x="1"})', 'sum(a{x="2"})'],
    ['up', 'up{job="a"}'],
    ['time()', 'vector(1)'],
    ['sum by (job) (a) or sum by (job) (b)', 'sum by (job) (c)'],
    ['count_values("v", a)', 'count_values("v", b)'],
    ['sum by (job) (a) * on (job) group_left (team) c', 'sum by (job, team) (b)'],
    ['up{env=""}', 'up'],
    [
      'label_replace(sum by (i) (a), "h", "$1", "i", "(.*):.*")',
      'label_replace(sum by (i) (b), "h", "$1", "i", "(.*):.*")',
    ],
    ['label_replace(sum(a), "x", "y", "", "")', 'label_replace(sum(b), "x", "y", "", "")'],
  ])('%s and %s can collide', (a, b) => {
    expect(collide(a, b)).toBe(true)
  })

  test.each([
    ['up{job="a"}', 'up{job="b"}'],
    ['sum by (code) (a{code=~"2.."})', 'sum by (code) (a{code=~"5.."})'],
    ['sum by (job) (a{job="x"})', 'sum(b)'],
    ['up{job="a"}', 'up{env="b"}'],
    ['a', 'b'],
    ['a', 'sum(b)'],
    ['label_replace(sum(a), "x", "y", "", "")', 'label_replace(sum(b), "x", "z", "", "")'],
    ['sum by (x) (a{x="1"} or b{x="2"})', 'sum by (x) (c{x="3"})'],
    ['absent(up{job="a"})', 'absent(up{job="b"})'],
    ['sum by (job) (a)', 'sum by (job, env) (b)'],
    ['sum by (job) (a)', 'sum by (instance) (a)'],
    ['sum by (job) (a) or sum by (env) (b)', 'sum by (job, env) (c)'],
    ['sum by (job) (a) or on () vector(0)', 'sum by (job) (c)'],
    ['count_values("v", a)', 'count_values("w", a)'],
    ['up{env=""}', 'up{env!=""}'],
    ['sum by (env) (a{env=""})', 'sum by (env) (b)'],
    [
      'label_replace(sum by (i) (a), "h", "a$1", "i", "(.*)")',
      'label_replace(sum by (i) (b), "h", "b$1", "i", "(.*)")',
    ],
    [
      'sum by (job) (a) * on (job) group_left (team) c{team="x"}',
      'sum by (job) (b) * on (job) group_left (team) c{team="y"}',
    ],
    ['quantile_over_time(scalar(q), a[5m])', 'quantile_over_time(scalar(q), b[5m])'],
    ['histogram_quantiles(a, "q", 0.5)', 'sum(b)'],
  ])('%s and %s are not known to collide', (a, b) => {
    expect(collide(a, b)).toBe(false)
  })

  test('can collide where the rules set the label that keeps them apart', () => {
    expect(collide('up{job="a"}', 'up{job="b"}', ['job'])).toBe(true)
  })
})
