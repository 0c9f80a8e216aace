import { expect, test } from 'vitest'
import { promtoolText } from '../../src/unittest/promtool-text.ts'
import { run, told, updated } from './run.ts'

const rules = { 'rules.yml': 'groups: [{ name: g, rules: [{ alert: A, expr: m > 1 }] }]\n' }

const file = (tests: string) => `rule_files: [rules.yml]
tests:
${tests}`

test.each([
  ['exp_alerts', '  - alert_rule_test: [{ eval_time: 1m, alertname: A, exp_alerts: [~] }]\n'],
  ['exp_samples', '  - promql_expr_test: [{ expr: m, eval_time: 1m, exp_samples: [null] }]\n'],
  ['promql_expr_test', '  - promql_expr_test:\n      -\n'],
])('a null in %s is an item without fields, which fails', (_, tests) => {
  expect(run(file(tests), rules, { compat: true }).passed).toBe(false)
})

test('promtool writes the sample that a dash alone stands for', () => {
  const tests = `  - promql_expr_test:
      - expr: m
        eval_time: 1m
        exp_samples:
          -
`
  expect(promtoolText(run(file(tests), rules))).toBe(
    '  FAILED:\n    expr: "m", time: 1m,\n        exp: {} 0E+00\n        got: nil\n',
  )
  expect(updated(file(tests), rules)).toContain('        exp_samples: []\n')
})

test('a null in `tests` is a group that asserts nothing', () => {
  expect(told(run(file('  - null\n'), rules))).toEqual([
    '3:5 error test/no-assertions test group `tests[0]` asserts nothing',
  ])
})
