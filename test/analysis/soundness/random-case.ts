import { analyse } from '../../../src/analysis/analyse.ts'
import type { ExprFacts } from '../../../src/analysis/facts.ts'
import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import type { MetricKnowledge } from '../../../src/catalogue/metric.ts'
import { type EngineOptions, unitTestOptions } from '../../../src/engine/engine-options.ts'
import { rangeQuery } from '../../../src/engine/query.ts'
import type { Storage } from '../../../src/engine/storage.ts'
import { labelsOf } from '../../../src/model/labels.ts'
import { metricNameLabel } from '../../../src/model/metric-name.ts'
import type { Expr } from '../../../src/promql/ast.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import type { PromExpr, RuleFile } from '../../../src/rules/rule-file.ts'
import { offsetMap } from '../../../src/text/scalar-map.ts'
import { loaded } from '../../conformance/engine/loaded.ts'
import { allFeatures, QueryGenerator, seededRandom } from '../../engine/generate-query.ts'
import { loadRules } from '../../rules/load.ts'

/** Data, rules over them that were recorded, a query, and what the analysis says of it. */
export interface SoundnessCase {
  readonly query: string
  readonly rule: string
  readonly ast: Expr
  readonly facts: ExprFacts
  readonly storage: Storage
  readonly options: EngineOptions
}

/** Milliseconds between evaluations, and from the first to the last. */
const step = 60_000
const end = 20 * step

const typed: Readonly<Record<string, MetricKnowledge['type']>> = {
  c_total: { value: 'counter', evidence: 'settings' },
  g: { value: 'gauge', evidence: 'settings' },
  lat_bucket: { value: 'histogram', evidence: 'settings' },
}

/** What is true of the data that `QueryGenerator` makes. */
const knowledge: Knowledge = {
  metric(name) {
    const type = typed[name]
    const part =
      name === 'lat_bucket' ? { family: 'lat', part: 'bucket' as const } : { family: name }
    return type ? { name, ...part, type } : undefined
  },
}

/** A random case; undefined where the rule cannot be recorded. Metric `k` of the query is what the rule records. */
export function randomCase(seed: number): SoundnessCase | undefined {
  const random = seededRandom(seed)
  const generator = new QueryGenerator(random, allFeatures)
  const dataset = generator.dataset().filter(([series]) => !series.startsWith('k{'))
  const rule = generator.query().replace(/\bk\b/g, 'g')
  const query = generator.query()
  const storage = loaded(
    `load 1m\n${dataset.map(([name, values]) => `  ${name} ${values}\n`).join('')}`,
  )
  const options = { ...unitTestOptions, delayedNameRemoval: seed % 5 === 4 }
  const recorded = parse(rule)
  const ast = parse(query)
  if (!recorded || !ast || !record(storage, recorded, options)) return undefined
  const file = ruleFileOf(rule)
  const expr = asExpression(query, ast)
  const facts = analyse({ ruleFiles: [file], together: [], knowledge }).expression(file, expr)
  return facts && { query, rule, ast, facts, storage, options }
}

const parser = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

function parse(text: string): Expr | undefined {
  const parsed = parsePromql(text, parser)
  return parsed.problems.length === 0 ? parsed.ast : undefined
}

function asExpression(text: string, ast: Expr): PromExpr {
  const span = { start: 0, end: text.length }
  return { text, span, map: offsetMap(0), ast, errors: [], comments: [] }
}

function ruleFileOf(rule: string): RuleFile {
  const text = `groups:\n  - name: g\n    rules:\n      - record: k\n        expr: ${JSON.stringify(rule)}\n        labels: {made: "by rule", b: ""}\n`
  return loadRules('rules.yml', text, { parser }).rules
}

/** Stores what the rule gives, step by step; false where that cannot be stored. */
function record(storage: Storage, expr: Expr, options: EngineOptions): boolean {
  const result = rangeQuery(storage, expr, { start: 0, end, step }, options)
  if ('error' in result || result.value.kind !== 'matrix') return false
  for (const { labels, points } of result.value.series) {
    const kept = labels.filter(({ name }) => ![metricNameLabel, 'made', 'b'].includes(name))
    const pairs = kept.map(({ name, value }) => [name, value] as const)
    const own = labelsOf([...pairs, [metricNameLabel, 'k'], ['made', 'by rule']])
    for (const { time, value } of points) if (storage.append(own, time, value)) return false
  }
  return true
}
