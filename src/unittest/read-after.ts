import { mayRead, type SelectorMatchers, selectorsOf } from '../engine/rule-inputs.ts'
import { ruleTemplates } from '../engine/rule-templates.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import type { Rule } from '../rules/rule-file.ts'
import type { ExprTest } from './format/test-file.ts'

/**
 * Whether assertions, or the templates of annotations, may read what a rule gives; undefined where that cannot be told,
 * as a template builds the text of a query.
 */
export function readAfter(
  tests: readonly ExprTest[],
  rules: readonly Rule[],
): ((rule: Rule) => boolean) | undefined {
  const selectors: SelectorMatchers[] = tests.flatMap(({ expr }) =>
    expr?.ast ? selectorsOf(expr.ast) : [],
  )
  for (const rule of rules) {
    if (rule.kind !== 'AlertingRule') continue
    for (const { dependence } of ruleTemplates(rule).annotations) {
      if (dependence.queries === 'unknown') return undefined
      if (dependence.queries === 'none') continue
      selectors.push(...dependence.queries.flatMap(queriedSelectors))
    }
  }
  return (rule) => selectors.some((selector) => mayRead(selector, rule))
}

function queriedSelectors(text: string): readonly SelectorMatchers[] {
  const { ast } = parsePromql(text, {})
  return ast ? selectorsOf(ast) : []
}
