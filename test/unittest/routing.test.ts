import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { formats, loadReporter } from '../../src/report/index.ts'
import type { FileVerdict } from '../../src/unittest/verdict.ts'
import { inputOf, plain } from '../fixtures/fixture.ts'
import { alertsOf, run, told } from './run.ts'

const rules = `groups:
- name: g
  rules:
  - alert: ClusterDown
    expr: cluster_up == 0
    labels: {severity: page}
  - alert: NodeDown
    expr: up == 0
    labels: {severity: warn}
`

const alertmanager = `route:
  receiver: fallback
  group_by: [cluster]
  routes:
    - matchers: [severity="page"]
      receiver: pager
      group_by: [alertname, cluster]
      continue: true
    - matchers: [region="eu"]
      receiver: europe
    - matchers: [env="test"]
      receiver: nobody
receivers: [{name: fallback}, {name: pager}, {name: europe}, {name: nobody}]
inhibit_rules:
  - source_matchers: [alertname="ClusterDown"]
    target_matchers: [severity="warn"]
    equal: [cluster]
`

const prometheus = `global:
  external_labels: {region: eu, cluster: fallback}
alerting:
  alert_relabel_configs:
    - source_labels: [noise]
      regex: "yes"
      action: drop
    - regex: replica
      action: labeldrop
`

const files = { 'rules.yml': rules, 'am.yml': alertmanager, 'prom.yml': prometheus }

function routed(
  routing: string,
  options: { config?: string; labels?: string; cluster?: string; top?: string } = {},
): FileVerdict {
  const labels = options.labels ?? 'cluster: a'
  const series = labels.replace(/(\w+): ([\w-]+)/g, '$1="$2"')
  return run(
    `rule_files: [rules.yml]
alertmanager: am.yml
${options.config ?? ''}
tests:
  - input_series:
      - {series: 'up{${series}}', values: 0x10}
      - {series: 'cluster_up{cluster="${options.cluster ?? 'b'}"}', values: 0x10}
${options.top ?? ''}
    alert_rule_test:
      - eval_time: 5m
        alertname: NodeDown
        exp_alerts:
          - exp_labels: {${labels}, severity: warn}
${routing.replace(/^/gm, '            ')}
`,
    files,
  )
}

function differences(verdict: FileVerdict) {
  return alertsOf(verdict).flatMap(({ differing }) =>
    differing.flatMap(({ fields }) =>
      fields.map(({ kind, name, expected, received, ruleAt }) => [
        kind,
        name,
        expected,
        received,
        ruleAt?.file.lines.position(ruleAt.span.start).line,
      ]),
    ),
  )
}

describe('routing', () => {
  test('is as Alertmanager has it', () => {
    const verdict = routed('receivers: [fallback]\ngroup_by: [cluster]\ninhibited_by: []')
    expect(told(verdict)).toEqual([])
    expect(differences(verdict)).toEqual([])
    expect(verdict.passed).toBe(true)
  })

  test('tells what is otherwise, and the route that is taken', () => {
    const verdict = routed('receivers: [pager]\ngroup_by: [job]\ninhibited_by: [ClusterDown]')
    expect(verdict.passed).toBe(false)
    expect(differences(verdict)).toEqual([
      ['route', 'receivers', 'pager', 'fallback', 2],
      ['route', 'group_by', 'job', 'cluster', 2],
      ['route', 'inhibited_by', 'ClusterDown', 'none', undefined],
    ])
  })

  test('knows what mutes an alert', () => {
    expect(routed('inhibited_by: [ClusterDown]', { cluster: 'a' }).passed).toBe(true)
    expect(differences(routed('inhibited_by: []', { cluster: 'a' }))).toEqual([
      ['route', 'inhibited_by', 'none', 'ClusterDown', 15],
    ])
  })

  test('sees external labels of prometheus.yml, which those of the alert override', () => {
    const config = 'config: prom.yml'
    expect(routed('receivers: [europe]', { config }).passed).toBe(true)
    expect(
      routed('receivers: [fallback]', { config, labels: 'cluster: a, region: us' }).passed,
    ).toBe(true)
    expect(routed('receivers: [europe]', { top: '    external_labels: {region: eu}' }).passed).toBe(
      true,
    )
  })

  test('sees alerts after alert_relabel_configs', () => {
    const config = 'config: prom.yml'
    const verdict = routed('receivers: [europe]', { config, labels: 'cluster: a, noise: yes' })
    expect(differences(verdict)).toEqual([
      ['route', 'receivers', 'europe', 'none (dropped by alert_relabel_configs)', undefined],
    ])
    expect(routed('receivers: []', { config, labels: 'cluster: a, noise: yes' }).passed).toBe(true)
  })

  test('says nothing of an alert that is not as expected', () => {
    const verdict = run(
      'rule_files: [rules.yml]\nalertmanager: am.yml\ntests:\n  - input_series: [{series: up, values: 0x9}]\n    alert_rule_test:\n      - {eval_time: 1m, alertname: NodeDown, exp_alerts: [{exp_labels: {severity: x}, receivers: [a]}]}\n',
      files,
    )
    expect(differences(verdict).map(([kind]) => kind)).toEqual(['label'])
  })

  test('needs an Alertmanager', () => {
    const verdict = run(
      'rule_files: [rules.yml]\ntests:\n  - alert_rule_test:\n      - alertname: NodeDown\n        exp_alerts: [{receivers: [a]}]\n',
      files,
    )
    expect(told(verdict)).toEqual([
      '5:34 error syntax/schema routing is expected, and no Alertmanager is configured',
    ])
  })

  test('does not run with a configuration that is broken or not there', () => {
    const broken = { ...files, 'am.yml': 'route: {receiver: x}\nreceivers: []\n' }
    const text = (name: string) =>
      `rule_files: [rules.yml]\nalertmanager: ${name}\ntests:\n  - alert_rule_test:\n      - alertname: NodeDown\n        exp_alerts: [{receivers: [a]}]\n`
    expect(told(run(text('am.yml'), broken))).toEqual([
      '2:15 error test/config `tests/am.yml` has an error on line 1; `promproof lint tests/am.yml` tells what is wrong',
    ])
    expect(told(run(text('none.yml'), broken))).toEqual([
      '2:15 error test/config no file `none.yml` beside the tests',
    ])
  })
})

