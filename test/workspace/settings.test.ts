import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { withChecks } from '../../scripts/gen-settings-schema.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { toPlain } from '../../src/workspace/plain-value.ts'
import { readSettings, settingsKeys } from '../../src/workspace/read-settings.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

const checks = [
  {
    id: 'rule/policy',
    options: {
      type: 'object',
      properties: {
        names: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['pattern'],
            properties: {
              pattern: { type: 'string', format: 'regex' },
              max: { type: 'string', format: 'duration' },
              kind: { type: 'string', enum: ['alert', 'record'] },
              labels: { type: 'object', additionalProperties: { type: 'string', format: 'regex' } },
              in: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
            },
          },
        },
        least: { type: 'integer', minimum: 1 },
        strict: { type: 'boolean' },
      },
    },
  },
  { id: 'promql/regexp-literal', options: { type: 'object', properties: {} } },
  { id: 'promql/regexp-anchors' },
  { id: 'rule/required-annotation', options: { type: 'object', properties: { required: {} } } },
]

function read(text: string) {
  const source = sourceFile('promproof.yml', text)
  const { settings, problems } = readSettings(source, { checks })
  const shown = problems.map(({ check, span, message, help, severity }) => {
    const { line, column } = source.lines.position(span.start)
    return `${line}:${column} ${severity ?? 'error'} ${check} ${message}${help ? ` (${help})` : ''}`
  })
  return { settings, shown }
}

describe('what is read', () => {
  test('every key has its effect', () => {
    const { settings, shown } = read(`
prometheus: "2.53"
dialect:
- {files: ["loki/**"], dialect: loki}
- {dialect: thanos}
features: [promql-experimental-functions]
rules: ["rules/**/*.{yml,yaml}"]
tests: "tests/*.yml"
configs: [prometheus.yml]
exclude: ["**/vendor/**"]
fail-on: info
max-file-size: 2MiB
checks:
  rule/required-annotation: { severity: error, options: { required: [summary, runbook_url] } }
  promql/*: warning
  promql/regexp-anchors: off
overrides:
- files: [rules/legacy/**]
  checks: { all: off }
catalogue: [metrics.txt]
path-map: { /etc/prometheus/: ./prometheus, /srv: . }
units: { app_latency: milliseconds, legacy_*: bytes }
types: { app_calls: counter }
labels: { app_calls: [code, method] }
metrics:
- { name: app_load, type: gauge, unit: ratio, labels: room, range: [0, 1] }
- { name: app_workers, range: { min: 1, int: true } }
extends: strict@1
baseline: .promproof-baseline.json
suppressions: { require-reason: false, unused: off }
`)
    expect(shown).toEqual([])
    expect(settings).toEqual({
      prometheus: { major: 2, minor: 53 },
      dialects: [{ files: ['loki/**'], dialect: 'loki' }, { dialect: 'thanos' }],
      features: ['promql-experimental-functions'],
      rules: ['rules/**/*.{yml,yaml}'],
      tests: ['tests/*.yml'],
      configs: ['prometheus.yml'],
      exclude: ['**/vendor/**'],
      failOn: 'info',
      ruleSet: 'strict@1',
      metrics: [
        { name: 'app_latency', unit: 'milliseconds', origin: 'promproof.yml' },
        { name: 'legacy_*', unit: 'bytes', origin: 'promproof.yml' },
        { name: 'app_calls', type: 'counter', origin: 'promproof.yml' },
        { name: 'app_calls', labels: { names: ['code', 'method'] }, origin: 'promproof.yml' },
        {
          name: 'app_load',
          type: 'gauge',
          unit: 'ratio',
          labels: { names: ['room'] },
          range: { min: 0, max: 1 },
          origin: 'promproof.yml',
        },
        { name: 'app_workers', range: { min: 1, int: true }, origin: 'promproof.yml' },
      ],
      maxFileSize: 2 * 1024 * 1024,
      checks: [
        {
          pattern: 'rule/required-annotation',
          severity: 'error',
          options: { required: ['summary', 'runbook_url'] },
        },
        { pattern: 'promql/*', severity: 'warning' },
        { pattern: 'promql/regexp-anchors', severity: 'off' },
        { pattern: 'all', severity: 'off', files: ['rules/legacy/**'] },
      ],
      catalogue: ['metrics.txt'],
      pathMap: [
        { from: '/etc/prometheus', to: 'prometheus' },
        { from: '/srv', to: '' },
      ],
      baseline: '.promproof-baseline.json',
      suppressions: { requireReason: false, unused: 'off' },
    })
  })

  test('options are read as their schema says', () => {
    const { settings, shown } = read(`
checks:
  rule/policy:
    options:
      least: 3
      strict: true
      names:
      - { pattern: 404, max: 1h, kind: alert, labels: { severity: "a|b" }, in: x }
      - { pattern: "[A-Z].*", in: [x, y] }
`)
    expect(shown).toEqual([])
    expect(settings.checks[0]?.options).toEqual({
      least: 3,
      strict: true,
      names: [
        { pattern: '404', max: '1h', kind: 'alert', labels: { severity: 'a|b' }, in: 'x' },
        { pattern: '[A-Z].*', in: ['x', 'y'] },
      ],
    })
  })

  test('an option that does not fit is left out, and the rest counts', () => {
    const { settings, shown } = read(`
checks: {rule/policy: {options: {least: 0, strict: true, names: [{kind: alert}, {pattern: x}]}}}
`)
    expect(shown).toHaveLength(2)
    expect(settings.checks[0]?.options).toEqual({ strict: true, names: [{ pattern: 'x' }] })
  })

  test('an empty file gives the defaults', () => {
    expect(read('').settings).toMatchObject({
      prometheus: { major: 3, minor: 14 },
      failOn: 'warning',
    })
    expect(read('# nothing\n').shown).toEqual([])
  })

  test('a version is read as it is written', () => {
    const { settings, shown } = read('prometheus: 3.10\n')
    expect(settings.prometheus).toEqual({ major: 3, minor: 10 })
    expect(shown).toEqual([
      '1:13 info settings/invalid-value YAML reads `3.10` as the number 3.1; it is taken as version 3.10 (write it in quotes: `"3.10"`)',
    ])
    expect(read('prometheus: 3.5\n').shown).toEqual([])
    expect(read('prometheus: v2.53.1\n').settings.prometheus).toEqual({ major: 2, minor: 53 })
  })
})

