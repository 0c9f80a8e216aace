import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AlertingRule, Dialect } from '../../src/rules/rule-file.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { loadRules, show } from './load.ts'
import { readVerdicts } from './verdict-table.ts'

const full = `groups:
  - name: everything
    interval: 1m30s
    query_offset: 5s
    limit: 0x10
    labels: {team: core}
    rules:
      - record: job:up:avg
        expr: avg by (job) (up) # of all
        labels:
          size: 5
      -
      - alert: JobDown
        expr: |
          job:up:avg
            == 0
        for: 5m
        keep_firing_for: 1h
        labels: {severity: page}
        annotations:
          summary: "{{ $labels.job }} is down"
          empty:
`

describe('the model of a rule file', () => {
  const { rules, problems, source } = loadRules('rules.yml', full)
  const [group] = rules.groups
  const at = (span: { readonly start: number; readonly end: number } | undefined) =>
    span && source.text.slice(span.start, span.end)

  test('has every field of a group with its place', () => {
    expect(problems).toEqual([])
    expect(group?.file).toBe(rules)
    expect(group?.name).toEqual({ value: 'everything', span: group?.name.span })
    expect(at(group?.name.span)).toBe('everything')
    expect(group?.interval?.value).toBe(90_000)
    expect(at(group?.interval?.span)).toBe('1m30s')
    expect(group?.queryOffset?.value).toBe(5000)
    expect(group?.limit?.value).toBe(16)
    expect(group?.labels.map(({ name, value }) => `${name.value}=${value.text}`)).toEqual([
      'team=core',
    ])
  })

  test('has every field of a rule with its place', () => {
    const [record, alert] = group?.rules ?? []
    expect(group?.rules.length).toBe(2)
    expect(record?.kind).toBe('RecordingRule')
    expect(record?.group).toBe(group)
    expect(record?.labels[0]?.value).toMatchObject({ text: '5', yamlType: 'int' })
    expect(record?.labels[0]?.value.template).toBeUndefined()
    expect(record?.expr).toMatchObject({ text: 'avg by (job) (up)', type: 'vector' })
    const alerting = alert as AlertingRule
    expect(at(alerting.keySpan)).toBe('alert')
    expect(alerting.for?.value).toBe(300_000)
    expect(alerting.keepFiringFor?.value).toBe(3_600_000)
    expect(alerting.expr.text).toBe('job:up:avg\n  == 0\n')
    expect(at(alerting.expr.map.toSource({ start: 13, end: 15 }))).toBe('==')
    expect(alerting.labels[0]?.value.template?.problems).toEqual([])
    expect(alerting.annotations[1]?.value).toMatchObject({ text: '', yamlType: 'null' })
  })

  test('of nothing is empty', () => {
    expect(loadRules('rules.yml', '').rules.groups).toEqual([])
  })
})

describe('places of the problems', () => {
  test('are those kept beside the table of verdicts', async () => {
    const shown = readVerdicts()
      .map(({ title, yaml }) => ({ title, loaded: loadRules('rules.yml', yaml) }))
      .map(({ title, loaded }) => ({
        title,
        places: show(loaded).filter((line) => !/^\S+ syntax\/(?:promql|yaml|limit) /.test(line)),
      }))
      .filter(({ places }) => places.length > 0)
      .map(({ title, places }) => [`=== ${title}`, ...places, ''].join('\n'))
    await expect(shown.join('\n')).toMatchFileSnapshot('verdicts.places.txt')
  })
})

function rule(fields: string, extra = ''): string {
  const indented = fields
    .split('\n')
    .map((line, at) => `${at === 0 ? '      - ' : '        '}${line}`)
  return `groups:\n  - name: a\n${extra}    rules:\n${indented.join('\n')}\n`
}

