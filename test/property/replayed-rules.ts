import { type EngineOptions, unitTestOptions } from '../../src/engine/engine-options.ts'
import { instantQuery } from '../../src/engine/query.ts'
import { replay } from '../../src/engine/replay.ts'
import { Storage } from '../../src/engine/storage.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import { parseSeries } from '../../src/promql/series-notation.ts'
import { seriesValues } from '../../src/promql/series-values.ts'
import { readRuleFile } from '../../src/rules/read-rule-file.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import type { QueryGenerator } from '../engine/generate-query.ts'

const steps = 21
const stepMs = 60_000
const groupNames = ['one', 'two', 'three']
const rulesOfGroup = 4

const parser: ParserOptions = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

/** The text of a rule file of random groups, whose rules read inputs, each other and their alerts. */
export function randomRules(generator: QueryGenerator, random: () => number): string {
  const pick = (choices: readonly string[]): string =>
    choices[Math.floor(random() * choices.length)] ?? ''
  const recorded = (): string =>
    random() < 0.85
      ? `rec:${Math.floor(random() * groupNames.length * rulesOfGroup)}`
      : pick(['ALERTS', 'ALERTS_FOR_STATE', '{__name__=~"rec:.|g"}', 'g'])
  const expression = (): string =>
    JSON.stringify(generator.query().replace(/\bk\b/g, () => (random() < 0.7 ? recorded() : 'k')))
  const alert = (name: string): string => {
    const value = random() < 0.3 ? '{{ $value }}' : ''
    const labels = `{v: '{{ $labels.a }}${value}'}`
    return `{alert: ${name}, expr: ${expression()}, for: ${pick(['2m', '0s'])}, keep_firing_for: ${pick(['3m', '0s'])}, labels: ${labels}}`
  }
  const record = (own: string): string => {
    const name = random() < 0.9 ? own : pick(['rec:0', 'rec:5', 'g', 'ALERTS'])
    return `{record: '${name}', expr: ${expression()}, labels: ${pick(["{r: '1'}", "{r: '1'}", '{}'])}}`
  }
  const groups = groupNames.map((name, group) => {
    const rules = Array.from({ length: rulesOfGroup }, (_, i) =>
      random() < 0.35 ? alert(`A${name}${i}`) : record(`rec:${group * rulesOfGroup + i}`),
    )
    const offset = random() < 0.3 ? `    query_offset: ${pick(['30s', '1m', '90s', '1ms'])}\n` : ''
    return `  - name: ${name}\n${offset}    rules:\n${rules.map((rule) => `      - ${rule}\n`).join('')}`
  })
  return `groups:\n${groups.join('')}`
}

/** Everything that a replay of a rule file over a dataset gives, numbers by their bits. */
export function outcomeOf(
  rules: string,
  dataset: readonly (readonly [series: string, values: string])[],
  stepwise: boolean,
  options: EngineOptions = unitTestOptions,
): string {
  const storage = storageOf(dataset)
  const { failures, alerts, visibility } = replay({
    groups: groupsOf(rules),
    storage,
    times: Float64Array.from({ length: steps }, (_, i) => i * stepMs),
    options,
    externalLabels: [],
    externalUrl: '',
    stepwise,
  })
  const failed = failures.map(({ rule, step, message }) => [rule.name.value, step, message])
  if (failed.length > 0) return bits({ failed })
  const { ast } = parsePromql('{__name__=~"ALERTS.*|rec:.*|g"}[1d]', {})
  const stored =
    ast && instantQuery(storage, ast, (steps - 1) * stepMs, unitTestOptions, visibility)
  const states = [...alerts].map(([rule, { instances }]) => [
    rule.name.value,
    instances.map(({ labels, states: over }) => JSON.stringify([labels, [...over]])).sort(),
  ])
  return bits({ stored, states })
}

function groupsOf(rules: string): ReturnType<typeof readRuleFile>['rules']['groups'] {
  const source = sourceFile('rules.yml', rules)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v3' })
  return readRuleFile(document?.root, {
    source,
    carrier: 'file',
    dialect: 'prometheus',
    parser,
    nameScheme: 'utf8',
  }).rules.groups
}

function storageOf(dataset: readonly (readonly [string, string])[]): Storage {
  const storage = new Storage()
  for (const [series, values] of dataset) {
    const parsed = parseSeries(`${series} ${values}`)
    let at = 0
    for (const value of seriesValues(parsed.items)) {
      if (value !== null) storage.append(parsed.labelSet, at * stepMs, value)
      at++
    }
  }
  return storage
}

function bits(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'number' || Number.isInteger(inner)) return inner
    return new BigUint64Array(Float64Array.of(inner).buffer)[0]?.toString(16)
  })
}
