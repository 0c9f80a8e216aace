import type { Labels } from '../../model/labels.ts'
import type { NameScheme } from '../../model/metric-name.ts'
import { applyRule } from './apply-rule.ts'
import { LabelBuilder } from './label-builder.ts'
import type { RelabelRule } from './relabel-rule.ts'

/** What rules make of a label set. */
export interface Relabelled {
  /** Without empty values; where a rule dropped the set, as they stood then. */
  readonly labels: Labels
  /** The rule that dropped the set, and its place among the rules. */
  readonly dropped?: { readonly rule: RelabelRule; readonly index: number }
}

/** Runs rules over a label set. `scheme` says which names `replace` may set. */
export function relabel(
  labels: Labels,
  rules: readonly RelabelRule[],
  scheme: NameScheme = 'utf8',
): Relabelled {
  const builder = new LabelBuilder(labels)
  for (const [index, rule] of rules.entries())
    if (applyRule(rule, builder, scheme).kind === 'dropped')
      return { labels: builder.labels(), dropped: { rule, index } }
  return { labels: builder.labels() }
}
