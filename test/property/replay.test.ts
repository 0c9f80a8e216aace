import { describe, expect, test } from 'vitest'
import { unitTestOptions } from '../../src/engine/engine-options.ts'
import { instantQuery } from '../../src/engine/query.ts'
import { replay } from '../../src/engine/replay.ts'
import { Storage } from '../../src/engine/storage.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { parseSeries } from '../../src/promql/series-notation.ts'
import { seriesValues } from '../../src/promql/series-values.ts'
import { readRuleFile } from '../../src/rules/read-rule-file.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { QueryGenerator, seededRandom, stableFeatures } from '../engine/generate-query.ts'

const steps = 21
const stepMs = 60_000

function rulesOf(generator: QueryGenerator, random: () => number): string {
  const groups = ['one', 'two'].map((name) => {
    const rules = Array.from({ length: 4 }, (_, i) => {
      const expr = JSON.stringify(
        generator
          .query()
          .replace(/\bk\b/g, () => (random() < 0.7 ? `rec:${Math.floor(random() * 8)}` : 'k')),
      )
      return random() < 0.35
        ? `      - {alert: A${name}${i}, expr: ${expr}, for: ${random() < 0.5 ? '2m' : '0s'}, keep_firing_for: ${random() < 0.5 ? '3m' : '0s'}, labels: {v: '{{ $labels.a }}${random() < 0.3 ? '{{ $value }}' : ''}'}}`
        : `      - {record: 'rec:${name === 'one' ? i : i + 4}', expr: ${expr}, labels: {r: '1'}}`
    })
    const offset = random() < 0.2 ? '    query_offset: 30s\n' : ''
    return `  - name: ${name}\n${offset}    rules:\n${rules.join('\n')}`
  })
  return `groups:\n${groups.join('\n')}\n`
}

function outcome(
  rules: string,
  dataset: readonly (readonly [string, string])[],
  stepwise: boolean,
) {
  const source = sourceFile('rules.yml', rules)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v3' })
  const read = readRuleFile(document?.root, {
    source,
    carrier: 'file',
    dialect: 'prometheus',
    parser: {},
    nameScheme: 'utf8',
  })
  const storage = new Storage()
  for (const [series, values] of dataset) {
    const parsed = parseSeries(`${series} ${values}`)
    let at = 0
    for (const value of seriesValues(parsed.items)) {
      if (value !== null) storage.append(parsed.labelSet, at * stepMs, value)
      at++
    }
  }
  const times = Float64Array.from({ length: steps }, (_, i) => i * stepMs)
  const { failures, alerts, visibility } = replay({
    groups: read.rules.groups,
    storage,
    times,
    options: unitTestOptions,
    externalLabels: [],
    externalUrl: '',
    stepwise,
  })
  const names = ['ALERTS', 'ALERTS_FOR_STATE', ...Array.from({ length: 8 }, (_, i) => `rec:${i}`)]
  const stored = names.map((name) => {
    const ast = parsePromql(`{__name__="${name}"}[1d]`, {}).ast
    return ast && instantQuery(storage, ast, (steps - 1) * stepMs, unitTestOptions, visibility)
  })
  const states = [...alerts].map(([rule, { instances }]) => [
    rule.name.value,
    instances.map(({ labels, states: over }) => JSON.stringify([labels, [...over]])).sort(),
  ])
  const failed = failures.map(({ rule, step, message }) => [rule.name.value, step, message])
  return bits(failed.length > 0 ? { failed } : { failed, stored, states })
}

function bits(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'number' || Number.isInteger(inner)) return inner
    return new BigUint64Array(Float64Array.of(inner).buffer)[0]?.toString(16)
  })
}

describe('a replay', () => {
  test.each(Array.from({ length: 150 }, (_, seed) => seed))(
    'gives the same bits together and step by step (seed %i)',
    (seed) => {
      const random = seededRandom(seed + 1)
      const generator = new QueryGenerator(random, stableFeatures)
      const dataset = generator.dataset()
      const rules = rulesOf(generator, random)
      expect(outcome(rules, dataset, false), rules).toBe(outcome(rules, dataset, true))
    },
  )
})
