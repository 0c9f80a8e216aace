import { describe, expect, test } from 'vitest'
import { loadRules } from './load.ts'

function helpFor(expr: string): readonly (string | undefined)[] {
  const yaml = `groups:\n  - name: a\n    rules:\n      - record: a\n        expr: ${JSON.stringify(expr)}\n`
  return loadRules('rules.yml', yaml).problems.map(({ help }) => help)
}

describe('help with an expression', () => {
  test.each([
    ['ratee(up[5m])', 'did you mean `rate`?'],
    ['Rate(up[5m])', 'did you mean `rate`?'],
    ['holt_winters(up[5m], 0.5, 0.5)', '`double_exponential_smoothing`'],
    ['median_over_time_of_all(up[5m])', '`dialect: vm`'],
    ['sort_by_label(up, "a")', '`promql-experimental-functions`'],
    ['limitk(1, up)', '`promql-experimental-functions`'],
    ['a + fill(0) b', '`promql-binop-fill-modifiers`'],
    ['rate(up[5m] anchored)', '`promql-extended-range-selectors`'],
    ['rate(up)', '`rate(metric[5m])`'],
    ['sum(up[5m])', 'take the range off'],
    ['1 == 1', '`bool`'],
    ['{job=~".*"}', 'name the metric'],
    ['sum(up', 'close the parenthesis'],
    ['sum(up))', 'take it out'],
    ['up{a="b}', 'close the text'],
    ['sum(up)[5m]', 'subquery'],
    ['{a="b"} |= "c"', '`dialect: loki`'],
    ['rate(up[$__rate_interval])', 'Grafana'],
    ['up > ${LIMIT}', 'write the value'],
    ['up > {{ .Values.limit }}', 'placeholder'],
  ])('with %s says %s', (expr, part) => {
    expect(helpFor(expr)[0]).toContain(part)
  })

  test('is not given where the message says it all', () => {
    expect(helpFor('up up')).toEqual([undefined])
  })
})
