import { analyse } from '../../../src/analysis/analyse.ts'
import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import type { TypeFact } from '../../../src/analysis/type/metric-type.ts'
import type { MetricKnowledge } from '../../../src/catalogue/metric.ts'
import { loadRules } from '../../rules/load.ts'

/** Types of metrics that somebody declared. */
export type Declared = Readonly<Record<string, Omit<MetricKnowledge, 'name' | 'family'>>>

/** The types of the alternatives of an expression's result, among rules given as `name: expression`. */
export function typesOf(
  text: string,
  rules: Readonly<Record<string, string>> = {},
  declared: Declared = {},
): readonly TypeFact[] {
  const knowledge: Knowledge = {
    metric: (name) => declared[name] && { name, family: name, ...declared[name] },
  }
  const lines = Object.entries({ ...rules, nothing: '1' }).map(
    ([record, expr]) => `      - {record: "${record}", expr: ${JSON.stringify(expr)}}\n`,
  )
  const { rules: file } = loadRules('r.yml', `groups:\n  - name: g\n    rules:\n${lines.join('')}`)
  const analysis = analyse({ ruleFiles: [file], together: [], knowledge })
  return analysis.text(file, text)?.root.branches.map(({ type }) => type) ?? []
}

/** The type of an expression's result in a few words: confidence, type, and what it is of. */
export function typeOf(
  text: string,
  rules: Readonly<Record<string, string>> = {},
  declared: Declared = {},
): string {
  return typesOf(text, rules, declared).map(describe).join(' | ')
}

function describe(type: TypeFact): string {
  if (type.kind === 'unknown' || type.kind === 'number') return type.kind
  const of = type.kind === 'derived' && type.of ? ` of ${type.of}` : ''
  const point = type.kind === 'metric' && type.point ? 'point' : type.type
  return `${type.confidence} ${point}${of}`
}
