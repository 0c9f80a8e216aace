import { mayRead, ruleInputs } from '../engine/rule-inputs.ts'
import type { Rule, RuleGroup } from '../rules/rule-file.ts'

/** Rule groups in an order of evaluation that does not change from run to run. */
export interface GroupOrder {
  readonly groups: readonly RuleGroup[]
  /** The same with those groups turned round whose order promtool leaves to chance. */
  readonly reversed: readonly RuleGroup[]
  /** Rules that groups of the same place read from each other: where none of them gives a sample, the order does not matter. */
  readonly crossing: ReadonlySet<Rule>
}

/**
 * Orders groups by their place in `group_eval_order` (one that is not listed ties with the first, as in promtool); of
 * those that tie, each stands after the groups that it reads, else in the order of the files.
 */
export function orderGroups(groups: readonly RuleGroup[], listed: readonly string[]): GroupOrder {
  const places = new Map(listed.map((name, place) => [name, place]))
  const tied = new Map<number, RuleGroup[]>()
  for (const group of groups) {
    const place = places.get(group.name.value) ?? 0
    const others = tied.get(place)
    if (others) others.push(group)
    else tied.set(place, [group])
  }
  const crossing = new Set<Rule>()
  const parts = [...tied].sort(([a], [b]) => a - b).map(([, part]) => orderPart(part, crossing))
  return { groups: parts.flat(), reversed: parts.flatMap((part) => part.toReversed()), crossing }
}

function orderPart(groups: readonly RuleGroup[], crossing: Set<Rule>): readonly RuleGroup[] {
  if (groups.length < 2) return groups
  const reads = new Map(groups.map((group) => [group, groupsRead(group, groups, crossing)]))
  const done = new Set<RuleGroup>()
  const ordered: RuleGroup[] = []
  const place = (group: RuleGroup): void => {
    if (done.has(group)) return
    done.add(group)
    for (const other of reads.get(group) ?? []) place(other)
    ordered.push(group)
  }
  for (const group of groups) place(group)
  return ordered
}

/** The other groups whose results a group may read; the rules that give them are noted. */
function groupsRead(
  group: RuleGroup,
  groups: readonly RuleGroup[],
  crossing: Set<Rule>,
): readonly RuleGroup[] {
  const inputs = group.rules.map(ruleInputs)
  const isRead = (rule: Rule) =>
    inputs.some((input) => input === 'unknown' || input.some((selector) => mayRead(selector, rule)))
  return groups.filter((other) => {
    const read = other === group ? [] : other.rules.filter(isRead)
    for (const rule of read) crossing.add(rule)
    return read.length > 0
  })
}