describe('help with problems', () => {
  test('renames a misspelt field', () => {
    const { source, problems } = loadRules('rules.yml', rule('alert: A\nexpr: up\nfro: 5m'))
    expect(problems[0]?.label).toBe('did you mean `for`?')
    expect(applyEdits(source.text, problems[0]?.fix?.edits ?? [])).toContain('        for: 5m\n')
  })

  test('says where a label or annotation belongs', () => {
    const { problems } = loadRules(
      'rules.yml',
      rule('alert: A\nexpr: up\nseverity: page\nsummary: x'),
    )
    expect(problems.map(({ help }) => help?.split(';')[0])).toEqual([
      'put `severity` below `labels:`',
      'put `summary` below `annotations:`',
    ])
  })

  test('says at which level a field belongs', () => {
    const { problems } = loadRules('rules.yml', rule('alert: A\nexpr: up\nquery_offset: 5m'))
    expect(problems[0]?.help).toContain('`query_offset` belongs into a group')
  })

  test('names the rule that a problem is about', () => {
    const { problems } = loadRules('rules.yml', rule('alert: A\nexpr: nosuch(up)\nfor: 5'))
    expect(problems.map(({ subject }) => subject)).toEqual([
      { kind: 'alert', name: 'A', group: 'a' },
      { kind: 'alert', name: 'A', group: 'a' },
    ])
  })

  test('shows the other place of a repeated group', () => {
    const { source, problems } = loadRules('rules.yml', 'groups:\n  - name: a\n  - name: a\n')
    expect(source.lines.position(problems[0]?.related?.[0]?.span.start ?? 0).line).toBe(2)
  })

  test('shows an aliased expression at the alias, with the characters as second place', () => {
    const loaded = loadRules(
      'rules.yml',
      'groups:\n  - name: a\n    rules:\n      - record: a\n        expr: &e sum(up) by\n      - record: b\n        expr: *e\n',
    )
    expect(show(loaded).map((line) => line.split(' ')[0])).toEqual(['5:28', '7:15'])
    const [related] = loaded.problems[1]?.related ?? []
    expect(related?.span).toEqual(loaded.problems[0]?.span)
  })

  test('tells a problem of a rule that is used twice once', () => {
    const { problems } = loadRules(
      'rules.yml',
      'groups:\n  - name: a\n    rules:\n      - &r\n        record: a\n        expr: nosuch(up)\n      - *r\n',
    )
    expect(problems.length).toBe(1)
  })

  test('stands right behind the last character where the input ends too early', () => {
    const loaded = loadRules('rules.yml', rule('record: a\nexpr: |\n  sum(\n    up\n\n\n'))
    const { line } = loaded.source.lines.position(loaded.problems[0]?.span.start ?? 0)
    expect(line).toBeLessThanOrEqual(7)
  })

  test('does not report as missing what may stand behind a YAML error', () => {
    const loaded = loadRules(
      'rules.yml',
      'groups:\n  - name: a\n    rules:\n      - alert: A\n   b\n',
    )
    expect(loaded.problems.map(({ check }) => check)).toEqual(['syntax/yaml'])
  })
})

const foreignFields: readonly (readonly [Dialect, 'file' | 'group' | 'rule', string])[] = [
  ['thanos', 'group', 'partial_response_strategy: abort'],
  ['mimir', 'group', 'source_tenants: [a, b]'],
  ['mimir', 'group', 'align_evaluation_time_on_interval: true'],
  ['mimir', 'group', 'evaluation_delay: 1m'],
  ['mimir', 'file', 'namespace: n'],
  ['loki', 'file', 'namespace: n'],
  ['loki', 'group', 'remote_write: [{url: http://localhost}]'],
  ['vm', 'group', 'type: graphite'],
  ['vm', 'group', 'concurrency: 2'],
  ['vm', 'group', 'params: {nocache: ["1"]}'],
  ['vm', 'group', 'headers: ["A: b"]'],
  ['vm', 'group', 'notifier_headers: ["A: b"]'],
  ['vm', 'group', 'eval_offset: 5m'],
  ['vm', 'group', 'eval_delay: 5m'],
  ['vm', 'group', 'eval_alignment: true'],
  ['vm', 'group', 'tenant: "1:2"'],
  ['vm', 'rule', 'debug: true'],
  ['vm', 'rule', 'update_entries_limit: 3'],
]

