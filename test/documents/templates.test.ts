import { describe, expect, test } from 'vitest'
import { problems, read } from './found.ts'

const rules = (expr: string, summary: string) =>
  `groups:\n- name: api\n  rules:\n  - alert: Down\n    expr: ${expr}\n    annotations:\n      summary: ${summary}\n`

describe('templates', () => {
  const skipped: readonly [string, string, string, string][] = [
    [
      'a Helm loop',
      'templates/r.yaml',
      `{{- range .Values.x }}\n${rules('up', 'x')}{{- end }}\n`,
      'Helm',
    ],
    [
      'a Helm condition in the rules',
      'r.yaml',
      rules('up', 'x').replace('  - alert', '  {{- if .Values.a }}\n  - alert'),
      'Helm',
    ],
    ['a Jinja loop', 'r.yml.j2', `{% for x in y %}\n${rules('up', 'x')}{% endfor %}\n`, 'Jinja'],
    ['a Jinja variable as a value', 'r.yml', rules('up', '{{ text }} of {{ host }}'), 'Jinja'],
    ['a Go template', 'r.yaml', rules('up', '{{ index .Params "a" }} is down'), 'Go'],
    [
      'an ERB loop',
      'r.yml.erb',
      rules('up', 'x').replace('  rules:', '  rules:\n<% each do |x| %>'),
      'ERB',
    ],
    [
      'a Helm value that is YAML by chance',
      'r.yaml',
      rules('up', 'x').replace('name: api', 'name: api\n  interval: {{ .Values.interval }}'),
      'Helm',
    ],
  ]
  test.each(skipped)('%s is skipped', (_name, path, text, language) => {
    const contents = read(path, text)
    expect([contents.status, contents.documents, contents.problems]).toEqual(['skipped', [], []])
    expect(contents.skipped).toContain(`${language} template`)
  })

  test('a template of something else is ignored when found', () => {
    const text = 'kind: Deployment\nglobal: {}\n{{- if .Values.a }}\nspec: {}\n{{- end }}\n'
    expect(read('templates/deployment.yaml', text).status).toBe('ignored')
    expect(read('templates/deployment.yaml', text, { explicit: true }).status).toBe('skipped')
  })

  const linted: readonly [string, string][] = [
    ['a Helm value in an expression', rules('up > {{ .Values.limit }}', 'x')],
    ['an escaped annotation', rules('up', '"{{`{{ $labels.job }}`}} is down"')],
    ['a Jinja block in an annotation', rules('up', '"{% raw %}{{ $labels.job }}{% endraw %}"')],
    ['an ERB value in a text', rules('up', '"<%= @host %> is down"')],
  ]
  test.each(linted)('%s is left alone in a file that is linted', (_name, text) => {
    const contents = read('r.yaml', text)
    expect([contents.status, contents.documents[0]?.placeholders]).toEqual(['checked', true])
    expect(contents.notices).toHaveLength(1)
  })

  const languages: readonly [string, string, string][] = [
    ['up > {{ .Values.limit }}', 'x', 'Helm'],
    ['up', '"{{`{{ if true }}x{{ end }}`}}"', 'Go'],
    ['up > {{ limit }}', 'x', 'Jinja'],
    ['up', `"{{ '{{' }} $value {{ '}}' }}"`, 'Jinja'],
    ['up > {{ .limit }}', 'x', 'Go'],
  ]
  test.each(languages)('%s and %s are %s', (expr, summary, language) => {
    expect(read('r.yaml', rules(expr, summary)).notices[0]).toContain(`${language} placeholders`)
  })

  test("Prometheus' own templates are no placeholders", () => {
    const contents = read(
      'r.yml',
      rules(
        'up',
        '"{{ $labels.job }} {{ printf `%.2f` $value }} {{ if gt $value 1.0 }}x{{ end }}"',
      ),
    )
    expect([contents.documents[0]?.placeholders, contents.notices]).toEqual([false, []])
  })

  test('an unquoted annotation of a plain rule file is an error, not a template', () => {
    const contents = read('r.yml', rules('up', '{{ $labels.job }} is down'))
    expect(contents.status).toBe('checked')
    expect(problems(contents)[0]).toMatch(/^7:\d+ error syntax\/yaml/)
  })
})
