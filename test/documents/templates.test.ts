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
      'a condition on a variable that nothing declares',
      'r.yaml',
      rules('up', 'x').replace('  - alert', '  {{- if $strict }}\n  - alert'),
      'Go',
    ],
    [
      'a Helm call in double quotes',
      'r.yaml',
      rules('up', 'x').replace('name: api', 'name: "{{ include "chart.name" . }}-api"'),
      'Helm',
    ],
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

  const broken: readonly [string, string, number][] = [
    [
      'a loop of its own in a block of text',
      rules('up', '|-\n        {{ range query "up" }}{{ .Labels.job }}{{ end }}\n     team: a'),
      9,
    ],
    [
      'a condition of its own and a repeated key',
      rules('up', '|-\n        {{ with query "up" }}{{ . | first | value }}{{ end }}').concat(
        '    for: 5m\n    for: 6m\n',
      ),
      10,
    ],
    [
      'an end of its own on a line',
      rules('up', '|-\n        {{ range query "up" }}\n        {{ end }}').concat('   for: 5m\n'),
      10,
    ],
    ['a loop of its own that has lost its text', rules('up', '|-\n  {{ range query "up" }}'), 8],
    ['an unquoted text with functions', rules('up', '{{ humanize (value . | first) }} used'), 7],
    ['an opening of ERB in a text', rules('up', "'Disk <%= full'").concat('   bad: 1\n'), 8],
    ['an opening of Jinja in a text', rules('up', "'{% if x'").concat('   bad: 1\n'), 8],
    [
      'a statement of Jinja in a text, elsewhere',
      rules('up', "'{% raw %}'").concat('   bad: 1\n'),
      8,
    ],
  ]
  test.each(broken)('broken YAML with %s is an error', (_name, text, line) => {
    const contents = read('r.yml', text)
    expect([contents.status, contents.notices.length]).toEqual([
      'checked',
      text.includes('{% raw %}') ? 1 : 0,
    ])
    expect(problems(contents).join('\n')).toMatch(new RegExp(`^${line}:\\d+ error syntax/yaml`))
  })

  const own: readonly [string, string, string][] = [
    ['braces and a percent sign in a string', 'up', `'{{ printf "{%s}" $labels.job }}'`],
    ['a name in braces and percent signs', 'up', '"see {% x %}"'],
    ['a variable that is declared', 'up', `'{{ $x := "{{" }}{{ $x }}'`],
    ['a raw string that is handed on', 'up', '"{{ `count(up)` | query | first | value }}"'],
    ['fields of a template with arguments', 'up', '"{{ .arg0 }} {{ .Labels.job }} {{ .Value }}"'],
    ['braces in a string of an expression', `up{path="/api/{{id}}"}`, 'x'],
    ['one pair of braces too many', 'up{{job="api"}}', 'x'],
    ['a variable of a shell', 'rate(up[${range}])', 'x'],
    ['a word that nothing defines in a text', 'up', '"{{ humanise $value }} {{ host }}"'],
  ]
  test.each(own)('%s makes no template', (_name, expr, summary) => {
    const contents = read('r.yml', rules(expr, summary))
    expect([contents.status, contents.documents[0]?.placeholders, contents.notices]).toEqual([
      'checked',
      false,
      [],
    ])
  })

  test('a label that is called expr is no expression', () => {
    const text = rules('up', 'x').concat('    labels:\n      expr: "{{ limit }}"\n')
    expect(read('r.yml', text).notices).toEqual([])
  })
})
