import { describe, expect, test } from 'vitest'
import { lintText } from '../../src/index.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'

const rules = `groups:
  - name: api
    query_offset: 1m
    limit: 10
    labels:
      team: api
    rules:
      - alert: ApiDown
        expr: up == 0
        keep_firing_for: 5m
        annotations:
          since: '{{ now | humanizeTimestamp }}'
`

function told(text: string, version: string, dialect?: 'thanos'): readonly string[] {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const dialects = dialect ? [{ dialect }] : []
  const settings = { ...defaultSettings, dialects, prometheus: { major, minor } }
  return lintText('rules.yml', text, { settings }).map(({ span, message }) => {
    const since = /since (.*), and the target is (.*)$/.exec(message)
    return `${text.slice(span.start, span.end)} ${since?.slice(1).join(' ') ?? message}`
  })
}

describe('fields and functions that the target lacks', () => {
  test.each([
    [
      '2.30',
      [
        'query_offset 2.53 2.30',
        'limit 2.31 2.30',
        'labels 3.0 2.30',
        'keep_firing_for 2.42 2.30',
        'now 3.6 2.30',
      ],
    ],
    ['2.42', ['query_offset 2.53 2.42', 'labels 3.0 2.42', 'now 3.6 2.42']],
    ['2.55', ['labels 3.0 2.55', 'now 3.6 2.55']],
    ['3.5', ['now 3.6 3.5']],
    ['3.6', []],
    ['3.14', []],
  ])('are told for %s', (version, expected) => {
    expect(told(rules, version)).toEqual(expected)
  })

  test('are left to a relative of Prometheus, which counts its own versions', () => {
    const fields = told(rules, '2.42', 'thanos').filter((one) => !one.startsWith('now'))
    expect(fields).toEqual([])
  })

  test('are left to the operator in its resources', () => {
    const spec = rules.replace(/^/gm, '  ').trimEnd()
    const resource = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: a\nspec:\n${spec}\n`
    expect(told(resource, '2.42')).toEqual(['now 3.6 2.42'])
  })
})
