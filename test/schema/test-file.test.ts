import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTests, showProblems } from './load-tests.ts'

const cases = readFileSync(join(import.meta.dirname, 'test-file-verdicts.txt'), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [title = '', ...lines] = block.split('\n')
    const answers = lines.filter((line) => line.startsWith('==> ')).map((line) => line.slice(4))
    const yaml = lines.filter((line) => !line.startsWith('==> ')).join('\n')
    return { title, yaml, verdict: answers[0], output: answers.slice(1) }
  })

describe('test files that promtool 3.14 has judged', () => {
  test('number at least a hundred and fifty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })

  test.each(cases)('$title', ({ yaml, verdict, output }) => {
    const { problems, runtimeProblems, source } = loadTests(yaml)
    expect(problems.length > 0 ? 'rejected' : 'loaded').toBe(
      verdict === 'rejected' ? 'rejected' : 'loaded',
    )
    const parseErrors = output.filter((message) => message.includes('parse error'))
    if (verdict === 'accepted') expect(showProblems(source, runtimeProblems)).toEqual([])
    if (parseErrors.some((message) => !/no expression found|bad histogram/.test(message)))
      expect(runtimeProblems.length).toBeGreaterThan(0)
    const spans = problems.flatMap(({ span, related }) => [
      span,
      ...(related ?? []).map((one) => one.span),
    ])
    const lines = new Set(spans.map(({ start }) => source.lines.position(start).line))
    for (const message of output) {
      const line = /^line (\d+): /.exec(message)?.[1]
      if (line !== undefined) expect([...lines]).toContain(Number(line))
    }
  })
})

describe('the reader of test files', () => {
  test('keeps the words of promtool and shows the exact places', () => {
    const { source, problems } = loadTests(
      [
        'evaluation_interval: 60',
        'group_eval_order: [a, b, a]',
        'tests:',
        '  - intervall: 1m',
        '    alert_rule_test:',
        '      - eval_time: 5m',
        '    promql_expr_test:',
        '      - expr: [up]',
        '        exp_samples:',
        '          - value: "1"',
      ].join('\n'),
    )
    expect(showProblems(source, problems)).toEqual([
      '1:22 syntax/schema "60" invalid `evaluation_interval`: not a valid duration string: "60"',
      '2:26 syntax/schema "a" group name repeated in evaluation order: a',
      '4:5 syntax/schema "intervall" field `intervall` not found in test group',
      '6:9 syntax/schema "eval_time" an item under alert_rule_test misses required attribute alertname at eval_time 5m',
      '8:15 syntax/schema "[up]" cannot unmarshal !!seq into `expr`',
      '10:20 syntax/schema "\\"1\\"" cannot unmarshal !!str `1` into `value`',
    ])
  })

  test('offers to rename a misspelt field', () => {
    const { problems } = loadTests('tests:\n  - input_serie: []\n')
    expect(problems[0]?.label).toBe('did you mean `input_series`?')
    expect(problems[0]?.fix?.edits).toEqual([
      { span: { start: 11, end: 22 }, newText: 'input_series' },
    ])
  })

  test('gives every part of a file with its place', () => {
    const text = [
      'rule_files: [rules.yml]',
      'evaluation_interval: 30s',
      'group_eval_order: [b, a]',
      'fuzzy_compare: yes',
      'tests:',
      '  - name: first',
      '    interval: 1m',
      '    start_timestamp: 2026-01-01T00:00:00+01:00',
      '    external_labels: {cluster: 1}',
      '    external_url: http://localhost',
      '    input_series:',
      '      - series: up{job="api"}',
      '        values: 1 _ 2+3x4',
      '    alert_rule_test:',
      '      - eval_time: 5m',
      '        alertname: JobDown',
      '        exp_alerts:',
      '          - exp_labels: {severity: page}',
      '            exp_annotations: {summary: down}',
      '    promql_expr_test:',
      '      - expr: up == 1',
      '        eval_time: 1m',
      '        exp_samples:',
      '          - labels: up{job="api"}',
      '            value: 0x10',
      "          - histogram: '{{schema:0}}'",
    ].join('\n')
    const { tests, problems, runtimeProblems } = loadTests(text)
    expect([...problems, ...runtimeProblems]).toEqual([])
    const at = (span: { readonly start: number; readonly end: number } | undefined) =>
      span && text.slice(span.start, span.end)
    expect(tests.ruleFiles.map(({ value }) => value)).toEqual(['rules.yml'])
    expect(tests.evaluationInterval?.value).toBe(30_000)
    expect(tests.groupEvalOrder.map(({ value }) => value)).toEqual(['b', 'a'])
    expect(tests.fuzzyCompare?.value).toBe(true)
    const [group] = tests.tests
    expect(group?.file).toBe(tests)
    expect(at(group?.name?.span)).toBe('first')
    expect(group?.interval?.value).toBe(60_000)
    expect(group?.startTimestamp?.value).toBe(Date.UTC(2025, 11, 31, 23))
    expect(group?.externalLabels[0]?.value.value).toBe('1')
    expect(group?.externalUrl?.value).toBe('http://localhost')
    const [series] = group?.inputSeries ?? []
    expect(series?.notation.text).toBe('up{job="api"} 1 _ 2+3x4')
    expect(at(series?.notation.map.toSource({ start: 3, end: 6 }))).toBe('job')
    expect(at(series?.notation.map.toSource({ start: 18, end: 23 }))).toBe('2+3x4')
    expect(series?.parsed?.labelSet.map(({ name }) => name)).toEqual(['__name__', 'job'])
    const [alert] = group?.alertTests ?? []
    expect(alert?.alertname.value).toBe('JobDown')
    expect(alert?.evalTime?.value).toBe(300_000)
    expect(alert?.expAlerts[0]?.labels[0]?.value.value).toBe('page')
    expect(alert?.expAlerts[0]?.annotations[0]?.name.value).toBe('summary')
    const [expression] = group?.exprTests ?? []
    expect(at(expression?.expr?.span)).toBe('up == 1')
    expect(expression?.expr?.type).toBe('vector')
    expect(expression?.expSamples[0]?.value?.value).toBe(16)
    expect(expression?.expSamples[0]?.metric?.name?.value).toBe('up')
    expect(expression?.expSamples[1]?.histogram?.text).toBe('{{schema:0}}')
  })

  test('shows what is wrong in an expression, and what to do', () => {
    const { source, runtimeProblems } = loadTests(
      'tests:\n  - promql_expr_test:\n      - expr: 1 + rate(up)\n',
    )
    expect(showProblems(source, runtimeProblems)).toEqual([
      '3:24 syntax/promql "up" could not parse expression: expected type range vector in call to function "rate", got instant vector',
    ])
    expect(runtimeProblems[0]?.help).toContain('rate(metric[5m])')
  })

  test('shows what is wrong in a series at its characters', () => {
    const { source, runtimeProblems } = loadTests(
      "tests:\n  - input_series:\n      - series: 'up{job=api}'\n        values: '1 2'\n      - series: up\n        values: 1 2 oops\n",
    )
    const places = runtimeProblems.map(({ span }) => source.text.slice(span.start, span.end))
    expect(places[0]).toContain('api')
    expect(source.lines.position(runtimeProblems[1]?.span.start ?? 0).line).toBe(6)
  })
})