describe('what is wrong', () => {
  const cases: readonly [string, string][] = [
    ['rule: []', '1:1 error settings/unknown-key unknown key `rule` (did you mean `rules`?)'],
    [
      'checks:\n  promql/regexp-literel: off',
      '2:3 error settings/unknown-check there is no check `promql/regexp-literel` (did you mean `promql/regexp-literal`?)',
    ],
    [
      'checks: {regexp-literal: off}',
      '1:10 error settings/unknown-check there is no check `regexp-literal` (did you mean `promql/regexp-literal`?)',
    ],
    [
      'checks: {promql: off}',
      '1:10 error settings/unknown-check there is no check `promql` (did you mean `promql/*`?)',
    ],
    [
      'checks: {promql/*: eror}',
      '1:20 error settings/invalid-value the severity of `promql/*` must be `error`, `warning`, `info` or `off`, not `eror` (did you mean `error`?)',
    ],
    [
      'checks: {promql/regexp-literal: {options: {x: 1}}}',
      '1:44 error settings/unknown-key `promql/regexp-literal` has no options',
    ],
    [
      'checks: {rule/required-annotation: {options: {requird: 1}}}',
      '1:47 error settings/unknown-key unknown key `requird` in the options of `rule/required-annotation` (did you mean `required`?)',
    ],
    [
      'checks: {all: {level: off}}',
      '1:16 error settings/unknown-key unknown key `level` for `all` (use one of `severity`, `options` and `files`)',
    ],
    ['checks: []', '1:9 error settings/invalid-value `checks` must be a mapping, not a list'],
    [
      'prometheus: three',
      '1:13 error settings/invalid-value `prometheus` must be a version such as `"3.5"`, not `three`',
    ],
    [
      'prometheus: 3',
      '1:13 error settings/invalid-value `prometheus` must be a version such as `"3.5"`, not `3`',
    ],
    [
      'prometheus: "9.1"',
      '1:13 error settings/invalid-value `prometheus` must be a version such as `"3.5"`, not `9.1`',
    ],
    ['rules: {}', '1:8 error settings/invalid-value `rules` must be a string, not a mapping'],
    [
      'rules: ["a/[b.yml"]',
      '1:9 error settings/invalid-value the glob `a/[b.yml` has no closing `]`',
    ],
    [
      'exclude: [/etc/**]',
      '1:11 error settings/invalid-value the glob `/etc/**` is absolute; globs are relative to the settings file',
    ],
    [
      'exclude: [../x]',
      '1:11 error settings/invalid-value the glob `../x` leads out of the folder of the settings file',
    ],
    [
      'fail-on: errors',
      '1:10 error settings/invalid-value `fail-on` must be `error`, `warning`, `info` or `never`, not `errors` (did you mean `error`?)',
    ],
    [
      'dialect: cortex',
      '1:10 error settings/invalid-value `dialect` must be `prometheus`, `thanos`, `mimir`, `loki` or `vm`, not `cortex`',
    ],
    [
      'features: [promql-experimental-function]',
      '1:12 warning settings/invalid-value Prometheus has no feature flag `promql-experimental-function` (did you mean `promql-experimental-functions`?)',
    ],
    [
      'overrides: [{checks: {all: off}}]',
      '1:14 error settings/invalid-value an entry of `overrides` needs `files`',
    ],
    [
      'extends: promproof-base',
      '1:10 error settings/extends there is no rule-set `promproof-base` (the rule-sets are `recommended@1`, `strict@1`, `all`)',
    ],
    [
      'extends: base.yml',
      '1:10 error settings/extends `extends` takes relative paths, which begin with `./` or `../`, and a rule-set',
    ],
    [
      'extends: recommended',
      '1:10 error settings/extends `recommended` does not say which date: an update must not switch checks on (write `recommended@1`)',
    ],
    [
      'extends: [strict@2]',
      '1:11 error settings/extends there is no rule-set `strict@2` (did you mean `strict@1`?)',
    ],
    [
      'extends: [all, strict@1]',
      '1:16 error settings/extends `extends` takes one rule-set; `all` is chosen already',
    ],
    [
      'checks: {rule/policy: {options: {names: [{pattern: "(a"}]}}}',
      '1:52 error settings/invalid-value `pattern` is `(a`: error parsing regexp: missing closing ): `(a`',
    ],
    [
      'checks: {rule/policy: {options: {names: [{pattern: a, max: soon}]}}}',
      '1:60 error settings/invalid-value `max` is `soon`: not a valid duration string: "soon"',
    ],
    [
      'checks: {rule/policy: {options: {names: [{pattern: a, kind: alarm}]}}}',
      '1:61 error settings/invalid-value `kind` must be `alert` or `record`, not `alarm`',
    ],
    [
      'checks: {rule/policy: {options: {names: [{patern: a, pattern: b}]}}}',
      '1:43 error settings/unknown-key unknown key `patern` in the options of `rule/policy` (did you mean `pattern`?)',
    ],
    [
      'checks: {rule/policy: {options: {names: [{kind: alert}]}}}',
      '1:43 error settings/invalid-value an entry of `names` needs `pattern`',
    ],
    [
      'checks: {rule/policy: {options: {names: {pattern: a}}}}',
      '1:41 error settings/invalid-value `names` must be a list, not a mapping',
    ],
    [
      'checks: {rule/policy: {options: {least: 0}}}',
      '1:41 error settings/invalid-value `least` must be a whole number, at least 1, not `0`',
    ],
    [
      'units: {a: secnds}',
      '1:12 error settings/invalid-value `secnds` is no unit (did you mean `seconds`?)',
    ],
    [
      'metrics: [{name: a, range: [1]}]',
      '1:28 error settings/invalid-value `range` is a list of two numbers, or a mapping with `min` or `max`',
    ],
    [
      'max-file-size: big',
      '1:16 error settings/invalid-value `max-file-size` must be a size such as `32MiB`, not `big`',
    ],
    [
      'suppressions: {unused: never}',
      '1:24 error settings/invalid-value `unused` must be `error`, `warning`, `info` or `off`, not `never`',
    ],
    ['- a', '1:1 error settings/invalid-value the settings must be a mapping, not a list'],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(read(text).shown).toEqual([expected])
  })

  test('what is right beside it counts all the same', () => {
    expect(read('rule: []\nfail-on: error\n').settings.failOn).toBe('error')
  })

  test('broken YAML is reported at its place', () => {
    expect(read('rules: [a\nfail-on: error\n').shown[0]).toMatch(/^\d+:\d+ error syntax\/yaml/)
  })
})

