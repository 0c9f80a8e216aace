import { describe, expect, test } from 'vitest'
import { alertsOf, exprsOf, run } from './run.ts'

const rules = {
  'rules.yml': `groups:
  - name: g
    labels: { team: web }
    rules:
      - alert: ManyErrors
        expr: sum by (job) (errors) > 5
        for: 4m
        labels: { severity: page }
        annotations: { summary: '{{ $labels.job }}: {{ $value }}' }
      - alert: Quiet
        expr: rate(requests_total[1m]) == 0 and on (job) up == 1
`,
}

const check = (alert: string, time: string, expected: string, input: string) =>
  alertsOf(
    run(
      `rule_files: [rules.yml]
tests:
  - input_series:
${input}
    alert_rule_test:
      - eval_time: ${time}
        alertname: ${alert}
        exp_alerts: ${expected}
`,
      rules,
    ),
  )[0]

const rising = `      - { series: 'errors{job="a", pod="1"}', values: '0+1x20' }`
const alertA =
  "[{ exp_labels: { job: a, team: web, severity: page }, exp_annotations: { summary: 'a: 8' } }]"

describe('the reason for a missing alert', () => {
  test.each([
    ['2m', 'filtered', '`sum by (job) (errors)` is 2 at 2m, which is not `> 5`'],
    ['8m', 'pending', 'pending since 6m; with `for: 4m` it fires at 10m'],
    [
      '30m',
      'resolved',
      'firing until 24m, then over: `sum by (job) (errors)` gives no sample for {job="a"} at 30m: the newest sample of `errors` is at 20m, which the lookback of 5m does not reach',
    ],
  ])('at %s it is %s', (time, kind, text) => {
    expect(check('ManyErrors', time, alertA, rising)?.missing[0]?.reason).toEqual({ kind, text })
  })

  test.each([
    [
      `      - { series: 'error{job="a"}', values: '9x20' }`,
      '`sum by (job) (errors)` gives no sample for {job="a"} at 10m: there is no series `errors`; did you mean `error`?',
    ],
    [
      `      - { series: 'errors{job="b"}', values: '1x20' }`,
      '`sum by (job) (errors)` gives no sample for {job="a"} at 10m; nearest: {job="b"} (`job` is "b")',
    ],
  ])('of %s it is what the series lack', (input, text) => {
    expect(check('ManyErrors', '10m', alertA, input)?.missing[0]?.reason).toEqual({
      kind: 'no-sample',
      text,
    })
  })

  test('a range that holds one sample is named', () => {
    const input = `      - { series: 'requests_total{job="a"}', values: '1x20' }`
    expect(
      check('Quiet', '10m', '[{ exp_labels: { job: a, team: web } }]', input)?.missing[0]?.reason
        .text,
    ).toBe(
      '`rate(requests_total[1m])` gives no sample for {job="a"} at 10m: `requests_total[1m]` holds one sample of each series, and two are needed; since Prometheus 3.0 a sample exactly at the left edge is left out',
    )
  })

  test('the side of a set operator that drops an alert is named', () => {
    const input = `      - { series: 'requests_total{job="a"}', values: '1x80' }
      - { series: 'up{job="a"}', values: '0x80' }`
    const reason = alertsOf(
      run(
        `rule_files: [rules.yml]
evaluation_interval: 15s
tests:
  - input_series:
${input}
    alert_rule_test:
      - { eval_time: 10m, alertname: Quiet, exp_alerts: [{ exp_labels: { job: a, team: web } }] }
`,
        rules,
      ),
    )[0]?.missing[0]?.reason
    expect(reason).toEqual({
      kind: 'filtered',
      text: '`and` drops it at 10m: the right side `up == 1` gives no sample at all: `up` is 0 at 10m, which is not `== 1`',
    })
  })

  test('an unknown alert is looked for among the known', () => {
    expect(check('ManyError', '10m', '[{}]', rising)?.missing[0]?.reason).toEqual({
      kind: 'no-rule',
      text: 'no rule that is loaded has the alert `ManyError`; did you mean `ManyErrors`?',
    })
  })
})

describe('what differs', () => {
  test('an alert of other labels and annotations is paired with the one expected', () => {
    const verdict = check(
      'ManyErrors',
      '10m',
      "[{ exp_labels: { job: a, severity: ticket, x: y }, exp_annotations: { summary: 'a: 9' } }]",
      rising,
    )
    expect(verdict?.missing).toEqual([])
    expect(verdict?.unexpected).toEqual([])
    const texts = verdict?.differing[0]?.fields.map(
      ({ kind, name, expected, received, expectedAt, ruleAt }) => [
        kind,
        name,
        expected,
        received,
        expectedAt?.file.text.slice(expectedAt.span.start, expectedAt.span.end),
        ruleAt?.file.text.slice(ruleAt.span.start, ruleAt.span.end),
      ],
    )
    expect(texts).toEqual([
      ['label', 'severity', 'ticket', 'page', 'ticket', 'severity: page'],
      ['label', 'team', undefined, 'web', undefined, 'team: web'],
      ['label', 'x', 'y', undefined, 'y', undefined],
      [
        'annotation',
        'summary',
        'a: 9',
        'a: 10',
        "'a: 9'",
        "summary: '{{ $labels.job }}: {{ $value }}'",
      ],
    ])
  })

  test('alerts of which no own label is equal are missing and unexpected', () => {
    const verdict = check(
      'ManyErrors',
      '10m',
      "[{ exp_labels: { job: b, team: web, severity: page }, exp_annotations: { summary: 'b: 10' } }]",
      rising,
    )
    expect([
      verdict?.differing.length,
      verdict?.missing.length,
      verdict?.unexpected.length,
    ]).toEqual([0, 1, 1])
  })

  test('samples are paired by their labels first', () => {
    const [verdict] = exprsOf(
      run(`tests:
  - input_series:
      - { series: 'a{x="1"}', values: '1' }
      - { series: 'a{x="2"}', values: '2' }
    promql_expr_test:
      - expr: a
        exp_samples:
          - { labels: 'a{x="2"}', value: 1 }
          - { labels: 'a{x="3"}', value: 2 }
`),
    )
    expect(verdict?.differing.map(({ difference, fields }) => ({ difference, fields }))).toEqual([
      { difference: 1, fields: [] },
    ])
    expect(verdict?.missing.map(({ labels }) => labels[1]?.value)).toEqual(['3'])
    expect(verdict?.unexpected.map(({ labels }) => labels[1]?.value)).toEqual(['1'])
  })
})

describe('the timeline of an alert', () => {
  test('it has the values before the comparison, and the states', () => {
    const verdict = check('ManyErrors', '10m', '[]', rising)
    expect(verdict?.timelines).toEqual([
      {
        labels: [{ name: 'job', value: 'a' }],
        times: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((minute) => minute * 60_000),
        values: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
        states: [
          ...Array.from({ length: 6 }, () => 'inactive'),
          ...Array.from({ length: 4 }, () => 'pending'),
          'firing',
        ],
        comparison: '> 5',
      },
    ])
  })

  test('a long one shows its ends and the changes of state', () => {
    const input = `      - { series: 'errors{job="a"}', values: '0x400 9x100' }`
    const timeline = check('ManyErrors', '8h', '[]', input)?.timelines[0]
    expect(timeline?.times.length).toBe(12)
    expect(timeline?.times).toEqual(
      expect.arrayContaining([0, 401 * 60_000, 405 * 60_000, 480 * 60_000]),
    )
  })
})
