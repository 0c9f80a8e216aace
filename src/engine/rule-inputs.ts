import { createMatcher, type Matcher } from '../model/matcher.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { Expr, VectorSelector } from '../promql/ast.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import { walk } from '../promql/visit.ts'
import type { Rule } from '../rules/rule-file.ts'
import { ruleTemplates } from './rule-templates.ts'

/** The series that active alerts give, in Prometheus' words. */
export const alertSeries: readonly string[] = ['ALERTS', 'ALERTS_FOR_STATE']

/** Matchers of one selector, with one for the name where it has a name. */
export type SelectorMatchers = readonly Matcher[]

/** The selectors that a rule's result depends on; `unknown`: a template of its labels runs queries that cannot be told. */
export function ruleInputs(rule: Rule): readonly SelectorMatchers[] | 'unknown' {
  const selectors = rule.expr.ast ? selectorsOf(rule.expr.ast) : []
  if (rule.kind !== 'AlertingRule') return selectors
  const queried: SelectorMatchers[] = []
  for (const { dependence } of ruleTemplates(rule).labels) {
    const { queries } = dependence
    if (queries === 'unknown') return 'unknown'
    if (queries === 'none') continue
    for (const text of queries) {
      const { ast } = parsePromql(text, {})
      if (ast) queried.push(...selectorsOf(ast))
    }
  }
  return [...selectors, ...queried]
}

/** The matchers of all selectors of an expression; the information series that `info` may read are any. */
export function selectorsOf(expr: Expr): readonly SelectorMatchers[] {
  const selectors: SelectorMatchers[] = []
  walk(expr, (node) => {
    if (node.kind === 'VectorSelector') selectors.push(matchersOf(node))
    if (node.kind === 'Call' && node.func.value === 'info') selectors.push([])
  })
  return selectors
}

/** Whether a selector can pick what the rule records: judged by the names, and the `alertname` of alerts. */
export function mayRead(selector: SelectorMatchers, rule: Rule): boolean {
  const names = rule.kind === 'RecordingRule' ? [rule.name.value] : alertSeries
  const byName = selector.filter(({ name }) => name === metricNameLabel)
  if (!names.some((name) => byName.every((matcher) => matcher.matches(name)))) return false
  if (rule.kind === 'RecordingRule') return true
  return selector.every(
    (matcher) => matcher.name !== 'alertname' || matcher.matches(rule.name.value),
  )
}

function matchersOf(selector: VectorSelector): SelectorMatchers {
  const written = selector.matchers.map(({ name, op, value }) =>
    createMatcher(name.value, op, value.value),
  )
  const all = selector.name
    ? [...written, createMatcher(metricNameLabel, '=', selector.name.value)]
    : written
  return all.flatMap((matcher) => ('error' in matcher ? [] : [matcher]))
}
