import { describe, expect, test } from 'vitest'
import { promtoolText } from '../../src/unittest/promtool-text.ts'
import { exprsOf, run, told } from './run.ts'

const input = (lines: string, time = '1m') => `tests:
  - input_series:
${lines}
    promql_expr_test:
      - { expr: '{__name__!=""}', eval_time: ${time} }
`

describe('input series', () => {
  test.each([
    [
      "      - { series: 'foo{', values: '1' }",
      "2:6: parse error: unexpected character inside braces: '1'",
    ],
    [
      "      - { series: up, values: '1' }\n      - { series: foo, values: '1 x' }",
      '3:7: parse error: unexpected "x"',
    ],
    ["      - { series: '{}', values: '1' }", 'empty labelset: invalid sample'],
    [
      `      - { series: 'foo{a="1",a="2"}', values: '4' }`,
      'label name "a" is not unique: invalid sample',
    ],
    [
      "      - { series: foo, values: '4 {{schema:77 count:1 buckets:[2]}}' }",
      'histogram has an invalid schema, which must be between -4 and 8 for exponential buckets, or -53 for custom buckets, got schema 77',
    ],
  ])('%s is refused in the words of promtool', (lines, message) => {
    const verdict = run(input(lines))
    expect(verdict.groups[0]?.errors).toEqual([message])
    expect(promtoolText(verdict)).toBe(`  FAILED:\n${message}\n`)
  })

  test('what lies behind the last evaluation is not looked at', () => {
    const lines = "      - { series: foo, values: '4 4 {{schema:77 count:1 buckets:[2]}}' }"
    expect(run(input(lines)).groups[0]?.errors).toEqual([])
  })

  test('the error stands at the characters that are wrong', () => {
    expect(told(run(input("      - { series: foo, values: '1 2 x' }")))).toEqual([
      '3:37 error test/input 2:9: parse error: unexpected "x"',
    ])
  })

  test('the later of two series with equal labels counts', () => {
    const lines = `      - { series: 'foo{a=""}', values: '1 2' }\n      - { series: foo, values: '3' }`
    expect(exprsOf(run(input(lines)))[0]?.received).toEqual([
      { labels: [{ name: '__name__', value: 'foo' }], value: 3 },
    ])
  })

  test('a huge repetition costs no more than what is evaluated', () => {
    const lines = "      - { series: foo, values: '1+1x999999999999' }"
    expect(exprsOf(run(input(lines)))[0]?.received[0]?.value).toBe(2)
  })

  test('more samples than the limit are refused', () => {
    const verdict = run(`tests:
  - interval: 1ms
    input_series:
      - { series: foo, values: '1x999999999' }
    promql_expr_test:
      - { expr: foo, eval_time: 30d }
`)
    expect(told(verdict)).toEqual([
      '4:33 error test/input series has 1000000000 values, 1000000000 of them within the test; the limit is 10000000',
    ])
  })

  test('evaluations without end are refused', () => {
    const verdict = run(`evaluation_interval: 1ms
tests:
  - promql_expr_test:
      - { expr: '1', eval_time: 1y }
`)
    expect(told(verdict)[0]).toContain('31536000001 evaluations, more than the limit of 5000000')
  })

  test('gaps, stale markers and steps stand at their times', () => {
    const at = (time: string) =>
      exprsOf(
        run(input("      - { series: foo, values: '1+0.1x2 _x2 7 stale' }", time)),
      )[0]?.received.map(({ value }) => value)
    expect([at('2m'), at('4m'), at('5m'), at('6m')]).toEqual([
      [1.2000000000000002],
      [1.2000000000000002],
      [7],
      [],
    ])
  })

  test('a line break in the values begins another series, an empty line ends them all', () => {
    const broken = (values: string) => `      - { series: foo, values: "${values}" }`
    const names = (verdict: ReturnType<typeof run>) =>
      exprsOf(verdict)[0]?.received.map(({ labels }) => labels[0]?.value)
    expect(names(run(input(broken('1\\n bar 4'))))).toEqual(['bar', 'foo'])
    expect(names(run(input(broken('1\\n\\n bar 4')), {}, { compat: true }))).toEqual(['foo'])
    expect(told(run(input(broken('1\\n\\n bar 4'))))).toEqual([
      '3:19 error test/input an empty line or a comment ends the input: no series behind it is loaded',
    ])
  })

  test('an input series that a rule records with another value fails the rule', () => {
    const verdict = run(
      `rule_files: [rules.yml]
${input("      - { series: b, values: '5 5' }\n      - { series: a, values: '1 1' }")}`,
      { 'rules.yml': 'groups: [{ name: g, rules: [{ record: b, expr: a }] }]\n' },
    )
    expect(verdict.groups[0]?.ruleFailures[0]?.message).toContain('duplicate sample for timestamp')
  })
})
