import { describe, expect, test } from 'vitest'
import { targetLabelsByFile } from '../../src/lint/scrape-knowledge.ts'
import type { RuleFile } from '../../src/rules/rule-file.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { loadConfig } from '../config/load-config.ts'

const source = sourceFile('rules.yml', '')
const file: RuleFile = {
  kind: 'RuleFile',
  source,
  carrier: 'file',
  dialect: 'prometheus',
  groups: [],
  span: { start: 0, end: 0 },
}

function labelsOf(...jobs: readonly string[]): readonly string[] | undefined {
  const projects = jobs.map((text) => {
    const { config } = loadConfig(`scrape_configs:\n${text}`)
    return {
      origin: 'config' as const,
      name: 'prometheus.yml',
      ruleFiles: [file],
      configs: [config],
    }
  })
  const labels = targetLabelsByFile(projects).get(file)
  return labels && [...labels].sort()
}

const plain =
  '  - job_name: a\n    static_configs: [{targets: [a:1], labels: {team: web, old: x}}]\n'

describe('labels that scraping adds', () => {
  test('are those of targets after relabelling, and those that rules for metrics set', () => {
    expect(
      labelsOf(`${plain}    relabel_configs:
      - {action: labeldrop, regex: old}
      - {source_labels: [__address__], target_label: host}
      - {source_labels: [__address__], target_label: __tmp}
    metric_relabel_configs:
      - {source_labels: [__name__], regex: x.*, action: keep}
      - {source_labels: [path], target_label: route}
`),
    ).toEqual(['host', 'instance', 'job', 'route', 'team'])
  })

  test('are those of every configuration that loads the rules', () => {
    const other = '  - job_name: b\n    static_configs: [{targets: [b:1], labels: {zone: eu}}]\n'
    expect(labelsOf(plain, other)).toEqual(['instance', 'job', 'old', 'team', 'zone'])
  })

  test('are told of discovery whose labels begin with two underscores', () => {
    expect(
      labelsOf(`  - job_name: a
    kubernetes_sd_configs: [{role: pod}]
    relabel_configs:
      - {source_labels: [__meta_kubernetes_namespace], target_label: namespace}
      - {action: labelmap, regex: __meta_kubernetes_pod_label_(app|team)}
`),
    ).toEqual(['app', 'instance', 'job', 'namespace', 'team'])
  })

  test.each([
    ['files of targets', '  - job_name: a\n    file_sd_configs: [{files: [a.json]}]\n'],
    [
      'names made of captures',
      `${plain}    relabel_configs: [{source_labels: [__address__], regex: '(.*)', target_label: 'x_$1_$2'}, {action: labelmap, regex: (.+)}]\n    metric_relabel_configs: [{action: labelmap, regex: label_(.+)}]\n`,
    ],
    ['a job that keeps the labels of what it scrapes', `${plain}    honor_labels: true\n`],
    [
      'every label of pods',
      '  - job_name: a\n    kubernetes_sd_configs: [{role: pod}]\n    relabel_configs: [{action: labelmap, regex: __meta_kubernetes_pod_label_(.+)}]\n',
    ],
  ])('are not known with %s', (_, text) => {
    expect(labelsOf(text)).toBeUndefined()
  })

  test('are not known of rules that no configuration loads', () => {
    expect(targetLabelsByFile([]).get(file)).toBeUndefined()
  })
})
