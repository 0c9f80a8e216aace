import { mayRead, type SelectorMatchers, selectorsOf } from '../engine/rule-inputs.ts'
import type { Rule } from '../rules/rule-file.ts'
import { annotationSelectors } from './annotation-selectors.ts'
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
    const queried = annotationSelectors(rule)
    if (queried === 'unknown') return undefined
    selectors.push(...queried)
  }
  return (rule) => selectors.some((selector) => mayRead(selector, rule))
}