describe('the schema for editors', () => {
  const schema: { properties: Record<string, unknown> } = JSON.parse(
    readFileSync('schemas/promproof.json', 'utf8'),
  )
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
  const plain = (text: string) => {
    const [document] = parseYaml({ source: sourceFile('x', text), text }, { goYaml: 'v3' })
    const root: YamlNode | undefined = document?.root
    return root ? toPlain(root) : null
  }

  test('it has every check with its options', () => {
    expect(withChecks(schema)).toEqual(schema)
  })

  test('it has the keys that are read', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...settingsKeys].sort())
  })

  const samples = [
    '',
    '{}',
    'prometheus: "3.5"',
    'prometheus: 3.10',
    'prometheus: 3',
    'prometheus: "9.1"',
    'prometheus: []',
    'dialect: vm',
    'dialect: x',
    'dialect: [{dialect: vm}]',
    'dialect: [{files: a}]',
    'dialect: [{dialect: vm, file: a}]',
    'rules: a',
    'rules: [a, b]',
    'rules: {}',
    'rules: ""',
    'rules: [[a]]',
    'exclude: [/a]',
    'exclude: [a/../b]',
    'exclude: [a..b]',
    'checks: {all: off}',
    'checks: {promql/*: error}',
    'checks: {promql/regexp-literal: {severity: info, files: [a]}}',
    'checks: {promql/*: on}',
    'checks: {promql/*: {severty: off}}',
    'checks: []',
    'checks: {promql: off}',
    'checks: {all: {options: []}}',
    'overrides: [{files: a, checks: {all: off}}]',
    'overrides: [{checks: {}}]',
    'overrides: {}',
    'overrides: [{files: a, check: {}}]',
    'fail-on: never',
    'fail-on: x',
    'max-file-size: 1',
    'max-file-size: 0',
    'max-file-size: 16MiB',
    'max-file-size: x',
    'baseline: a.json',
    'baseline: []',
    'suppressions: {unused: off, require-reason: true}',
    'suppressions: {unused: x}',
    'suppressions: {require-reason: 1}',
    'suppressions: []',
    'extends: ./a.yml',
    'extends: a.yml',
    'extends: recommended@1',
    'extends: [all, ../b.yml]',
    'extends: strict',
    'units: {a: seconds, b_*: bytes}',
    'units: [a]',
    'types: {a: counter}',
    'types: {a: conter}',
    'labels: {a: [b, c]}',
    'labels: {a: {b: c}}',
    'metrics: [{name: a, range: [0, 1]}]',
    'metrics: [{name: a, range: {min: 0}}]',
    'metrics: [{name: a, range: 1}]',
    'metrics: [{unit: seconds}]',
    'metrics: {}',
    'extends: [../b.yml]',
    'unknown: 1',
    '- a',
  ]
  test.each(samples)('it agrees with the reader on %j', (text) => {
    const accepted = read(text).shown.filter((problem) => problem.includes(' error ')).length === 0
    expect(validate(plain(text))).toBe(accepted)
  })
})
