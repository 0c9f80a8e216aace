import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LanguageClient, type Position } from './language-client.ts'

const schemas: Readonly<Record<string, string>> = {
  'prometheus.json': 'prometheus*.yml',
  'alertmanager.json': 'alertmanager*.yml',
  'rules.json': 'rules*.yml',
  'rules-test.json': 'test*.yml',
  'file-sd.json': 'targets*.yml',
  'scrape-config-file.json': 'scrape*.yml',
  'web-config.json': 'web*.yml',
}

const client = new LanguageClient({
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  schemas: Object.fromEntries(
    Object.entries(schemas).map(([name, pattern]) => [
      pathToFileURL(join(process.cwd(), 'schemas', name)).href,
      [pattern],
    ]),
  ),
})

const patience = 120_000

beforeAll(() => client.start(), patience)
afterAll(() => client.stop())

/** Where a text with one `|` has it, and the text without it. */
function atMark(marked: string): { readonly text: string; readonly position: Position } {
  const [before = '', after = ''] = marked.split('|')
  const lines = before.split('\n')
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  return { text: before + after, position }
}

let opened = 0

/** Every document is one of its own: `prometheus.yml` is opened as `prometheus-1.yml`. */
function freshUri(name: string): string {
  opened++
  return `file:///srv/${name.replace('.', `-${opened}.`)}`
}

describe('a YAML language server with our schemas', () => {
  test(
    'takes the schema that a comment of the file names',
    async () => {
      const uri = pathToFileURL(join(process.cwd(), 'config', 'any.yml')).href
      const comment = '# yaml-language-server: $schema=../schemas/prometheus.json\n'
      const [found] = await client.open(uri, `${comment}globl: {}`)
      expect(found?.message).toBe('Property globl is not allowed.')
    },
    patience,
  )

  test.each([
    ['prometheus.yml', 'glob|', ['global', 'scrape_configs', 'rule_files', 'remote_write']],
    ['prometheus.yml', 'scrape_configs:\n  - job_name: a\n    st|', ['static_configs']],
    [
      'prometheus.yml',
      'scrape_configs:\n  - job_name: a\n    relabel_configs:\n      - action: |',
      ['keep', 'labelmap', 'hashmod'],
    ],
    ['alertmanager.yml', 'r|', ['route', 'receivers', 'inhibit_rules']],
    ['alertmanager.yml', 'receivers:\n  - name: a\n    s|', ['slack_configs', 'webhook_configs']],
    ['alertmanager.yml', 'route:\n  routes:\n    - routes:\n        - m|', ['matchers']],
    ['rules.yml', 'groups:\n  - name: a\n    rules:\n      - a|', ['alert', 'record', 'expr']],
    ['test.yml', 'tests:\n  - i|', ['input_series', 'alert_rule_test']],
    ['test.yml', 'relabel_tests:\n  - j|', ['job', 'exp_labels']],
    ['targets.yml', '- t|', ['targets', 'labels']],
    ['scrape.yml', 'scrape_configs:\n  - j|', ['job_name']],
    ['web.yml', 't|', ['tls_server_config', 'basic_auth_users']],
  ])(
    'offers what can be written in %s: %j',
    async (name, marked, labels) => {
      const { text, position } = atMark(marked)
      const uri = freshUri(name)
      await client.open(uri, text)
      expect(await client.complete(uri, position)).toEqual(expect.arrayContaining(labels))
    },
    patience,
  )

  test.each([
    ['prometheus.yml', 'global:\n  scrape_int|erval: 1m', 'How often targets are scraped'],
    ['prometheus.yml', 'scrape_configs:\n  - job_n|ame: a', 'The label `job` of the targets'],
    ['prometheus.yml', 'scrape_configs:\n  - scheme|: http', 'Default: `http`'],
    ['alertmanager.yml', 'route:\n  group_|by: [a]', 'Labels whose values make the groups'],
    ['alertmanager.yml', 'route:\n  routes:\n    - contin|ue: true', 'go on to the routes'],
    ['rules.yml', 'groups:\n  - inter|val: 1m', 'How often the rules are evaluated'],
    ['test.yml', 'evaluation_inter|val: 1m', 'How often all groups are evaluated'],
    ['targets.yml', '- tar|gets: [a]', 'host and port'],
    ['web.yml', 'basic_auth_us|ers: {}', 'bcrypt'],
  ])(
    'tells what a field of %s is: %j',
    async (name, marked, shown) => {
      const { text, position } = atMark(marked)
      const uri = freshUri(name)
      await client.open(uri, text)
      expect((await client.hover(uri, position)).replaceAll('\\', '')).toContain(shown)
    },
    patience,
  )

  test.each([
    ['prometheus.yml', '|scrape_config: []', 'Property scrape_config is not allowed.'],
    ['prometheus.yml', 'global:\n  scrape_interval: |15', 'write a unit'],
    ['prometheus.yml', 'global:\n  scrape_interval: |1.5m', 'Not a duration'],
    ['prometheus.yml', 'scrape_configs:\n  - honor_labels: |maybe', 'Expected true or false.'],
    ['prometheus.yml', 'scrape_configs:\n  - static_configs: |{}', 'Incorrect type'],
    [
      'prometheus.yml',
      'scrape_configs:\n  - relabel_configs:\n      - action: |replce',
      'Value is not accepted. Valid values: "replace", "keep", "drop"',
    ],
    ['alertmanager.yml', 'route:\n  |reciever: a', 'Property reciever is not allowed.'],
    ['alertmanager.yml', 'route:\n  group_wait: |soon', 'Not a duration'],
    [
      'rules.yml',
      'groups:\n  - name: a\n    rules:\n      - |exp: up',
      'Property exp is not allowed.',
    ],
    ['test.yml', 'tests:\n  - |input_serie: []', 'Property input_serie is not allowed.'],
    ['targets.yml', '- |target: [a]', 'Property target is not allowed.'],
    ['scrape.yml', '|global: {}', 'Property global is not allowed.'],
    ['web.yml', '|tls: {}', 'Property tls is not allowed.'],
  ])(
    'reports what is wrong in %s at its place: %j',
    async (name, marked, message) => {
      const { text, position } = atMark(marked)
      const found = await client.open(freshUri(name), text)
      const there = found.find((one) => one.message.includes(message))
      expect(there?.range.start, JSON.stringify(found)).toEqual(position)
    },
    patience,
  )

  test.each([
    ['prometheus.yml', goodPrometheus()],
    ['alertmanager.yml', goodAlertmanager()],
    [
      'rules.yml',
      'groups:\n  - name: a\n    interval: 30s\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 5m\n        labels: {severity: page}\n',
    ],
    [
      'test.yml',
      'rule_files: [rules.yml]\ntests:\n  - interval: 1m\n    input_series:\n      - series: up\n        values: 0x10\n    alert_rule_test:\n      - eval_time: 10m\n        alertname: Down\n        exp_alerts:\n          - exp_labels: {severity: page}\n            receivers: [team]\n',
    ],
    ['targets.yml', '- targets: [a:80]\n  labels: {env: prod, shard: 1}\n- {}\n'],
    ['scrape.yml', 'scrape_configs:\n  - job_name: a\n    scrape_interval: 0\n'],
    ['web.yml', 'http_server_config: {http2: off}\nbasic_auth_users:\n'],
  ])(
    'finds nothing in a correct %s',
    async (name, text) => {
      expect(await client.open(freshUri(name), text)).toEqual([])
    },
    patience,
  )
})

