import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { Span } from '../text/span.ts'
import type { CheckContext, Report } from './check.ts'
import { type RelabelList, relabelLists } from './relabel-lists.ts'

/** A finding about a rule of a list. */
export interface RuleFinding {
  readonly index: number
  readonly span: Span
  readonly report: Report
}

/**
 * Reports findings about the rules of a configuration. Lists may share rules through aliases: a rule is wrong where it is
 * wrong in all of them, and is told of once.
 */
export function reportRelabelRules(
  config: PrometheusConfig,
  context: CheckContext,
  find: (list: RelabelList) => readonly RuleFinding[],
): void {
  const lists = relabelLists(config)
  const keyOf = ({ source, places }: RelabelList, index: number) =>
    `${source.path}:${places[index]}`
  const uses = new Map<string, number>()
  for (const list of lists)
    for (const index of list.rules.keys()) {
      const key = keyOf(list, index)
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  const found = new Map<string, { list: RelabelList; finding: RuleFinding; times: number }>()
  for (const list of lists)
    for (const finding of find(list)) {
      const key = keyOf(list, finding.index)
      const known = found.get(key)
      if (known) known.times++
      else found.set(key, { list, finding, times: 1 })
    }
  for (const [key, { list, finding, times }] of found) {
    if (times < (uses.get(key) ?? 0)) continue
    const subject = list.subject && times === 1 ? { subject: list.subject } : {}
    context.reportAt(list.source, finding.span, { ...finding.report, ...subject })
  }
}
