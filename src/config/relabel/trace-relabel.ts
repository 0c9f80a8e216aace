import type { Labels } from '../../model/labels.ts'
import type { NameScheme } from '../../model/metric-name.ts'
import { applyRule, type RelabelOutcome, sourceValue } from './apply-rule.ts'
import { LabelBuilder } from './label-builder.ts'
import type { RelabelRule } from './relabel-rule.ts'

/** A label that a rule set, changed or removed; a side is absent where there was, or is, no such label. */
export interface LabelChange {
  readonly name: string
  readonly before?: string
  readonly after?: string
}

/** One rule at work. */
export interface RelabelStep {
  readonly rule: RelabelRule
  readonly index: number
  /** The joined values of its source labels; absent for the actions that look at names. */
  readonly source?: string
  readonly outcome: RelabelOutcome
  /** By name; of an `applied` rule without any, it wrote what was there. */
  readonly changes: readonly LabelChange[]
  /** The labels after it. */
  readonly labels: Labels
}

/** Runs rules over a label set and tells what each did; the last step is the one that drops it, if one does. */
export function traceRelabel(
  labels: Labels,
  rules: readonly RelabelRule[],
  scheme: NameScheme = 'utf8',
): readonly RelabelStep[] {
  const builder = new LabelBuilder(labels)
  const steps: RelabelStep[] = []
  let before = builder.labels()
  for (const [index, rule] of rules.entries()) {
    const source = readsNames(rule) ? {} : { source: sourceValue(rule, builder) }
    const outcome = applyRule(rule, builder, scheme)
    const after = builder.labels()
    const changes = findChanges(before, after)
    steps.push({ rule, index, ...source, outcome, changes, labels: after })
    if (outcome.kind === 'dropped') break
    before = after
  }
  return steps
}

/** Whether a rule looks at the names of labels, not at values. */
export function readsNames({ action }: RelabelRule): boolean {
  return action === 'labelmap' || action === 'labeldrop' || action === 'labelkeep'
}

function findChanges(before: Labels, after: Labels): readonly LabelChange[] {
  const old = new Map(before.map(({ name, value }) => [name, value]))
  const changes: LabelChange[] = []
  for (const { name, value } of after) {
    const was = old.get(name)
    old.delete(name)
    if (was === undefined) changes.push({ name, after: value })
    else if (was !== value) changes.push({ name, before: was, after: value })
  }
  for (const [name, value] of old) changes.push({ name, before: value })
  return changes
}
