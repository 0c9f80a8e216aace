import { describe, expect, test } from 'vitest'
import { run, told } from './run.ts'

const rules = {
  'rules.yml': `groups:
  - name: g
    rules:
      - alert: InstanceDown
        expr: up{job="api"} == 0
        annotations:
          hosts: '{{ range query "hosts_total" }}{{ .Value }}{{ end }}'
`,
}

const group = (lines: string) => `rule_files: [rules.yml]
tests:
${lines}`

describe('tests that prove nothing', () => {
  test.each(['rule_files: [rules.yml]\n', 'rule_files: [rules.yml]\ntests:\n', ''])(
    'a file without tests (%j) is an error',
    (text) => {
      expect(told(run(text, rules))).toEqual(['1:1 error test/no-assertions the file has no tests'])
      expect(run(text, rules, { compat: true }).passed).toBe(true)
    },
  )

  test.each([
    [
      '  - alert_rule_test: [{ alertname: InstanceDwon, exp_alerts: [] }]\n',
      ['3:36 error test/unknown-alert no rule that is loaded has the alert `InstanceDwon`'],
    ],
    ['  - name: empty\n', ['3:11 error test/no-assertions test group `empty` asserts nothing']],
    [
      "  - input_series: [{ series: upp, values: '1' }]\n    promql_expr_test: [{ expr: '1', exp_samples: [{ value: 1 }] }]\n",
      ['3:30 warning test/unread-series no rule and no assertion reads the series `upp`'],
    ],
    [
      `  - input_series: [{ series: 'up{job="web"}', values: '1' }]\n    alert_rule_test: [{ alertname: InstanceDown }]\n`,
      ['3:30 info test/unread-series no rule and no assertion reads the series `up{job="web"}`'],
    ],
    [
      `  - input_series: [{ series: 'up{job="api"}', values: '0x5' }]\n    alert_rule_test: [{ eval_time: 30m, alertname: InstanceDown }]\n`,
      [
        '4:36 warning test/after-last-sample nothing is expected at a time when all input series have ended',
      ],
    ],
  ])('%s', (lines, expected) => {
    expect(told(run(group(lines), rules))).toEqual(expected)
    expect(told(run(group(lines), rules, { compat: true }))).toEqual([])
  })

  test.each([
    ['  - alert_rule_test: [{ alertname: InstanceDown, exp_alerts: [] }]\n'],
    [
      "  - input_series: [{ series: hosts_total, values: '1' }]\n    promql_expr_test: [{ expr: '1', exp_samples: [{ value: 1 }] }]\n",
    ],
    [
      `  - input_series: [{ series: 'up{job="api"}', values: '0x5' }]\n    alert_rule_test:\n      - { eval_time: 30m, alertname: InstanceDown }\n      - { eval_time: 5m, alertname: InstanceDown, exp_alerts: [{ exp_labels: { job: api }, exp_annotations: { hosts: '' } }] }\n`,
    ],
  ])('nothing is said of %s', (lines) => {
    expect(told(run(group(lines), rules))).toEqual([])
  })

  test('rule files that are not there are an error; promtool warns of them', () => {
    const file = `rule_files: [rules.yml, 'more/*.yml']\ntests: [{ promql_expr_test: [{ expr: '1', exp_samples: [{ value: 1 }] }] }]\n`
    const verdict = run(file, rules)
    expect(told(verdict)).toEqual(['1:25 error test/rule-files no file matches `more/*.yml`'])
    expect([verdict.passed, verdict.loaded]).toEqual([false, false])
    const compat = run(file, rules, { compat: true })
    expect([compat.passed, compat.unmatched]).toEqual([true, ['tests/more/*.yml']])
  })

  test('a rule file that cannot be loaded fails the tests at its own line', () => {
    const verdict = run(group("  - promql_expr_test: [{ expr: '1' }]\n"), {
      'rules.yml': 'groups: [{ name: g, rules: [{ record: a, expr: "sum(" }] }]\n',
    })
    expect(verdict.loaded).toBe(false)
    expect(told(verdict)).toEqual([
      '1:53 error syntax/promql could not parse expression: unclosed left parenthesis',
    ])
  })

  test('the verdict tells which rules are asserted, and which fired', () => {
    const verdict = run(
      group(`  - input_series: [{ series: 'up{job="api"}', values: '0x5' }]
    alert_rule_test:
      - { eval_time: 5m, alertname: InstanceDown, exp_alerts: [{ exp_labels: { job: api }, exp_annotations: { hosts: '' } }] }
`),
      rules,
    )
    expect(
      verdict.rules.map(({ name, group: of, asserted, active, fired }) => ({
        name,
        of,
        asserted,
        active,
        fired,
      })),
    ).toEqual([{ name: 'InstanceDown', of: 'g', asserted: true, active: true, fired: true }])
  })
})
