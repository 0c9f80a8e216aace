import { mayRead, ruleInputs } from '../engine/rule-inputs.ts'
import type { RuleGroup } from '../rules/rule-file.ts'

/** Rule groups in an order of evaluation that does not change from run to run. */
export interface GroupOrder {
  readonly groups: readonly RuleGroup[]
  /**
   * The same with those groups turned round whose order promtool leaves to chance, where one of them reads what another
   * gives.
   */
  readonly reversed?: readonly RuleGroup[]
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
  const parts = [...tied].sort(([a], [b]) => a - b).map(([, part]) => orderPart(part))
  const ordered = parts.flatMap(({ groups: part }) => part)
  if (!parts.some(({ dependent }) => dependent)) return { groups: ordered }
  const reversed = parts.flatMap(({ groups: part }) => part.toReversed())
  return { groups: ordered, reversed }
}

function orderPart(groups: readonly RuleGroup[]): {
  readonly groups: readonly RuleGroup[]
  readonly dependent: boolean
} {
  if (groups.length < 2) return { groups, dependent: false }
  const reads = new Map(groups.map((group) => [group, groupsRead(group, groups)]))
  const done = new Set<RuleGroup>()
  const ordered: RuleGroup[] = []
  const place = (group: RuleGroup): void => {
    if (done.has(group)) return
    done.add(group)
    for (const other of reads.get(group) ?? []) place(other)
    ordered.push(group)
  }
  for (const group of groups) place(group)
  return { groups: ordered, dependent: [...reads.values()].some((found) => found.length > 0) }
}

/** The other groups whose results a group may read. */
function groupsRead(group: RuleGroup, groups: readonly RuleGroup[]): readonly RuleGroup[] {
  const inputs = group.rules.map(ruleInputs)
  return groups.filter(
    (other) =>
      other !== group &&
      other.rules.some((rule) =>
        inputs.some(
          (input) => input === 'unknown' || input.some((selector) => mayRead(selector, rule)),
        ),
      ),
  )
}
