import { describe, expect, test } from 'vitest'
import { run, updated } from './run.ts'

const files = {
  'rules.yml': `groups:
  - name: g
    rules:
      - alert: Down
        expr: up == 0
        labels: { severity: page }
        annotations: { summary: "it's {{ $labels.job }}: down" }
`,
}

const head = `rule_files: [rules.yml]
tests:
  - input_series:
      - { series: 'up{job="a"}', values: '0x9' }
      - { series: 'up{job="b"}', values: '0x9' }
`

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'values change where they stand, comments stay',
    `    promql_expr_test:
      - expr: up + 0.5  # a comment
        exp_samples:
          # first
          - labels: '{job="a"}'  # its labels
            value: 7             # its value
          # second
          - value: 0.5
            labels: '{job="b"}'
`,
    `    promql_expr_test:
      - expr: up + 0.5  # a comment
        exp_samples:
          # first
          - labels: '{job="a"}'  # its labels
            value: 0.5             # its value
          # second
          - value: 0.5
            labels: '{job="b"}'
`,
  ],
  [
    'samples come and go',
    `    promql_expr_test:
      - expr: up
        exp_samples:
          # gone
          - labels: 'up{job="x", z="1"}'
          # stays
          - labels: 'up{job="a"}'
      - expr: sum(up)
        eval_time: 1m
`,
    `    promql_expr_test:
      - expr: up
        exp_samples:
          # stays
          - labels: 'up{job="a"}'
          - labels: 'up{job="b"}'
            value: 0
      - expr: sum(up)
        eval_time: 1m
        exp_samples:
          - labels: '{}'
            value: 0
`,
  ],
  [
    'lists in flow style stay so',
    `    promql_expr_test:
      - { expr: up, exp_samples: [{ labels: 'up{job="a"}', value: 1 }] }
      - { expr: up > 5, exp_samples: [{ labels: 'up{job="a"}', value: 1 }] }
      - { expr: sum(up) }
`,
    `    promql_expr_test:
      - { expr: up, exp_samples: [{ labels: 'up{job="a"}', value: 0 }, {labels: 'up{job="b"}', value: 0}] }
      - { expr: up > 5, exp_samples: [] }
      - { expr: sum(up), exp_samples: [{labels: '{}', value: 0}] }
`,
  ],
  [
    'labels and annotations of alerts change one by one',
    `    alert_rule_test:
      - eval_time: 1m
        alertname: Down
        exp_alerts:
          - exp_labels:
              # who
              job: a
              severity: ticket
              extra: x
            exp_annotations:
              summary: >-
                something
                else
          - exp_labels: { job: b, severity: page }
            exp_annotations: { summary: "it's b: up" }
`,
    `    alert_rule_test:
      - eval_time: 1m
        alertname: Down
        exp_alerts:
          - exp_labels:
              # who
              job: a
              severity: page
            exp_annotations:
              summary: >-
                it's a: down
          - exp_labels: { job: b, severity: page }
            exp_annotations: { summary: "it's b: down" }
`,
  ],
  [
    'an empty list is filled',
    `    alert_rule_test:
      - eval_time: 1m
        alertname: Down
        exp_alerts: []
`,
    `    alert_rule_test:
      - eval_time: 1m
        alertname: Down
        exp_alerts:
          - exp_labels:
              job: a
              severity: page
            exp_annotations:
              summary: "it's a: down"
          - exp_labels:
              job: b
              severity: page
            exp_annotations:
              summary: "it's b: down"
`,
  ],
]

describe('updating expectations', () => {
  test.each(cases)('%s', (_, before, after) => {
    expect(updated(head + before, files)).toBe(head + after)
    expect(run(head + after, files).passed).toBe(true)
  })

  test('assertions with errors or NaN are left alone', () => {
    const file = `${head}    promql_expr_test:
      - expr: sum(
        exp_samples: []
      - expr: up / 0
        exp_samples: []
`
    expect(updated(file, files)).toBe(file)
  })

  test('what passes is not touched', () => {
    const file = `${head}    promql_expr_test:
      - { expr: 'up{job="a"}', exp_samples: [{labels:   'up{job="a"}'}] }
`
    expect(updated(file, files)).toBe(file)
  })
})
