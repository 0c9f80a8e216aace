import type { CheckMetadata } from '../checks/check.ts'
import { suggest } from '../text/suggest.ts'

/**
 * The checks that run unless settings and flags say otherwise. What a dated set holds never grows: a new check is a
 * preview at first, and joins a set of a later date.
 */
export type RuleSet = 'recommended@1' | 'strict@1' | 'all'

/** All rule-sets, the default first. */
export const ruleSets: readonly RuleSet[] = ['recommended@1', 'strict@1', 'all']

/** The rule-set of runs that name none. */
export const defaultRuleSet: RuleSet = 'recommended@1'

/** Whether a check is in a rule-set. */
export function isInRuleSet(check: CheckMetadata, ruleSet: RuleSet): boolean {
  if (ruleSet === 'all') return true
  return isLasting(check) && (ruleSet === 'strict@1' || check.recommended)
}

/** The rule-sets that hold a check, the smallest first. */
export function ruleSetsOf(check: CheckMetadata): readonly RuleSet[] {
  return ruleSets.filter((ruleSet) => isInRuleSet(check, ruleSet))
}

/** Neither a rule of the house nor new: such checks come with groups and sets, the others only when they are named. */
export function isLasting({ policy, preview }: CheckMetadata): boolean {
  return !policy && !preview
}

/** What is wrong with the name of a rule-set; undefined where there is such a set. */
export function ruleSetProblem(
  name: string,
): { readonly message: string; readonly help: string } | undefined {
  if (ruleSets.some((known) => known === name)) return undefined
  const dated = ruleSets.find((known) => known.startsWith(`${name}@`))
  if (dated !== undefined)
    return {
      message: `\`${name}\` does not say which date: an update must not switch checks on`,
      help: `write \`${dated}\``,
    }
  const near = suggest(name, ruleSets)
  return {
    message: `there is no rule-set \`${name}\``,
    help: near
      ? `did you mean \`${near}\`?`
      : `the rule-sets are ${ruleSets.map((known) => `\`${known}\``).join(', ')}`,
  }
}