describe('what promtool does not know', () => {
  test('is refused in its manner', () => {
    const text = `config: prom.yml\nalertmanager: am.yml\nrelabel_tests: []\ntests:\n  - alert_rule_test:\n      - alertname: NodeDown\n        exp_alerts: [{receivers: [a]}]\n`
    expect(told(run(text, files, { compat: true }))).toEqual([
      '1:1 error syntax/schema field `config` not found in type main.unitTestFile',
      '2:1 error syntax/schema field `alertmanager` not found in type main.unitTestFile',
      '3:1 error syntax/schema field `relabel_tests` not found in type main.unitTestFile',
      '7:23 error syntax/schema field `receivers` not found in type main.alert',
    ])
  })
})

describe('relabelling tests', () => {
  const text = (item: string) => `config: prom.yml\nrelabel_tests:\n  - ${item}\n`
  const own = {
    'prom.yml': 'scrape_config_files: [jobs.yml]\n',
    'jobs.yml':
      'scrape_configs:\n  - job_name: a\n    relabel_configs: [{target_label: x, replacement: "1"}]\n',
  }

  test('reach jobs of scrape_config_files, and need no rules', () => {
    const verdict = run(
      text('{job: a, labels: {__address__: "h:1"}, exp_labels: {job: a, instance: "h:1", x: "1"}}'),
      own,
    )
    expect(told(verdict)).toEqual([])
    expect(verdict).toMatchObject({ passed: true, total: { groups: 1, assertions: 1 } })
  })

  test.each([
    ['{labels: {a: b}, dropped: true}', 'an item under relabel_tests misses `job`'],
    ['{job: a}', 'an item under relabel_tests misses `exp_labels` or `dropped`'],
  ])('need what is to be compared: %s', (item, message) => {
    expect(told(run(text(item), own))[0]).toContain(message)
  })

  test('are chosen by a filter', () => {
    const item =
      '{name: one, job: a, labels: {}, dropped: true}\n  - {name: two, job: b, labels: {}, dropped: true}'
    const verdict = run(text(item), own, { filter: 'two' })
    expect(verdict.groups.map(({ name }) => name)).toEqual(['two'])
    expect(verdict.selected.assertions).toBe(1)
  })

  test('of an unscrapable target tell why', () => {
    const [group] = run(text('{job: a, labels: {}, exp_labels: {}}'), own).groups
    expect(group?.assertions[0]).toMatchObject({
      error: { message: 'the target cannot be scraped: no address' },
    })
  })
})

test('every format shows routes and relabelling', async () => {
  const schema = JSON.parse(readFileSync('schemas/report.json', 'utf8')) as object
  const verdicts = [
    routed('receivers: [pager]'),
    run(
      'config: prom.yml\nrelabel_tests:\n  - {job: a, labels: {__address__: h}, exp_labels: {job: b}}\n',
      {
        'prom.yml': 'scrape_configs: [{job_name: a}]\n',
      },
    ),
  ]
  for (const format of Object.keys(formats)) {
    const report = await loadReporter(format)
    const text =
      report?.(
        {
          ...inputOf([]),
          tool: { name: 'promproof', version: '1', prometheus: '3.14' },
          tests: verdicts,
        },
        plain,
      ) ?? ''
    if (format === 'json') {
      const validate = new Ajv({ strict: false }).compile(schema)
      expect(validate(JSON.parse(text)) || validate.errors).toBe(true)
    }
    expect(text.length).toBeGreaterThan(0)
  }
})
