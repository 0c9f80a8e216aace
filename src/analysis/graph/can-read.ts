import { createMatcher } from '../../model/matcher.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { staticLabels } from '../rule-result.ts'

/** Whether a selector that asks for a rule's name can read its result: no label that the rule sets contradicts a matcher. */
export function canRead(selector: VectorSelector, rule: Rule): boolean {
  if (selector.matchers.length === 0) return true
  const set = staticLabels(rule)
  return selector.matchers.every(({ name, op, value }) => {
    const given = name.value === metricNameLabel ? rule.name.value : set.get(name.value)
    if (given === undefined) return true
    const matcher = createMatcher(name.value, op, value.value)
    return 'error' in matcher || matcher.matches(given)
  })
}
