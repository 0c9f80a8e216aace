import { analyse } from '../../../src/analysis/analyse.ts'
import type { Branch } from '../../../src/analysis/branch.ts'
import { type Knowledge, noKnowledge } from '../../../src/analysis/knowledge.ts'
import { describeInterval } from '../../../src/analysis/range/describe-interval.ts'
import type { Reading } from '../../../src/analysis/range/reading.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import { offsetMap } from '../../../src/text/scalar-map.ts'
import { loadRules } from '../../rules/load.ts'

const parser = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

/** The alternatives of an expression's result, beside recording rules given as `name: expression`. */
export function branchesOf(
  text: string,
  records: Readonly<Record<string, string>> = {},
  knowledge: Knowledge = noKnowledge,
): readonly Branch[] {
  const rules = Object.entries(records).map(
    ([name, expr]) => `      - record: ${name}\n        expr: ${JSON.stringify(expr)}\n`,
  )
  const source = `groups:\n  - name: g\n    rules:${rules.length > 0 ? `\n${rules.join('')}` : ' []\n'}`
  const file = loadRules('rules.yml', source, { parser }).rules
  const { ast } = parsePromql(text, parser)
  const span = { start: 0, end: text.length }
  const expr = { text, span, map: offsetMap(0), errors: [], comments: [], ...(ast ? { ast } : {}) }
  const facts = analyse({ ruleFiles: [file], together: [], knowledge }).expression(file, expr)
  return facts?.root.branches ?? []
}

/** The ranges of an expression's alternatives in words. */
export function rangesOf(
  text: string,
  reading: Reading = 'sound',
  records: Readonly<Record<string, string>> = {},
  knowledge: Knowledge = noKnowledge,
): string {
  return branchesOf(text, records, knowledge)
    .map(({ range }) => describeInterval(range[reading]) ?? 'anything')
    .join(', ')
}
