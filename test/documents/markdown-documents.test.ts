import { describe, expect, test } from 'vitest'
import { found, problems, read } from './found.ts'

const fence = (language: string, ...lines: string[]) =>
  ['```' + language, ...lines, '```', ''].join('\n')
const group = (name: string, record: string) => [
  'groups:',
  `- name: ${name}`,
  '  rules:',
  `  - record: ${record}`,
  '    expr: sum(up)',
]

describe('blocks', () => {
  test('marked blocks count by their content, others by what they surely are', () => {
    const text = [
      fence('yaml', ...group('a', 'a:b')),
      fence('yml', 'scrape_configs:', '- job_name: x'),
      fence('', ...group('b', 'c:d')),
      fence('', 'name: not ours'),
      fence('python', 'groups: [1]'),
      fence('promql', 'rate(x[5m])'),
      fence('prometheus', 'sum by (job) (rate(x[5m]))'),
      fence('prometheus', '# HELP x Things.', '# TYPE x counter', 'x 1'),
      fence('yaml', 'receivers:', '- name: hook'),
    ].join('\n')
    expect(found('doc.md', text)).toEqual([
      'rules markdown',
      'config markdown',
      'rules markdown',
      'promql markdown',
      'promql markdown',
      'alertmanager markdown',
    ])
  })

  test('a block of YAML that is not ours is named as unknown', () => {
    const { documents } = read('doc.md', fence('yaml', 'services:', '  prometheus: {}'))
    expect(documents.map(({ kind }) => kind)).toEqual(['unknown'])
  })

  test('a document with blocks of other YAML is ignored when found, and read when asked for', () => {
    const text = fence('yaml', 'services: {}')
    expect(read('doc.md', text).status).toBe('ignored')
    expect(read('doc.md', text, { explicit: true }).status).toBe('checked')
    expect(read('doc.md', 'Words.', { explicit: true }).status).toBe('ignored')
  })

  test('a list of rules and a group without its file are completed', () => {
    const text = [
      fence('yaml', '- alert: Down', '  expr: up == 0', '- record: a:b', '  expr: sum(up)'),
      fence('yaml', '- name: api', '  rules:', '  - alert: Down', '    expr: up == 0'),
      fence('yaml', 'rules:', '- alert: Down', '  expr: up == 0'),
      fence('yaml', 'alert: Down', 'expr: up == 0'),
    ].join('\n')
    const { documents } = read('doc.md', text)
    expect(documents.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['rules', 'is a list of rules'],
      ['rules', 'is a list of groups'],
      ['rules', 'is a group of rules'],
      ['rules', 'is a rule'],
    ])
    for (const { root } of documents)
      expect(root?.kind === 'mapping' && root.entries.map(({ key }) => key.text)).toEqual([
        'groups',
      ])
  })

  test('a fragment that could be anything is left alone', () => {
    const text = [
      fence('yaml', '- alert: Down'),
      fence('yaml', 'rules:', '- host: a'),
      fence('yaml', 'name: x', 'rules:', '- alert: A', '  expr: up', 'other: 1'),
    ].join('\n')
    expect(read('doc.md', text).documents.map(({ kind }) => kind)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  test('blocks that leave something out are left alone', () => {
    const text = [
      fence('yaml', 'groups:', '- name: a', '  rules:', '  ...'),
      fence('yaml', ...group('a', 'a:b'), '  - alert: X', '    expr: ...'),
      fence('promql', 'rate(http_requests_total{...}[5m])'),
      fence('promql', 'sum(<your metric>)'),
    ].join('\n')
    const contents = read('doc.md', text)
    expect(contents.documents.map(({ kind }) => kind)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ])
    expect(contents.problems).toEqual([])
  })

  test('the grammar of a file is no file', () => {
    const text = [
      fence('yaml', 'groups:', '  [ - <rule_group> ]'),
      fence('yaml', 'alert: <string>', 'expr: <string>', '[ for: <duration> | default = 0s ]'),
    ].join('\n')
    const contents = read('doc.md', text)
    expect(contents.documents.map(({ reason }) => reason)).toEqual(
      Array(2).fill('leaves something out'),
    )
    expect(contents.problems).toEqual([])
  })

  test('a template in a block is passed over with a notice', () => {
    const contents = read(
      'doc.md',
      fence('yaml', 'groups:', '{{- range .Values.x }}', '- alert: a', '{{- end }}'),
    )
    expect(contents.documents.map(({ kind }) => kind)).toEqual(['unknown'])
    expect(contents.notices).toEqual([
      'the block at line 1 is a Helm template, which was passed over',
    ])
  })

  test('broken YAML is an error in a marked block only', () => {
    const broken = group('a', 'a:b').map((line) => line.replace('sum(up)', '"sum(up)'))
    expect(problems(read('doc.md', fence('', ...broken)))).toEqual([])
    expect(problems(read('doc.md', fence('yaml', ...broken))).length).toBeGreaterThan(0)
  })

  test('a list of rules that is no YAML is an error, too', () => {
    const broken = fence('yaml', '- alert: Down', '    expr: up == 0', '    for: 1m')
    expect(problems(read('doc.md', broken))[0]).toMatch(/^3:\d+ error syntax\/yaml/)
  })

  test('the text of an expression in a quote comes without its markers', () => {
    const text = '> ```promql\n> sum(\n>   up\n> )\n> ```\n'
    const [document] = read('doc.md', text).documents
    expect(document?.promql?.text).toBe('sum(\n  up\n)\n')
    const place = document?.promql?.map.toSource({ start: 7, end: 9 })
    expect(text.slice(place?.start, place?.end)).toBe('up')
  })

  test('blocks of PrometheusRule keep their carrier', () => {
    const text = fence(
      'yaml',
      'apiVersion: monitoring.coreos.com/v1',
      'kind: PrometheusRule',
      'metadata: {name: a}',
      'spec:',
      ...group('a', 'b:c').map((line) => '  ' + line),
    )
    expect(found('doc.md', text)).toEqual(['rules PrometheusRule a'])
  })
})

describe('projects', () => {
  const projects = (...blocks: string[]) =>
    read('doc.md', blocks.join('\n')).documents.map(({ project }) => project)

  test('blocks of one document load together', () => {
    expect(
      projects(
        fence('yaml', ...group('a', 'a:b')),
        fence('yaml', ...group('b', 'b:c')),
        fence('promql', 'a:b'),
      ),
    ).toEqual([0, 0, 0])
  })

  test('a record, group or job that is defined again starts a new project', () => {
    expect(
      projects(
        fence('yaml', ...group('a', 'a:b')),
        fence('yaml', ...group('b', 'a:b')),
        fence('yaml', ...group('c', 'x:y')),
      ),
    ).toEqual([0, 1, 1])
    expect(
      projects(fence('yaml', ...group('a', 'a:b')), fence('yaml', ...group('a', 'b:c'))),
    ).toEqual([0, 1])
    const job = fence('yaml', 'scrape_configs:', '- job_name: x')
    expect(projects(job, job, fence('yaml', 'scrape_configs:', '- job_name: y'))).toEqual([0, 1, 1])
  })

  test('a file that is shown again starts a new project', () => {
    const named = (name: string, record: string) =>
      fence(`yaml title="${name}"`, ...group(record, record))
    expect(projects(named('a.yml', 'a:b'), named('b.yml', 'b:c'), named('a.yml', 'c:d'))).toEqual([
      0, 0, 1,
    ])
  })

  test('the first comment or the title names the file', () => {
    expect(found('doc.md', fence('yaml', '# rules/api.yml', ...group('a', 'a:b')))).toEqual([
      'rules markdown rules/api.yml',
    ])
    expect(
      found('doc.md', fence('yaml', '# File: `rules/api.yml`:', ...group('a', 'a:b'))),
    ).toEqual(['rules markdown rules/api.yml'])
    expect(found('doc.md', fence('yaml', '# Recording rules', ...group('a', 'a:b')))).toEqual([
      'rules markdown',
    ])
    expect(found('doc.md', fence('yaml title="x.yml"', ...group('a', 'a:b')))).toEqual([
      'rules markdown x.yml',
    ])
  })
})
