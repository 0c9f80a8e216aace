import { describe, expect, test } from 'vitest'
import { found, problems, read } from './found.ts'

const group =
  'groups:\n- name: api\n  rules:\n  - record: job:up:sum\n    expr: sum by (job) (up)\n'

describe('kind by content', () => {
  const cases: readonly [string, string, string][] = [
    ['rules', group, 'rules file'],
    ['rules with an empty group', 'groups:\n- name: api\n  rules: []\n', 'rules file'],
    ['rules without groups', 'groups: []\n', 'rules file'],
    ['a misspelt key over rule groups', group.replace('groups', 'group'), 'rules file'],
    [
      'rules as JSON',
      '{"groups": [{"name": "a", "rules": [{"alert": "A", "expr": "up == 0"}]}]}',
      'rules file',
    ],
    ['a Mimir file', `namespace: team\n${group}`, 'rules file'],
    ['unit tests', 'rule_files: [r.yml]\ntests:\n- input_series: []\n', 'tests file'],
    ['unit tests without rule files', 'tests:\n- promql_expr_test: []\n', 'tests file'],
    [
      'unit tests that are to be written',
      'rule_files: [r.yml]\nevaluation_interval: 1m\n',
      'tests file',
    ],
    ['a configuration', 'scrape_configs:\n- job_name: a\n', 'config file'],
    [
      'a configuration with settings for all jobs',
      'global:\n  scrape_interval: 15s\n',
      'config file',
    ],
    ['a configuration that only writes', 'remote_write:\n- url: http://x/\n', 'config file'],
    ['an agent', 'global: {}\nremote_write: []\n', 'config file'],
    ['a snippet with rule files', "rule_files:\n- 'rules/*.yml'\n", 'config file'],
    [
      'an Alertmanager configuration',
      'route:\n  receiver: a\nreceivers:\n- name: a\n',
      'alertmanager file',
    ],
    ['receivers alone', 'receivers:\n- name: a\n  webhook_configs: []\n', 'alertmanager file'],
    ['its settings for all receivers', 'global:\n  resolve_timeout: 5m\n', 'alertmanager file'],
    ['targets', '- targets: [a:9090]\n  labels: {env: dev}\n', 'file-sd file'],
    ['targets as JSON', '[{"targets": ["a:1"]}]', 'file-sd file'],
  ]
  test.each(cases)('%s', (_name, text, kind) => {
    expect(found('x.yml', text)).toEqual([kind])
  })

  const notOurs: readonly [string, string][] = [
    ['groups of users', 'groups:\n- name: admin\n  members: [a]\n'],
    ['groups with other rules', 'groups:\n- name: a\n  rules:\n  - path: /x\n    allow: true\n'],
    ['a compose file', 'services:\n  prometheus:\n    image: prom/prometheus\n'],
    ['tests of a chart', 'suite: x\ntests:\n- it: works\n  asserts: []\n'],
    ['a collector with receivers', 'receivers:\n  prometheus:\n    config: {}\nservice: {}\n'],
    ['chart values with a global block', 'global:\n  imageRegistry: x\n'],
    ['settings of another tool', 'prometheus:\n  url: http://x\n  external_labels: {a: b}\n'],
    ['a list of jobs of something', '- name: a\n  run: make\n'],
    ['a Kubernetes resource', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n'],
  ]
  test.each(notOurs)('%s is ignored', (_name, text) => {
    const contents = read('x.yml', text)
    expect([contents.status, contents.documents, contents.problems]).toEqual(['ignored', [], []])
  })

  const unchecked: readonly [string, string, string][] = [
    ['a sloth file', 'version: prometheus/v1\nservice: a\nslos: []\n', 'a sloth specification'],
    [
      'Grafana alerting',
      'apiVersion: 1\ngroups:\n- orgId: 1\n  rules: []\n',
      'Grafana provisioning',
    ],
    ['Promtail', 'positions: {}\nclients: []\nscrape_configs: []\n', 'a Promtail configuration'],
    [
      'a ServiceMonitor',
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\n',
      'a `ServiceMonitor` resource',
    ],
    [
      'a pyrra objective',
      'apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\n',
      'a pyrra objective',
    ],
  ]
  test.each(unchecked)('%s is named and not checked', (_name, text, what) => {
    const contents = read('x.yml', text)
    expect(contents.status).toBe('ignored')
    expect(contents.documents.map(({ kind }) => kind)).toEqual(['unchecked'])
    expect(contents.skipped).toContain(what)
  })
})

describe('rule files with a slip', () => {
  const alert = '- alert: Down\n      expr: up == 0\n'
  const slips: readonly [string, string][] = [
    ['a misspelt list of rules', `groups:\n- name: a\n  rule:\n    ${alert}`],
    ['a list of rules beyond recognition', `groups:\n- name: a\n  ru? les:\n    ${alert}`],
    ['letters of groups swapped', `grousp:\n- name: a\n  rules:\n    ${alert}`],
    ['a letter of groups lost', `roups:\n- name: a\n  rules:\n    ${alert}`],
    ['fields of a rule misspelt', 'groups:\n- name: a\n  rules:\n  - alrt: A\n    exp: up\n'],
    ['a group where the list should be', `groups:\n  name: a\n  rules:\n    ${alert}`],
    ['groups by their names', `groups:\n  a:\n    rules:\n    ${alert}`],
  ]
  test.each(slips)('%s is found', (_name, text) => {
    expect(found('x.yml', text)).toEqual(['rules file'])
  })

  const bare: readonly [string, string, string][] = [
    ['a list of rules', `    ${alert}`, 'is a list of rules'],
    ['a list of groups', `- name: a\n  rules:\n    ${alert}`, 'is a list of groups'],
    ['a group', `name: a\nrules:\n    ${alert}`, 'is a group of rules'],
  ]
  test.each(bare)('%s alone counts by its name, or when asked for', (_name, text, reason) => {
    expect(read('x.yml', text).status).toBe('ignored')
    for (const contents of [read('x.rules.yml', text), read('x.yml', text, { explicit: true })])
      expect(contents.documents.map((one) => [one.kind, one.reason])).toEqual([
        ['rules', `${reason}, not below \`groups:\``],
      ])
  })

  const others: readonly [string, string][] = [
    [
      'rules of another kind by name',
      'groups:\n  a:\n    rules:\n    - path: /x\n      allow: true\n',
    ],
    ['chart values with groups by name', `image: x\ngroups:\n  a:\n    rules:\n    ${alert}`],
    ['users', 'group:\n- name: admin\n  members: [a]\n'],
  ]
  test.each(others)('%s are not', (_name, text) => {
    expect(read('x.yml', text).status).toBe('ignored')
  })
})

describe('kind by name', () => {
  test('an empty file counts by its name', () => {
    expect(found('alerts/api.rules.yml', '# nothing yet\n')).toEqual(['rules file'])
    expect(found('api.rules', '')).toEqual(['rules file'])
    expect(found('prometheus.yml', '')).toEqual(['config file'])
    expect(found('notes.yml', '')).toEqual([])
  })

  test('a name does not make rules of other content', () => {
    expect(found('rules.yml', 'rules:\n- host: a\n')).toEqual([])
  })

  test('broken YAML counts by its lines, then by its name', () => {
    const broken = group.replace('expr: sum', 'expr: "sum')
    expect(found('x.yml', broken)).toEqual(['rules file'])
    expect(problems(read('x.yml', broken))).toHaveLength(1)
    expect(found('alerts.yml', 'a: [\n')).toEqual(['rules file'])
    expect(found('x.yml', 'a: [\n')).toEqual([])
  })

  test('broken YAML of unknown kind shows its error only when asked for by path', () => {
    expect(read('x.yml', 'a: [\n').problems).toEqual([])
    expect(problems(read('x.yml', 'a: [\n', { explicit: true }))).toHaveLength(1)
  })

  test('a kind that was asked for wins', () => {
    expect(found('x.yml', 'a: 1\n', { kind: 'rules' })).toEqual(['rules file'])
    expect(found('doc.md', group, { kind: 'rules' })).toEqual(['rules file'])
  })

  test('files of metrics are told by their name, or by what was asked for', () => {
    const text = '# TYPE up gauge\nup 1\n'
    expect(found('node.prom', text)).toEqual(['metrics file'])
    expect(found('node.txt', text, { kind: 'metrics' })).toEqual(['metrics file'])
    expect(found('node.prom', group, { kind: 'rules' })).toEqual(['rules file'])
  })
})

describe('streams', () => {
  test('the second document of a rule file is not read, and its marker warned of', () => {
    const contents = read('r.yml', `${group}---\n${group}`)
    expect(contents.documents).toHaveLength(1)
    expect(problems(contents)).toEqual([
      '6:1 warning syntax/yaml Prometheus reads only the first YAML document of a file',
    ])
  })

  test('an error behind the marker rejects nothing', () => {
    const contents = read('r.yml', `${group}---\nfoo: [\n`)
    expect(contents.documents).toHaveLength(1)
    expect(contents.problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
  })

  test('an empty first document leaves nothing to load', () => {
    const contents = read('r.yml', `# a\n---\n# b\n---\n${group}`)
    expect(contents.documents.map(({ kind, root }) => [kind, root])).toEqual([['rules', undefined]])
    expect(problems(contents)).toEqual([
      '4:1 warning syntax/yaml Prometheus reads only the first YAML document of a file, and the first one is empty',
    ])
  })

  test('an opening or a trailing marker is no second document', () => {
    expect(problems(read('r.yml', `---\n${group}`))).toEqual([])
    expect(problems(read('r.yml', `${group}---\n`))).toEqual([])
  })

  test('Mimir reads every document with a namespace', () => {
    expect(found('r.yml', `namespace: a\n${group}---\nnamespace: b\n${group}`)).toHaveLength(2)
  })
})

describe('dialects of YAML', () => {
  test('rules are read as Prometheus reads them, configurations with the older reader', () => {
    const label = (text: string) => {
      const [document] = read('x.yml', text).documents
      const node = JSON.stringify(document?.root)
      return /"text":"yes","type":"(\w+)"/.exec(node)?.[1]
    }
    expect(label(group.replace('record:', 'labels: {paging: yes}\n    record:'))).toBe('str')
    expect(label('global:\n  external_labels: {paging: yes}\n  scrape_interval: 1m\n')).toBe('bool')
    expect(label(`other: yes\nscrape_configs:\n- job_name: a\n  honor_labels: yes\n`)).toBe('bool')
  })
})
