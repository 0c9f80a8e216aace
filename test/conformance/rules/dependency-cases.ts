import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesRead } from '../../../src/engine/rule-units.ts'
import type { Rule } from '../../../src/rules/rule-file.ts'
import { loadRules } from '../../rules/load.ts'
import { type CaseResult, caseOf } from '../suite.ts'
import { type DataRule, groupOf } from './group-of.ts'

/** Which rules of a group read which others. */
export interface DependencyData {
  readonly files: readonly {
    readonly name: string
    readonly file: string
    readonly rules: Readonly<
      Record<string, { readonly hasDependents: boolean; readonly hasDependencies: boolean }>
    >
  }[]
  readonly inline: readonly {
    readonly name: string
    readonly rules: readonly DataRule[]
    readonly dependents?: readonly (readonly number[])[]
    readonly dependencies?: readonly (readonly number[])[]
    readonly indeterminate?: boolean
  }[]
}

const undetermined =
  'a server concept: there is no group whose rules count as depending on each other unread'

/** What rules read of the rules before them. */
export function dependencyCases(data: DependencyData, folder: string): readonly CaseResult[] {
  const inline = data.inline.map((row): CaseResult => {
    const name = `dependencies.json inline (${row.name})`
    if (row.indeterminate) return { name, outcome: 'skipped', reason: undetermined }
    const { dependents, dependencies } = row
    const got = earlierReads(groupOf({ rules: row.rules }).rules)
    return caseOf(name, JSON.stringify(row.rules), { dependents, dependencies }, got)
  })
  return [...inline, ...data.files.map((row) => fileCase(row, folder))]
}

function fileCase(
  { name, file, rules }: DependencyData['files'][number],
  folder: string,
): CaseResult {
  const full = `dependencies.json files (${name})`
  if (Object.values(rules).every((one) => one.hasDependents && one.hasDependencies))
    return { name: full, outcome: 'skipped', reason: undetermined }
  const loaded = loadRules(file, readFileSync(join(folder, file), 'utf8')).rules
  const got = loaded.groups.flatMap((group) => {
    const { dependents, dependencies } = earlierReads(group.rules)
    return group.rules.map((rule, i) => [
      rule.name.value,
      {
        hasDependents: (dependents[i]?.length ?? 0) > 0,
        hasDependencies: (dependencies[i]?.length ?? 0) > 0,
      },
    ])
  })
  return caseOf(full, file, rules, Object.fromEntries(got))
}

/** Of what the rules read, what stands before them in the group. */
function earlierReads(rules: readonly Rule[]): {
  readonly dependents: readonly (readonly number[])[]
  readonly dependencies: readonly (readonly number[])[]
} {
  const dependencies = rulesRead(rules).map((read, i) => read.filter((other) => other < i))
  const dependents = rules.map((_, i) =>
    dependencies.flatMap((read, reader) => (read.includes(i) ? [reader] : [])),
  )
  return { dependents, dependencies }
}