function goodPrometheus(): string {
  return `
global:
  scrape_interval: 15s
  external_labels: {region: eu, shard: 1, primary: yes}
rule_files:
scrape_configs:
  - job_name: node
    honor_labels: yes
    scrape_timeout: 10s
    sample_limit: 1_000
    body_size_limit: 15MB
    static_configs: &static
      - targets: ['a:9100', b:9100]
        labels: {env: prod}
    relabel_configs:
      - source_labels: [__address__]
        regex: (.*):\\d+
        target_label: instance
      - {action: Drop, source_labels: [env], regex: test}
  - job_name: pods
    static_configs: *static
    kubernetes_sd_configs:
      - role: pod
        namespaces: {names: [shop]}
remote_write:
  - url: https://example.com/write
    queue_config: {capacity: 10000}
`
}

function goodAlertmanager(): string {
  return `
global:
  smtp_smarthost: mail.example.org:587
route:
  receiver: team
  group_by: [alertname]
  group_wait: 30s
  routes:
    - matchers: [severity="page"]
      receiver: pager
      continue: true
      routes:
        - match: {team: db}
receivers:
  - name: team
    email_configs: [{to: team@example.org, send_resolved: true}]
  - name: pager
    jira_configs:
      - project: OPS
        issue_type: Incident
        api_url: https://jira.example.org
        summary: A summary
        description: {template: text, enable_update: false}
time_intervals:
  - name: night
    time_intervals:
      - times: [{start_time: '22:00', end_time: '24:00'}]
        weekdays: ['monday:friday']
        days_of_month: ['1:5', 7]
`
}
