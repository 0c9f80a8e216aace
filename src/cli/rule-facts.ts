import type { Analysis } from '../analysis/analysis.ts'
import { describeReadings } from '../analysis/unit/describe-unit.ts'
import type { Rule } from '../rules/rule-file.ts'

/** Where a rule stands. */
export interface RulePlace {
  readonly path: string
  readonly line: number
}

/** The file and line of a rule's name. */
export function rulePlace({ name, group }: Rule): RulePlace {
  const { source } = group.file
  return { path: source.path, line: source.lines.position(name.span.start).line }
}

/** The unit of what a rule gives, in words; undefined where it is unknown or its alternatives differ. */
export function ruleUnit(rule: Rule, analysis: Analysis): string | undefined {
  const texts = new Set(
    analysis
      .result(rule)
      .branches.map(({ unit }) => (unit.kind === 'known' ? describeReadings(unit) : undefined)),
  )
  const [only] = texts
  return texts.size === 1 ? only : undefined
}
