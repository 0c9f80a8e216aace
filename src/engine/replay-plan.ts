import type { Rule, RuleGroup } from '../rules/rule-file.ts'
import { type RuleUnit, rulesRead, ruleUnits } from './rule-units.ts'

/** In which order rules are evaluated over a whole replay; rules are named by their positions. */
export interface ReplayPlan {
  /** Which rules each rule may read. */
  readonly reads: readonly (readonly number[])[]
  /** Each behind all that it reads. */
  readonly units: readonly RuleUnit[]
}

const plans = new WeakMap<readonly RuleGroup[], ReplayPlan>()

/** The plan for groups, made once for the same groups. */
export function replayPlan(groups: readonly RuleGroup[]): ReplayPlan {
  let plan = plans.get(groups)
  if (!plan) {
    const reads = rulesRead(groups.flatMap((group) => group.rules))
    plan = { reads, units: ruleUnits(reads) }
    plans.set(groups, plan)
  }
  return plan
}

/** The rules that nothing reads behind a unit any more, neither a rule nor what comes after the replay; by unit. */
export function rulesDone(
  { reads, units }: ReplayPlan,
  groups: readonly RuleGroup[],
  isReadAfter: (rule: Rule) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const last: number[] = []
  for (const [at, { positions }] of units.entries())
    for (const position of positions)
      for (const read of [position, ...(reads[position] ?? [])]) last[read] = at
  const done = new Map<number, number[]>()
  for (const [position, rule] of groups.flatMap((group) => group.rules).entries()) {
    const unit = last[position] ?? 0
    if (!isReadAfter(rule)) done.set(unit, [...(done.get(unit) ?? []), position])
  }
  return done
}
