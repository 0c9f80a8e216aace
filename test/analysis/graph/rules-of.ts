import { analyse } from '../../../src/analysis/analyse.ts'
import type { Analysis } from '../../../src/analysis/analysis.ts'
import { noKnowledge } from '../../../src/analysis/knowledge.ts'
import type { RuleFile } from '../../../src/rules/rule-file.ts'
import { loadRules } from '../../rules/load.ts'

/** Rules as `record name: expression` or `alert name: expression`, a list for each file. */
export function analysed(...files: readonly (readonly string[])[]): {
  readonly files: readonly RuleFile[]
  readonly analysis: Analysis
} {
  const ruleFiles = files.map((lines, at) => {
    const rules = lines.map((line) => {
      const [, kind = '', name, expr] = /^(record|alert) (\S+): (.*)$/s.exec(line) ?? []
      return { [kind]: name, expr }
    })
    return loadRules(`f${at}.yml`, JSON.stringify({ groups: [{ name: 'g', rules }] })).rules
  })
  return {
    files: ruleFiles,
    analysis: analyse({ ruleFiles, together: [], knowledge: noKnowledge }),
  }
}