describe('fields of the relatives of Prometheus', () => {
  const place = (level: string, field: string): string =>
    level === 'file'
      ? `${field}\ngroups: []\n`
      : level === 'group'
        ? rule('record: a\nexpr: up', `    ${field}\n`)
        : rule(`record: a\nexpr: up\n${field}`)

  test.each(foreignFields)(
    '%s has the %s field %s, and Prometheus says whose it is',
    (dialect, level, field) => {
      const yaml = place(level, field)
      expect(loadRules('rules.yml', yaml, { dialect }).problems).toEqual([])
      const { problems } = loadRules('rules.yml', yaml)
      expect(problems.map(({ check }) => check)).toEqual(['syntax/schema'])
      expect(problems[0]?.help).toContain(`dialect: ${dialect}`)
    },
  )

  test.each(['loki', 'vm'] as const)('%s has expressions that are not PromQL', (dialect) => {
    const { rules, problems } = loadRules(
      'rules.yml',
      rule('record: a\nexpr: sum(rate({job="x"} |= "y" [5m]))'),
      {
        dialect,
      },
    )
    expect(problems).toEqual([])
    expect(rules.groups[0]?.rules[0]?.expr).toMatchObject({ unparsed: 'dialect', errors: [] })
  })

  test('vmalert has templates, durations and recording rules of its own', () => {
    const yaml = rule('alert: A\nexpr: up\nfor: 1.5h\nannotations: {a: "{{ $expr }}"}').concat(
      '      - {record: b, expr: up, for: 5m, annotations: {a: b}}\n',
    )
    expect(loadRules('rules.yml', yaml, { dialect: 'vm' }).problems).toEqual([])
    expect(loadRules('rules.yml', yaml).problems.length).toBe(4)
  })
})

describe('a PrometheusRule', () => {
  test('has the strategy for partial responses', () => {
    const yaml = rule('record: a\nexpr: up', '    partial_response_strategy: warn\n')
    expect(loadRules('rule.yml', yaml, { carrier: 'PrometheusRule' }).problems).toEqual([])
  })

  test('has no field that a rule file does not have either', () => {
    const yaml = rule('record: a\nexpr: up\nsource_tenants: [a]')
    expect(loadRules('rule.yml', yaml, { carrier: 'PrometheusRule' }).problems.length).toBe(1)
  })
})

describe('names of the classic kind', () => {
  test('are asked for where UTF-8 is off', () => {
    const yaml = rule('alert: A\nexpr: up\nlabels: {a.b: c}\nannotations: {d-e: f}').concat(
      '      - {record: g-h, expr: up, labels: {"i:j": k}}\n',
    )
    expect(loadRules('rules.yml', yaml).problems).toEqual([])
    expect(
      loadRules('rules.yml', yaml, { nameScheme: 'legacy' }).problems.map(({ message }) => message),
    ).toEqual([
      'invalid label name: a.b',
      'invalid annotation name: d-e',
      'invalid recording rule name: g-h',
      'invalid label name: i:j',
    ])
  })
})

