import { describe, expect, test } from 'vitest'
import { found, problems, read } from './found.ts'

const resource = (name: string, expr = 'up == 0') => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: ${name}
spec:
  groups:
  - name: api
    rules:
    - alert: Down
      expr: ${expr}
`
const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by)

describe('resources', () => {
  test('a PrometheusRule gives the rules below its spec', () => {
    const [document] = read('r.yml', resource('api')).documents
    expect(document?.name).toBe('api')
    expect(
      document?.root?.kind === 'mapping' && document.root.entries.map(({ key }) => key.text),
    ).toEqual(['groups'])
  })

  test('every resource of a stream counts, whatever stands between', () => {
    const other = 'apiVersion: v1\nkind: Service\nmetadata: {name: x}\n'
    const monitor =
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: m}\n'
    expect(
      found('r.yml', ['', resource('a'), other, monitor, resource('b')].join('---\n')),
    ).toEqual(['rules PrometheusRule a', 'unchecked file m', 'rules PrometheusRule b'])
  })

  test('lists and lists in lists are opened', () => {
    const items = `items:\n- ${indent(resource('a'), '  ').trimStart()}- ${indent(resource('b'), '  ').trimStart()}`
    expect(found('r.yml', `apiVersion: v1\nkind: List\n${items}`)).toEqual([
      'rules PrometheusRule a',
      'rules PrometheusRule b',
    ])
    expect(
      found('r.yml', `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRuleList\n${items}`),
    ).toHaveLength(2)
  })

  test('rules of other operators say whose they are', () => {
    const vm = resource('a').replace('PrometheusRule', 'VMRule')
    expect(read('r.yml', vm).documents.map(({ dialect }) => dialect)).toEqual(['vm'])
    const google = resource('a')
      .replace('PrometheusRule', 'ClusterRules')
      .replace('coreos.com', 'googleapis.com')
    expect(found('r.yml', google)).toEqual(['rules PrometheusRule a'])
  })

  test('a spec with groups counts without its kind', () => {
    expect(found('r.yml', resource('a').replace(/^(?:api|kind).*\n/gm, ''))).toEqual([
      'rules PrometheusRule a',
    ])
  })

  test('the values of a ConfigMap are files, with their true positions', () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: prometheus
data:
  prometheus.yml: |
    scrape_configs:
    - job_name: a
  alerts.yml: |-
    groups:
    - name: api
      rules:
      - alert: Down
        expr: up == 0
  alertmanager.yml: "route: {receiver: a}\\nreceivers: [{name: a}]"
  notes.txt: |
    groups of people
`
    const contents = read('cm.yml', text)
    expect(contents.documents.map(({ kind, carrier, name }) => [kind, carrier, name])).toEqual([
      ['config', 'ConfigMap', 'prometheus.yml'],
      ['rules', 'ConfigMap', 'alerts.yml'],
      ['alertmanager', 'ConfigMap', 'alertmanager.yml'],
    ])
    const { start } = contents.documents[1]?.span ?? { start: 0 }
    expect(contents.source.lines.position(start)).toEqual({ line: 10, column: 5 })
  })

  test('an error in a value of a ConfigMap stands at its line', () => {
    const text = `apiVersion: v1
kind: ConfigMap
data:
  alerts.yml: |
    groups:
    - name: api
      rules:
      - alert: Down
        expr: "up == 0
  other: |
    a: [
`
    expect(
      problems(read('cm.yml', text)).map((problem) => Number.parseInt(problem, 10) >= 9),
    ).toEqual([true])
  })

  test('rules below keys of chart values are found', () => {
    const text = `grafana:
  enabled: true
additionalPrometheusRulesMap:
  custom:
    additionalLabels: {a: b}
    groups:
    - name: one
      rules: [{alert: A, expr: up == 0}]
additionalPrometheusRules:
- name: old
  groups:
  - name: two
    rules: [{alert: B, expr: up == 0}]
serverFiles:
  alerting_rules.yml:
    groups:
    - name: three
      rules: [{alert: C, expr: up == 0}]
  prometheus.yml:
    scrape_configs: []
ruler:
  config: |
    groups:
    - name: four
      rules: [{alert: D, expr: up == 0}]
`
    expect(found('values.yaml', text)).toEqual([
      'rules values additionalPrometheusRulesMap.custom',
      'rules values additionalPrometheusRules.old',
      'rules values serverFiles.alerting_rules.yml',
      'config values serverFiles.prometheus.yml',
      'rules values ruler.config',
    ])
    const release = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n${indent(text, '    ')}`
    expect(found('release.yaml', release)).toHaveLength(5)
  })

  test('groups beside other keys of chart values are read without them', () => {
    const text =
      'custom:\n  extra: 1\n  groups:\n  - name: one\n    rules: [{alert: A, expr: up}]\n'
    const [document] = read('values.yaml', text).documents
    expect(
      document?.root?.kind === 'mapping' && document.root.entries.map(({ key }) => key.text),
    ).toEqual(['groups'])
  })
})
