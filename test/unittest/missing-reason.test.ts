import { expect, test } from 'vitest'
import { alertsOf, run } from './run.ts'

const input = `
      - { series: 'm{job="a"}', values: '7x200' }
      - { series: 'm{job="b"}', values: '2x200' }
      - { series: 'limit{job="a"}', values: '9x200' }
      - { series: 'team_limit{job="a", team="x"}', values: '9x200' }
      - { series: 'errors{job="a"}', values: '5x9 6x100' }
      - { series: 'up{job="a"}', values: '0x100' }
      - { series: 'muted{job="a"}', values: '1x100' }
      - { series: 'late{job="a"}', values: '_x25 5x100' }
      - { series: 'ended{job="a"}', values: '5x3 stale' }
`

const reason = (rules: string, expected: string, time = '10m') => {
  const group = `groups:\n  - name: g\n    rules:\n${rules.replace(/^/gm, '      ')}\n`
  const text = `rule_files: [rules.yml]
tests:
  - input_series:${input}    alert_rule_test:
      - { eval_time: ${time}, alertname: A, exp_alerts: [${expected}] }
`
  return alertsOf(run(text, { 'rules.yml': group }))[0]?.missing[0]?.reason
}

const ofJob = '{ exp_labels: { job: a } }'

test.each([
  ['m > on (job) limit', '`m` is 7 at 10m, which is not `> limit`: `limit` is 9'],
  [
    'm > on (job) other',
    '`m` is 7 at 10m, but `other` gives no sample at all: there is no series `other`',
  ],
  ['m > on (job) limit{job="b"}', '`m` is 7 at 10m, but `limit{job="b"}` gives no sample at all'],
  ['nothing > 0 or m > 50', '`m` is 7 at 10m, which is not `> 50`'],
  ['m > 3 unless on (job) muted', '`unless` drops it at 10m'],
  ['m > 3 and on () up > 3', 'gives no sample at all: `up` is 0, which is not `> 3`'],
  ['m > 3 and on (job) up > 3', 'gives no sample at all: `up` is 0 at 10m, which is not `> 3`'],
  ['m / on (job) (muted - 1 > 0) > 1', '`muted - 1` is 0, which is not `> 0`'],
  ['m{job="b"} / on (job) limit', 'no sample of `m{job="b"}` has a match in `limit`'],
  [
    'absent(m{job="a"})',
    '`absent(m{job="a"})` gives no sample for {job="a"} at 10m: `m{job="a"}` has',
  ],
  ['absent(m{job="a"} unless silence)', ': `m{job="a"} unless silence` has samples'],
  ['m offset 1h > 1', '`m offset 1h` looks at a time before the start of the test'],
  ['late > 1', 'for {job="a"} at 10m: `late` has no sample yet'],
  ['m{job="b"} offset 2m > 3', '`m{job="b"} offset 2m` gives no sample for {job="a"}'],
  [
    'ended > 1',
    'firing until 3m, then over: `ended` gives no sample for {job="a"} at 10m: `ended` has ended at 4m, by a stale marker',
  ],
])('of `%s` the reason says what it lacks', (expr, text) => {
  expect(reason(`- { alert: A, expr: '${expr}' }`, ofJob)?.text).toContain(text)
})

test.each([
  ['count(up == 7) > 1', '`count(up == 7)` gives no sample at 10m: `up` is 0, which is not `== 7`'],
  ['sum(m > 9) > 0', '`sum(m > 9)` gives no sample at 10m: none of the 2 samples of `m` is `> 9`'],
  [
    '(sum(nothing) or vector(0)) > 0',
    '`(sum(nothing) or vector(0))` is 0 at 10m, which is not `> 0`',
  ],
])('of `%s` without labels it does so too', (expr, text) => {
  expect(reason(`- { alert: A, expr: '${expr}' }`, '{}')?.text).toBe(text)
})

test('labels that group_left brings are not looked for before the comparison', () => {
  const rule = "- { alert: A, expr: 'm > on (job) group_left (team) team_limit' }"
  expect(reason(rule, '{ exp_labels: { job: a, team: x } }')?.text).toBe(
    '`m` is 7 at 10m, which is not `> team_limit`: `team_limit` is 9',
  )
})

test('of two rules of a name the one with the expected labels is explained', () => {
  const rules = `- { alert: A, expr: 'm > 5', labels: { severity: warning } }
- { alert: A, expr: 'm > 10', labels: { severity: critical } }`
  const both =
    '{ exp_labels: { job: a, severity: warning } }, { exp_labels: { job: a, severity: critical } }'
  expect(reason(rules, both)).toEqual({
    kind: 'filtered',
    text: '`m` is 7 at 10m, which is not `> 10`',
  })
})

test('a sample whose alert fires with other labels is not said to be filtered out', () => {
  const rule = "- { alert: A, expr: 'm > 3', labels: { severity: page } }"
  const both =
    '{ exp_labels: { job: a, severity: page } }, { exp_labels: { job: a, severity: ticket } }'
  expect(reason(rule, both)).toEqual({
    kind: 'labels',
    text: 'the alert of this sample fires with other labels (`severity`)',
  })
})

test('an alert that is expected twice fires once', () => {
  expect(reason("- { alert: A, expr: 'm > 3' }", `${ofJob}, ${ofJob}`)?.text).toBe(
    'it fires once, and is expected more than once',
  )
})

test('a pending alert fires at an evaluation', () => {
  expect(reason("- { alert: A, expr: 'm > 3', for: 90s }", ofJob, '1m')?.text).toBe(
    'pending since 0s; with `for: 1m30s` it fires at 2m',
  )
})

test('a rule sees of a later record what was recorded before', () => {
  const rules = `- { alert: A, expr: 'job:errors > 5' }
- { record: job:errors, expr: 'sum by (job) (errors)' }`
  expect(reason(rules, ofJob)?.text).toBe('`job:errors` is 5 at 10m, which is not `> 5`')
})

test('a chain of records is followed to the series that is not there', () => {
  const rules = `- { record: job:requests:rate5m, expr: 'sum by (job) (rate(requests_total[5m]))' }
- { record: job:requests:double, expr: 'job:requests:rate5m * 2' }
- { alert: A, expr: 'job:requests:double > 1' }`
  expect(reason(rules, ofJob)?.text).toBe(
    '`job:requests:double` gives no sample for {job="a"} at 10m: `job:requests:double` is never recorded: `job:requests:rate5m` is never recorded: there is no series `requests_total`',
  )
})

test('a record that ends is told with the reason', () => {
  const rules = `- { record: job:ended, expr: 'sum by (job) (ended)' }
- { alert: A, expr: 'job:ended > 9' }`
  expect(reason(rules, ofJob)?.text).toBe(
    '`job:ended` gives no sample for {job="a"} at 10m: `job:ended` is not recorded any more since 4m: `ended` has ended at 4m, by a stale marker',
  )
})
