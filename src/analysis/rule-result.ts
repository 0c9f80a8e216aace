import type { LabelEntry, Rule } from '../rules/rule-file.ts'
import type { Branch } from './branch.ts'
import type { Facts } from './facts.ts'
import type { LabelFact, LabelFacts } from './labels/label-facts.ts'

/** The labels that a rule sets: those of its group, and its own over them; `undefined` where a template decides the value. */
export function staticLabels({
  group,
  labels,
  kind,
}: Rule): ReadonlyMap<string, string | undefined> {
  const set = new Map<string, string | undefined>()
  for (const entry of [...group.labels, ...labels])
    set.set(entry.name.value, isFixed(entry, kind) ? entry.value.text : undefined)
  return set
}

function isFixed({ value }: LabelEntry, kind: Rule['kind']): boolean {
  if (value.unparsed) return false
  return kind === 'RecordingRule' || !value.text.includes('{{')
}

/** The result of a rule's expression as the rule stores it. */
export function labelledBy(rule: Rule, facts: Facts): Facts {
  const set = staticLabels(rule)
  if (set.size === 0) return facts
  const [first, ...rest] = facts.branches
  const apply = (branch: Branch): Branch => ({
    ...branch,
    labels: withLabels(branch.labels, set, rule),
  })
  return { branches: [apply(first), ...rest.map(apply)], joined: facts.joined }
}

function withLabels(
  { known, others, absent }: LabelFacts,
  set: ReadonlyMap<string, string | undefined>,
  rule: Rule,
): LabelFacts {
  const because = { text: `rule \`${rule.name.value}\` sets it` }
  const all = new Map(known)
  for (const [name, value] of set) {
    const fact: LabelFact =
      value === ''
        ? { has: 'never', confidence: 'proof', because }
        : value === undefined
          ? { has: 'may', confidence: 'proof', because }
          : {
              has: 'must',
              values: { kind: 'finite', values: [value] },
              confidence: 'proof',
              because,
            }
    all.set(name, fact)
  }
  return { known: all, others, ...(absent ? { absent } : {}) }
}
