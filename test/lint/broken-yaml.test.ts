import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintText } from '../../src/index.ts'

const rules = `groups:
  - name: api
    interval: 30s
    rules:
      - record: job:errors:rate5m
        expr: |
          sum by (job) (rate(http_errors_total{code=~"5.."}[5m]))
        labels: { tier: app, team: "a" }
      - alert: ApiDown
        expr: up{job="api"} == 0
        for: 5m
        labels:
          severity: page
        annotations:
          summary: "{{ $labels.instance }} of {{ $labels.job }} is down"
          description: >-
            It has been {{ $value | humanize }}
            for a while.
  - name: web
    rules:
      - alert: "WebSlow"
        expr: 'histogram_quantile(0.9, rate(latency_seconds_bucket[5m])) > 1'
        keep_firing_for: 10m
        annotations: {summary: slow}
`

const tests = `rule_files: [rules.yml]
evaluation_interval: 1m
tests:
  - name: down
    input_series:
      - series: up{job="api"}
        values: 1x3 0x10
      - series: 'latency_seconds{job="web"}'
        values: "0+1x5 stale"
    alert_rule_test:
      - eval_time: 5m
        alertname: ApiDown
        exp_alerts:
          - exp_labels: { job: api, severity: page }
            exp_annotations:
              summary: "down"
    promql_expr_test:
      - expr: sum by (job) (up)
        eval_time: 1m
        exp_samples:
          - labels: '{job="api"}'
            value: 1
`

const insertions = ['"', "'", ': ', '{', '[', '}', '@', '*', '\t', '- ', '%']

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function planted(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length - 1)
  return fc.oneof(
    fc
      .tuple(place, fc.constantFrom(...insertions))
      .map(([at, added]) => text.slice(0, at) + added + text.slice(at)),
    place.map((at) => text.slice(0, at) + text.slice(at + 1)),
    fc.tuple(place, fc.constantFrom(' ', '   ', '\t')).map(([at, added]) => {
      const start = lineStart(text, at)
      return text.slice(0, start) + added + text.slice(start)
    }),
    place.map((at) => {
      const start = lineStart(text, at)
      return text.slice(0, start) + text.slice(start).replace(/^ {1,3}/, '')
    }),
  )
}

function findings(path: string, text: string): readonly string[] {
  return lintText(path, text).map(({ check, message, file, span }) => {
    const { line, column } = file.lines.position(span.start)
    return `${line}:${column} ${check} ${message}`
  })
}

function besideYaml(path: string, text: string): readonly string[] {
  const all = findings(path, text)
  return all.some((one) => one.includes(' syntax/yaml '))
    ? all.filter((one) => !one.includes(' syntax/yaml '))
    : []
}

describe('an error of YAML', () => {
  test.each([
    ['rules.yml', rules],
    ['api.test.yml', tests],
  ])('planted anywhere in %s brings nothing else with it', (path, text) => {
    expect(findings(path, text)).toEqual([])
    fc.assert(
      fc.property(planted(text), (broken) => {
        expect(besideYaml(path, broken)).toEqual([])
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  test('hides no finding elsewhere', () => {
    const text = rules.replace('summary: slow', 'summary: it: is: slow').replace('up{', 'up}{')
    const found = findings('rules.yml', text)
    expect(found.some((one) => one.startsWith('10:') && one.includes('syntax/promql'))).toBe(true)
    expect(found.some((one) => one.includes('syntax/yaml'))).toBe(true)
    expect(found).toHaveLength(2)
  })
})
