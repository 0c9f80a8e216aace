import type { RuleGroup } from '../../../src/rules/rule-file.ts'
import { loadRules } from '../../rules/load.ts'

/** A rule as the data has it. */
export type DataRule = Readonly<Record<string, unknown>>

/** A rule group of the data, read as that of a rule file; JSON is YAML. */
export function groupOf(fields: {
  readonly rules: readonly DataRule[]
  readonly [field: string]: unknown
}): RuleGroup {
  const text = JSON.stringify({ groups: [{ name: 'group', ...fields }] })
  const { rules, problems } = loadRules('rules.yml', text, {
    parser: { experimentalFunctions: true },
  })
  const [group] = rules.groups
  if (!group) throw new Error(`the data has no group: ${problems[0]?.message ?? text}`)
  return group
}
