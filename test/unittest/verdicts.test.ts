import { describe, expect, test } from 'vitest'
import { promtoolText } from '../../src/unittest/promtool-text.ts'
import { exprsOf, run } from './run.ts'

const rules = `groups:
  - name: api
    rules:
      - record: job:errors:rate1m
        expr: sum by (job) (rate(errors_total[2m]))
      - alert: ManyErrors
        expr: job:errors:rate1m > 0.5
        for: 2m
        labels: { severity: page }
        annotations:
          summary: "{{ $labels.job }} has {{ $value }} errors a second"
`

const series = `    input_series:
      - { series: 'errors_total{job="web", pod="a"}', values: '0+60x20' }
`

describe('the verdict of promtool', () => {
  test('an alert that fires as expected passes', () => {
    const verdict = run(
      `rule_files: [rules.yml]
tests:
  - interval: 1m
${series}    alert_rule_test:
      - eval_time: 5m
        alertname: ManyErrors
        exp_alerts:
          - exp_labels: { job: web, severity: page }
            exp_annotations: { summary: web has 1 errors a second }
`,
      { 'rules.yml': rules },
    )
    expect(promtoolText(verdict)).toBe('  SUCCESS\n')
  })

  test('an alert between two evaluations is judged by the earlier one', () => {
    const at = (time: string) =>
      run(
        `rule_files: [rules.yml]
tests:
  - interval: 1m
${series}    alert_rule_test:
      - { eval_time: ${time}, alertname: ManyErrors, exp_alerts: [] }
`,
        { 'rules.yml': rules },
      ).passed
    expect([at('3m59s'), at('4m'), at('4m30s')]).toEqual([true, false, false])
  })

  test('failures read as in promtool', () => {
    const verdict = run(
      `rule_files: [rules.yml]
tests:
  - name: errors
    interval: 1m
${series}    promql_expr_test:
      - { expr: 'errors_total', eval_time: 90s, exp_samples: [{ labels: 'up', value: 1e-7 }] }
      - { expr: 'sum(', eval_time: 1h30m }
    alert_rule_test:
      - { eval_time: 5m, alertname: ManyErrors, exp_alerts: [{}, { exp_labels: { b: x } }] }
      - { eval_time: 4m30s, alertname: ManyErrors }
`,
      { 'rules.yml': rules },
    )
    expect(promtoolText(verdict)).toBe(`  FAILED:
    name: errors,
    alertname: ManyErrors, time: 4m30s, 
        exp:[], 
        got:[
            0:
              Labels:{alertname="ManyErrors", job="web", severity="page"}
              Annotations:{summary="web has 1 errors a second"}
            ]
    name: errors,
    alertname: ManyErrors, time: 5m, 
        exp:[
            0:
              Labels:{alertname="ManyErrors"}
              Annotations:{},
            1:
              Labels:{alertname="ManyErrors", b="x"}
              Annotations:{}
            ], 
        got:[
            0:
              Labels:{alertname="ManyErrors", job="web", severity="page"}
              Annotations:{summary="web has 1 errors a second"}
            ]
    expr: "errors_total", time: 1m30s,
        exp: {__name__="up"} 1E-07
        got: {__name__="errors_total", job="web", pod="a"} 6E+01
    expr: "sum(", time: 1h30m, err: 1:5: parse error: unclosed left parenthesis
`)
  })

  test('a rule that fails ends the group, and nothing later is asserted', () => {
    const verdict = run(
      `rule_files: [rules.yml]
tests:
  - start_timestamp: 100.5
    input_series:
      - { series: 'a{x="1"}', values: '1x9' }
      - { series: 'a{x="2"}', values: '_ _ 1x9' }
    alert_rule_test:
      - { eval_time: 1m, alertname: A, exp_alerts: [{}] }
      - { eval_time: 5m, alertname: A }
    promql_expr_test:
      - { expr: a, eval_time: 0s }
`,
      {
        'rules.yml': `groups:
  - name: g
    rules:
      - alert: A
        expr: a > on () a
`,
      },
      { compat: true },
    )
    expect(promtoolText(verdict)).toBe(`  FAILED:
    alertname: A, time: 1m, 
        exp:[
            0:
              Labels:{alertname="A"}
              Annotations:{}
            ], 
        got:[]
    rule: A, time: 3m40.5s, err: found duplicate series for the match group {} on the right hand-side of the operation: [{__name__="a", x="1"}, {__name__="a", x="2"}];many-to-many matching not allowed: matching labels must be unique on one side
`)
  })

  test('samples behind the last evaluation are not seen', () => {
    const verdict = run(`tests:
  - interval: 15s
    input_series:
      - { series: a, values: '1+1x20' }
    promql_expr_test:
      - { expr: a, eval_time: 90s, exp_samples: [{ labels: a, value: 5 }] }
`)
    expect(verdict.passed).toBe(true)
  })

  test('a scalar is one sample without labels, a text or a range is an error', () => {
    const verdict = run(`tests:
  - promql_expr_test:
      - { expr: 1 + 1, exp_samples: [{ value: 2 }] }
      - { expr: '"a"' }
      - { expr: 'a[5m]' }
`)
    expect(exprsOf(verdict).map(({ passed, error }) => error?.message ?? passed)).toEqual([
      true,
      'rule result is not a vector or scalar',
      'rule result is not a vector or scalar',
    ])
  })

  test('NaN equals nothing, infinities equal themselves', () => {
    const verdict = run(`tests:
  - input_series:
      - { series: a, values: 'NaN' }
      - { series: b, values: 'Inf' }
    promql_expr_test:
      - { expr: a, exp_samples: [{ labels: a, value: .nan }] }
      - { expr: b, exp_samples: [{ labels: b, value: .inf }] }
`)
    expect(exprsOf(verdict).map(({ passed }) => passed)).toEqual([false, true])
  })

  test('fuzzy_compare accepts the next number, and no other', () => {
    const passes = (fuzzy: boolean, expression: string) =>
      run(`fuzzy_compare: ${fuzzy}
tests:
  - promql_expr_test:
      - { expr: '${expression}', exp_samples: [{ value: 0.3 }] }
`).passed
    expect([
      passes(false, '0.1 + 0.2'),
      passes(true, '0.1 + 0.2'),
      passes(true, '0.1 + 0.2 + 1e-16'),
    ]).toEqual([false, true, false])
  })

  test('histograms are compared by their text', () => {
    const verdict = run(`tests:
  - input_series:
      - { series: h, values: '{{count:2 sum:3 buckets:[2]}} {{count:3 sum:4 buckets:[3]}}' }
    promql_expr_test:
      - { expr: h, exp_samples: [{ labels: h, histogram: '{{sum:3 count:2.0 buckets:[2]}}' }] }
      - { expr: h, eval_time: 1m, exp_samples: [{ labels: h, histogram: '{{count:3 sum:4 buckets:[3]}}' }] }
      - { expr: h, exp_samples: [{ labels: h, histogram: '4' }] }
      - { expr: h, exp_samples: [{ labels: h, histogram: '{{}} {{}}' }] }
`)
    expect(
      exprsOf(verdict).map(
        ({ passed, error, received }) => error?.message ?? (passed || received[0]?.histogram),
      ),
    ).toEqual([
      true,
      '{{count:3 sum:4 counter_reset_hint:not_reset buckets:[3]}}',
      'labels "h": expected histogram, got 4.000000',
      'labels "h": expected 1 value, got 2',
    ])
  })

  test('the left edge of a range belongs to it before Prometheus 3 only, and the verdict says which version a test is for', () => {
    const file = `tests:
  - input_series:
      - { series: a_total, values: '0+60x9' }
    promql_expr_test:
      - { expr: 'rate(a_total[1m])', eval_time: 5m, exp_samples: [{ value: 1 }] }
`
    const three = run(file)
    const two = run(file, {}, { target: { major: 2, minor: 53 } })
    expect([three.passed, three.groups[0]?.passesUnder, two.passed]).toEqual([false, '2', true])
  })

  test('expressions have no feature flags in promtool', () => {
    const passes = (compat: boolean) =>
      run(
        `rule_files: [rules.yml]
tests:
  - input_series: [{ series: a, values: '1x9' }]
    promql_expr_test:
      - { expr: b, eval_time: 1m, exp_samples: [{ labels: b, value: 2 }] }
`,
        {
          'rules.yml': `groups:
  - name: g
    rules:
      - record: b
        expr: sum_over_time(a[1m * 2])
`,
        },
        { compat },
      )
    expect(passes(false).passed).toBe(true)
    expect(passes(true).groups[0]?.ruleFailures[0]?.message).toBe(
      '1:17: parse error: experimental duration expression is not enabled',
    )
  })
})

