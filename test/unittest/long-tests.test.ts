import { describe, expect, test } from 'vitest'
import { promtoolText } from '../../src/unittest/promtool-text.ts'
import { alertsOf, run } from './run.ts'

const rules = `groups:
  - name: chain
    rules:
      - record: job:load:sum
        expr: sum by (job) (load)
      - record: job:load:max10m
        expr: max_over_time(job:load:sum[10m])
      - alert: Busy
        expr: job:load:max10m > 100
        for: 5m
        annotations:
          summary: '{{ with query "job:load:sum" }}{{ . | first | value }}{{ end }}'
`

function testFile(expected: string): string {
  return `rule_files: [rules.yml]
tests:
  - interval: 1m
    input_series:
      - { series: 'load{job="web", pod="a"}', values: '0+0.5x3000' }
      - { series: 'load{job="web", pod="b"}', values: '1x3000' }
    alert_rule_test:
      - eval_time: 3000m
        alertname: Busy
        exp_alerts:
          - exp_labels: { job: web }
            exp_annotations: { summary: '${expected}' }
    promql_expr_test:
      - expr: count(ALERTS{alertname="Busy"})
        eval_time: 3000m
        exp_samples:
          - value: 1
`
}

describe('a test of thousands of evaluations', () => {
  test('keeps what assertions and templates read', () => {
    const verdict = run(testFile('1501'), { 'rules.yml': rules })
    expect(promtoolText(verdict)).toBe('  SUCCESS\n')
  })

  test('explains a failure from everything that the rules gave', () => {
    const short = run(testFile('150'), { 'rules.yml': rules })
    const traced = run(testFile('150'), { 'rules.yml': rules }, { trace: true })
    const [alert] = alertsOf(short)
    expect(alert?.passed).toBe(false)
    expect(alert?.differing).toEqual(alertsOf(traced)[0]?.differing)
    expect(alert?.timelines).toEqual(alertsOf(traced)[0]?.timelines)
  })
})