describe('placeholders of other tools', () => {
  const texts = [
    '{{ .Values.team }}',
    '{{ $.Values.team }} of {{ $labels.x }}',
    '{{`{{ $labels.x }}`}}',
    '{{ "{{" }} $labels.x {{ "}}" }}',
    "{{ '{{' }} $labels.x {{ '}}' }}",
    '{{- include "x" . | nindent 4 }}',
    '{{ team | default("core") }}',
    '{% raw %}{{ $labels.x }}{% endraw %}',
    '<%= @team %>',
    '${TEAM}',
  ]

  test.each(texts)('leave the text %s alone', (text) => {
    const yaml = rule(`alert: A\nexpr: up\nannotations:\n  a: ${JSON.stringify(text)}`)
    const { rules, problems } = loadRules('rules.yml', yaml, { placeholders: true })
    expect(problems).toEqual([])
    const [alert] = rules.groups[0]?.rules ?? []
    expect((alert as AlertingRule).annotations[0]?.value.unparsed).toBe('placeholder')
  })

  test.each(texts)('leave the expression up > %s alone', (text) => {
    const yaml = rule(`record: a\nexpr: ${JSON.stringify(`up > ${text}`)}`)
    const { rules, problems } = loadRules('rules.yml', yaml, { placeholders: true })
    expect(problems).toEqual([])
    expect(rules.groups[0]?.rules[0]?.expr.unparsed).toBe('placeholder')
  })

  test.each([
    '{{ $labels.x }} at {{ $value | humanize }}',
    '{{ with query "up" }}{{ . | first | value }}{{ end }}',
    '{{ .Labels.x }}',
    '{{ range query "x" }}{{ .Labels.y }}{{ else }}none{{ end }}',
    'no action',
  ])('are not seen in the text %s', (text) => {
    const yaml = rule(`alert: A\nexpr: up\nannotations:\n  a: ${JSON.stringify(text)}`)
    const { rules } = loadRules('rules.yml', yaml, { placeholders: true })
    const [alert] = rules.groups[0]?.rules ?? []
    expect((alert as AlertingRule).annotations[0]?.value.template?.problems).toEqual([])
  })

  test('do not hide a mistake in a template of Prometheus', () => {
    const yaml = rule('alert: A\nexpr: up\nannotations:\n  a: "{{ $labels.x | humanise }}"')
    const { problems } = loadRules('rules.yml', yaml, { placeholders: true })
    expect(problems.map(({ check }) => check)).toEqual(['syntax/template'])
  })

  test('are left alone as durations, limits, names and keys', () => {
    const yaml = [
      'groups:',
      '  - name: "{{ .Release.Name }}"',
      '    interval: "{{ .Values.interval }}"',
      '    limit: "{{ .Values.limit }}"',
      '  - name: "{{ .Release.Name }}"',
      '    "{{ .Values.key }}": x',
      '    rules:',
      '      - record: "{{ .Values.prefix }}:up"',
      '        expr: up',
      '        for: "{{ .Values.for }}"',
      '        labels:',
      '          "{{ .Values.label }}": x',
      '',
    ].join('\n')
    expect(show(loadRules('rules.yml', yaml, { placeholders: true }))).toEqual([])
    expect(loadRules('rules.yml', yaml).problems.length).toBeGreaterThan(3)
  })

  test('leave capture groups of regular expressions to PromQL', () => {
    const yaml = rule(`record: a\nexpr: 'label_replace(up, "a", "\${1}-$2", "b", "(.*)-(.*)")'`)
    const { rules } = loadRules('rules.yml', yaml, { placeholders: true })
    expect(rules.groups[0]?.rules[0]?.expr.ast?.kind).toBe('Call')
  })
})

describe('whatever the text', () => {
  const texts = readVerdicts().map((one) => one.yaml)
  const mutated = fc
    .tuple(
      fc.constantFrom(...texts, full),
      fc.nat(),
      fc.nat(40),
      fc.constantFrom(
        '',
        ' ',
        '\n',
        '- ',
        ': ',
        '{',
        '}',
        '[',
        '"',
        "'",
        '&a ',
        '*a',
        '<<: ',
        '{{',
        '!!binary ',
        '\t',
        '\ud800',
      ),
    )
    .map(([text, at, length, put]) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + put + text.slice(start + length)
    })

  test('nothing is thrown, and every problem lies in the file, in order', () => {
    fc.assert(
      fc.property(mutated, fc.boolean(), (text, placeholders) => {
        const { problems, source } = loadRules('rules.yml', text, { placeholders })
        const own = problems.filter(
          ({ check }) => check !== 'syntax/yaml' && check !== 'syntax/limit',
        )
        let last = 0
        for (const { span, message } of own) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(source.text.length)
          expect(message).not.toBe('')
          last = span.start
        }
      }),
      { seed: 20_260_821, numRuns: 3000 },
    )
  })

  test('many mistakes are reported in time that grows with their number', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `    fxr${at}: x\n`).join('')
    const before = performance.now()
    expect(loadRules('rules.yml', `groups:\n  - name: a\n${keys}`).problems.length).toBe(20_000)
    expect(performance.now() - before).toBeLessThan(25_000)
  })
})
