import { expect, test } from 'vitest'
import { lintText } from '../../src/index.ts'

test('percent that are recorded as a ratio have the wrong name, and their thresholds are right', () => {
  const text = `groups:
  - name: proxy
    rules:
      - record: backend:failed_calls:ratio5m
        expr: 100 * sum by (backend) (rate(calls_total{code=~"5.."}[5m])) / sum by (backend) (rate(calls_total[5m]))
      - alert: BackendFails
        expr: backend:failed_calls:ratio5m > 15
        for: 5m
        annotations:
          summary: '{{ $labels.backend }} fails {{ $value | printf "%.1f" }}% of its calls'
`
  const warnings = lintText('rules.yml', text).filter(({ severity }) => severity !== 'info')
  expect(warnings.map(({ check }) => check)).toEqual(['unit/record-name'])
})
