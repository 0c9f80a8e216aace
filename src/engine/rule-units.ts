import { stronglyConnected } from '../model/strongly-connected.ts'
import type { Rule } from '../rules/rule-file.ts'
import { mayRead, ruleInputs } from './rule-inputs.ts'

/** Rules, by their positions in the order of evaluation, whose results depend on each other; most units hold one rule. */
export interface RuleUnit {
  /** Ascending. */
  readonly positions: readonly number[]
  /** A result of the unit feeds back into it. */
  readonly feedback: boolean
}

/** Which rules each rule may read, by position. */
export function rulesRead(rules: readonly Rule[]): readonly (readonly number[])[] {
  return rules.map((rule) => {
    const inputs = ruleInputs(rule)
    return rules.flatMap((other, position) =>
      inputs === 'unknown' || inputs.some((selector) => mayRead(selector, other)) ? [position] : [],
    )
  })
}

/** The rules in units, each after all that it reads. */
export function ruleUnits(reads: readonly (readonly number[])[]): readonly RuleUnit[] {
  return stronglyConnected(reads).map((positions) => {
    const [first = 0] = positions
    const feedback = positions.length > 1 || (reads[first]?.includes(first) ?? false)
    return { positions, feedback }
  })
}
