import { describe, expect, test } from 'vitest'
import { runScript } from '../conformance/promqltest/run-script.ts'

const data = `load 1m
  v{i="a"} 5 1
  v{i="b"} 3 2
  v{i="c"} NaN 3
  v{i="d"} -Inf 4
  k 1 3
  mixed{i="a"} 1
  mixed{i="b"} {{schema:0 sum:4 count:4 buckets:[1 2 1]}}
  h{i="a"} {{schema:0 sum:4 count:4 buckets:[1 2 1]}}
  h{i="b"} {{schema:0 sum:2 count:2 buckets:[1 1]}}
  layouts{i="a"} {{schema:0 sum:2 count:2 buckets:[1 1]}}
  layouts{i="b"} {{schema:-53 sum:5 count:4 custom_values:[5 10] buckets:[1 2 1]}}
  bounds{i="a"} {{schema:-53 sum:5 count:4 custom_values:[5 10] buckets:[1 2 1]}}
  bounds{i="b"} {{schema:-53 sum:5 count:3 custom_values:[5] buckets:[1 2]}}
  big{i="a"} 1.7e308
  big{i="b"} 1.7e308
  big{i="c"} 1
  lost{i="a"} 1
  lost{i="b"} 1e100
  lost{i="c"} 1
  lost{i="d"} -1e100

`

