import { type SelectorMatchers, selectorsOf } from '../engine/rule-inputs.ts'
import { ruleTemplates } from '../engine/rule-templates.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import type { AlertingRule } from '../rules/rule-file.ts'

/** The selectors of the queries in the annotations of a rule; `unknown`: a template builds the text of a query. */
export function annotationSelectors(rule: AlertingRule): readonly SelectorMatchers[] | 'unknown' {
  const selectors: SelectorMatchers[] = []
  for (const { dependence } of ruleTemplates(rule).annotations) {
    const { queries } = dependence
    if (queries === 'unknown') return 'unknown'
    if (queries === 'none') continue
    for (const text of queries) {
      const { ast } = parsePromql(text, {})
      if (ast) selectors.push(...selectorsOf(ast))
    }
  }
  return selectors
}