describe('the order of groups', () => {
  const files = {
    'rules.yml': `groups:
  - name: reads
    rules:
      - { record: twice, expr: 'once * 2' }
  - name: gives
    rules:
      - { record: once, expr: 'a' }
`,
  }
  const test0 = (order: string) => `rule_files: [rules.yml]
${order}
tests:
  - input_series: [{ series: a, values: '1+1x9' }]
    promql_expr_test:
      - { expr: twice, eval_time: 1m, exp_samples: [{ labels: twice, value: 4 }] }
`

  test('what a group reads is evaluated before it, with a warning where the outcome depends on it', () => {
    const verdict = run(test0(''), files)
    expect([verdict.passed, verdict.groups[0]?.dependsOnOrder]).toEqual([true, true])
  })

  test('group_eval_order decides', () => {
    const verdict = run(test0('group_eval_order: [reads, gives]'), files)
    expect([verdict.passed, verdict.groups[0]?.dependsOnOrder]).toEqual([false, false])
  })
})

describe('what runs', () => {
  const file = `tests:
  - name: first
    promql_expr_test:
      - { expr: '1', exp_samples: [{ value: 2 }] }
      - { expr: '2', eval_time: 5m, exp_samples: [{ value: 2 }] }
  - promql_expr_test:
      - { expr: '3', exp_samples: [{ value: 3 }] }
`

  test.each([
    ['first', { groups: 1, assertions: 2 }],
    ['first › 2 at 5m', { groups: 1, assertions: 1 }],
    ['unnamed#1', { groups: 1, assertions: 1 }],
    ['nothing', { groups: 0, assertions: 0 }],
  ])('the filter %s selects groups by name and assertions by title', (filter, selected) => {
    expect(run(file, {}, { filter }).selected).toEqual(selected)
  })

  test('after a failure nothing more runs if so wished', () => {
    const verdict = run(file, {}, { bail: true })
    expect(verdict.groups.map(({ passed, skipped }) => skipped ?? passed)).toEqual([false, true])
    expect(verdict.groups[1]?.assertions).toEqual([])
  })
})

test('what promtool prints holds no control characters of names', () => {
  const text = promtoolText(
    run(
      String.raw`tests:
  - name: "a\e[31m\u202e"
    alert_rule_test: [{ eval_time: 1m, alertname: "A\a", exp_alerts: [{}] }]
`,
    ),
  )
  expect(text).toContain(String.raw`name: a\u001b[31m\u202e,`)
  expect(text).toContain(String.raw`alertname: A\u0007, time: 1m`)
})
