import { analyse } from '../../../src/analysis/analyse.ts'
import type { Facts } from '../../../src/analysis/facts.ts'
import { describeReadings } from '../../../src/analysis/unit/describe-unit.ts'
import type { UnitFact } from '../../../src/analysis/unit/unit.ts'
import { loadRules } from '../../rules/load.ts'

/** Units that somebody declared, by metric. */
export type DeclaredUnits = Readonly<Record<string, string>>

/** What is known of an expression, among rules given as `name: expression`. */
export function factsOf(
  text: string,
  rules: Readonly<Record<string, string>> = {},
  declared: DeclaredUnits = {},
): Facts {
  const metric = (name: string) => {
    const value = declared[name]
    const unit = value === undefined ? {} : { unit: { value, evidence: 'settings' as const } }
    return { name, family: name, ...unit }
  }
  const lines = Object.entries({ ...rules, nothing: '1' }).map(
    ([record, expr]) => `      - {record: "${record}", expr: ${JSON.stringify(expr)}}\n`,
  )
  const { rules: file } = loadRules('r.yml', `groups:\n  - name: g\n    rules:\n${lines.join('')}`)
  const facts = analyse({ ruleFiles: [file], together: [], knowledge: { metric } }).text(file, text)
  if (!facts) throw new Error(`does not parse: ${text}`)
  return facts.root
}

/** The units of the alternatives of an expression's result, in words. */
export function unitOf(
  text: string,
  rules: Readonly<Record<string, string>> = {},
  declared: DeclaredUnits = {},
): string {
  return factsOf(text, rules, declared)
    .branches.map(({ unit }) => describe(unit))
    .join(' | ')
}

function describe(unit: UnitFact): string {
  if (unit.kind === 'literal') return `literal ${unit.value}`
  return unit.kind === 'unknown' ? 'unknown' : `${unit.confidence}: ${describeReadings(unit)}`
}
