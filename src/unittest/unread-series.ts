import { ruleInputs, type SelectorMatchers, selectorsOf } from '../engine/rule-inputs.ts'
import { formatSeries } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { Rule } from '../rules/rule-file.ts'
import type { Span } from '../text/span.ts'
import { annotationSelectors } from './annotation-selectors.ts'
import type { TestGroup } from './format/test-file.ts'
import { readLines } from './load-series.ts'
import { matchAll } from './match-all.ts'

/** An input series that no selector can pick. */
export interface UnreadSeries {
  readonly span: Span
  readonly label: string
  /** Selectors pick other series of the same name: it may be there to show that it is not picked. */
  readonly nameIsRead: boolean
}

/** The selectors of rules, remembered: every group of a test file asks for them. */
const known = new WeakMap<readonly Rule[], readonly SelectorMatchers[] | 'unknown'>()

/** The input series of a group that no rule, no template and no assertion of the group selects. */
export function unreadSeries(group: TestGroup, rules: readonly Rule[]): readonly UnreadSeries[] {
  const selected = known.get(rules) ?? selectorsOfRules(rules)
  known.set(rules, selected)
  if (selected === 'unknown') return []
  const selectors = [
    ...selected,
    ...group.exprTests.flatMap(({ expr }) => (expr?.ast ? selectorsOf(expr.ast) : [])),
  ]
  return readLines(group).lines.flatMap(({ input, labels }) => {
    if (selectors.some((matchers) => matchAll(matchers, labels))) return []
    const name = labels.filter((label) => label.name === metricNameLabel)
    const nameIsRead = selectors.some((matchers) =>
      matchAll(
        matchers.filter((matcher) => matcher.name === metricNameLabel),
        name,
      ),
    )
    return [{ span: input.series?.span ?? input.span, label: formatSeries(labels), nameIsRead }]
  })
}

function selectorsOfRules(rules: readonly Rule[]): readonly SelectorMatchers[] | 'unknown' {
  const selectors: SelectorMatchers[] = []
  for (const rule of rules) {
    const inputs = ruleInputs(rule)
    const queried = rule.kind === 'AlertingRule' ? annotationSelectors(rule) : []
    if (inputs === 'unknown' || queried === 'unknown') return 'unknown'
    selectors.push(...inputs, ...queried)
  }
  return selectors
}