function outcome(expr: string, ...lines: readonly string[]): string | undefined {
  return runScript(
    `${data}eval instant at 0 ${expr}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  )
}

describe('topk, bottomk and limitk', () => {
  test.each([
    ['topk(3, v)', 'v{i="a"} 5', 'v{i="b"} 3', 'v{i="d"} -Inf'],
    ['topk(9, v)', 'v{i="a"} 5', 'v{i="b"} 3', 'v{i="d"} -Inf', 'v{i="c"} NaN'],
    ['bottomk(2.9, v)', 'v{i="d"} -Inf', 'v{i="b"} 3'],
    ['limitk(2, v)', 'v{i="b"} 3', 'v{i="a"} 5'],
  ])('%s gives its elements in order', (expr, ...lines) => {
    expect(outcome(expr, 'expect ordered', ...lines)).toBe(undefined)
  })

  test.each(['topk(0.9, v)', 'bottomk(-1e300, v)', 'limitk(-Inf, v)', 'topk(0, mixed)'])(
    '%s is empty',
    (expr) => {
      expect(outcome(expr, 'expect no_info', 'expect no_warn')).toBe(undefined)
    },
  )

  test.each([
    ['topk(NaN, nothing)', 'Parameter value is NaN'],
    ['limit_ratio(NaN, nothing)', 'Ratio value is NaN'],
    ['bottomk(1e300, v)', 'Scalar value 1e+300 overflows int64'],
    ['limitk(Inf, v)', 'Scalar value +Inf overflows int64'],
  ])('%s fails', (expr, message) => {
    expect(outcome(expr, `expect fail msg: ${message}`)).toBe(undefined)
  })

  test('the count may change from step to step', () => {
    const script = `eval range from 0 to 1m step 1m topk(scalar(k), v)
  v{i="a"} 5 _
  v{i="b"} _ 2
  v{i="c"} _ 3
  v{i="d"} _ 4`
    expect(runScript(data + script)).toBe(undefined)
  })

  test('a range query refuses a count that is too small only where another step has one', () => {
    const script = (expr: string) => `${data}eval range from 0 to 1m step 1m topk(${expr}, v)\n`
    expect(runScript(`${script('-1e19 * scalar(k)')}  expect no_warn`)).toBe(undefined)
    expect(
      runScript(
        `${script('1e19 * (2 - scalar(k))')}  expect fail msg: Scalar value -1e+19 underflows int64`,
      ),
    ).toBe(undefined)
  })
})

describe('sum and avg', () => {
  test.each([
    ['sum(lost)', '{} 2'],
    ['avg(lost)', '{} 0.5'],
    ['avg(big)', '{} 1.1333333333333333e+308'],
    ['sum(big)', '{} Inf'],
    ['sum(v)', '{} NaN'],
    ['sum(h)', '{} {{schema:0 sum:6 count:6 buckets:[2 3 1]}}'],
    ['avg(h)', '{} {{schema:0 sum:3 count:3 buckets:[1 1.5 0.5]}}'],
    [
      'sum(mixed)',
      'expect warn msg: PromQL warning: encountered a mix of histograms and floats for aggregation',
    ],
    [
      'avg(layouts)',
      'expect warn msg: PromQL warning: vector contains a mix of histograms with exponential and custom buckets schemas for metric name "layouts"',
    ],
    [
      'sum(bounds)',
      'expect info msg: PromQL info: mismatched custom buckets were reconciled during aggregation',
      '{} {{schema:-53 sum:10 count:7 custom_values:[5] buckets:[2 5]}}',
    ],
  ])('%s', (expr, ...lines) => {
    expect(outcome(expr, ...lines)).toBe(undefined)
  })

  test('two negative zeros give zero', () => {
    const script =
      'load 1m\n  z{i="a"} -0\n\neval instant at 0 1 / sum(z)\n  {} Inf\n\neval instant at 0 1 / z\n  {i="a"} -Inf'
    expect(runScript(script)).toBe(undefined)
  })
})

describe('the others', () => {
  test.each([
    ['min(v)', '{} -Inf'],
    ['max(v{i="c"})', '{} NaN'],
    ['max(mixed)', 'expect info msg: PromQL info: ignored histogram in max aggregation', '{} 1'],
    ['count(mixed)', 'expect no_info', '{} 2'],
    ['group(h)', '{} 1'],
    ['stddev(v)', '{} NaN'],
    [
      'stdvar(mixed)',
      'expect info msg: PromQL info: ignored histogram in stdvar aggregation',
      '{} 0',
    ],
    [
      'topk(1, mixed)',
      'expect info msg: PromQL info: ignored histogram in topk aggregation',
      'mixed{i="a"} 1',
    ],
    ['quantile(0.25, v)', '{} NaN'],
    [
      'quantile(-1, v)',
      'expect warn msg: PromQL warning: quantile value should be between 0 and 1, got -1',
      '{} -Inf',
    ],
    [
      'quantile(2, nothing)',
      'expect warn msg: PromQL warning: quantile value should be between 0 and 1, got 2',
    ],
    [
      'limit_ratio(-1.5, v{i="a"})',
      'expect warn msg: PromQL warning: ratio value should be between -1 and 1, got -1.5, capping to -1',
      'v{i="a"} 5',
    ],
  ])('%s', (expr, ...lines) => {
    expect(outcome(expr, ...lines)).toBe(undefined)
  })

  test.each([
    [
      'count_values("v", mixed)',
      '{v="1"} 1',
      '{v="{count:4, sum:4, (0.5,1]:1, (1,2]:2, (2,4]:1}"} 1',
    ],
    ['count_values by (i) ("i", v{i=~"a|b"})', '{i="5"} 1', '{i="3"} 1'],
    ['count_values without (i) ("n", lost{i=~"a|c"})', '{n="1"} 2'],
    ['count_values without (n) ("n", lost{i=~"a|c"})', '{i="a"} 1', '{i="c"} 1'],
    ['count_values("", v)', 'expect fail msg: invalid label name ""'],
  ])('%s', (expr, ...lines) => {
    expect(outcome(expr, ...lines)).toBe(undefined)
  })

  test('a group drops its name at the end where one of its members does', () => {
    expect(outcome('sum by (__name__) (v{i="a"} or v{i="b"} + 1)', '{} 9')).toBe(undefined)
    expect(outcome('sum by (__name__) (v{i=~"a|b"})', 'v 8')).toBe(undefined)
  })
})
