import type { Rule, RuleFile } from '../../rules/rule-file.ts'
import type { Analysis } from '../analysis.ts'
import { canRead } from './can-read.ts'
import { readsOf } from './reads.ts'
import { undefinedRecords } from './undefined-records.ts'

/** A rule that reads what another records. */
export interface RuleEdge {
  readonly from: Rule
  readonly to: Rule
}

/** A recorded name that a rule reads and no rule records. */
export interface DanglingRead {
  readonly rule: Rule
  readonly name: string
  /** A recorded name near it. */
  readonly near?: string
}

/** The rules of some files, and which of them read which. */
export interface RuleGraph {
  readonly rules: readonly Rule[]
  readonly edges: readonly RuleEdge[]
  readonly dangling: readonly DanglingRead[]
}

/** Draws the graph of the rules of some files. Edges may lead to rules of other files of the run. */
export function ruleGraph(files: readonly RuleFile[], analysis: Analysis): RuleGraph {
  const rules = files.flatMap(({ groups }) => groups.flatMap((group) => group.rules))
  const edges: RuleEdge[] = []
  const dangling: DanglingRead[] = []
  for (const rule of rules) {
    const scope = analysis.scope(rule.group.file)
    const undefinedOnes = undefinedRecords(scope)
    const targets = new Set<Rule>()
    const missing = new Set<string>()
    for (const { selector, name } of rule.expr.ast ? readsOf(rule.expr.ast) : []) {
      if (name === undefined) continue
      for (const to of scope.definitions(name)) if (canRead(selector, to)) targets.add(to)
      if (undefinedOnes.has(name)) missing.add(name)
    }
    for (const to of targets) edges.push({ from: rule, to })
    for (const name of missing) {
      const near = undefinedOnes.near(name)
      dangling.push({ rule, name, ...(near ? { near: near.name } : {}) })
    }
  }
  return { rules, edges, dangling }
}
