import { describe, expect, test } from 'vitest'
import { type LintOptions, lintText } from '../../src/index.ts'
import type { Dialect } from '../../src/rules/rule-file.ts'

const tests = `tests:
  - input_series:
      - series: up{job=api}
        values: 1 2
    promql_expr_test:
      - expr: rate(up)
        eval_time: 1m
`

function checksOf(path: string, text: string, options: LintOptions = {}): readonly string[] {
  return lintText(path, text, options).map(
    ({ check, file, span }) => `${file.lines.position(span.start).line} ${check}`,
  )
}

const under = (dialect: Dialect): LintOptions => ({ settings: { dialects: [{ dialect }] } })

describe('unit tests', () => {
  test('are read with their series and expressions', () => {
    expect(checksOf('api.test.yml', tests)).toEqual(['3 syntax/promql', '6 syntax/promql'])
  })

  test('are left alone where they are for vmalert', () => {
    expect(checksOf('api.test.yml', tests, under('vm'))).toEqual([])
  })

  test('may have what fails at run switched off, and nothing that keeps them from loading', () => {
    const text = tests.replace('eval_time', 'evaltime')
    const selection = { ignore: ['syntax/*'] }
    expect(checksOf('api.test.yml', text, { selection })).toEqual(['7 syntax/schema'])
  })

  test('are left alone where another tool fills them in', () => {
    const text = tests
      .replace('up{job=api}', '"up{job={{ .Values.job }}}"')
      .replace('rate(up)', '"rate({{ .Values.metric }})"')
      .replace('eval_time: 1m', 'eval_time: "{{ .Values.time }}"')
    expect(checksOf('templates/api.test.yml', text)).toEqual([])
  })
})

describe('configurations', () => {
  const config =
    'global:\n  scrape_interval: 15\nscrape_configs:\n  - job_name: x\n    no_such: a: b\n'

  test('are read for errors of YAML and for what Prometheus refuses', () => {
    expect(checksOf('prometheus.yml', config)).toContain('5 syntax/yaml')
    expect(checksOf('prometheus.yml', config.replace('a: b', 'a'))).not.toContain('5 syntax/yaml')
  })
})

describe('blocks of PromQL', () => {
  const block = '```promql\nrate(up)\n```\n'

  test('say what to do about a mistake', () => {
    expect(lintText('a.md', block)[0]?.help).toBe('give it a range: `rate(metric[5m])`')
  })

  test('are not parsed in the dialects of Loki and VictoriaMetrics', () => {
    expect(checksOf('a.md', block)).toEqual(['2 syntax/promql'])
    expect(checksOf('a.md', block, under('loki'))).toEqual([])
    expect(checksOf('a.md', block, under('vm'))).toEqual([])
  })
})
