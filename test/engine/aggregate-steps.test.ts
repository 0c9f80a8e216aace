import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import type { EngineOptions } from '../../src/engine/engine-options.ts'
import { evaluateInstants, evaluateStepwise } from '../../src/engine/evaluate.ts'
import { Storage } from '../../src/engine/storage.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { loadSeries } from '../conformance/promqltest/load-series.ts'
import { readScript } from '../conformance/promqltest/read-script.ts'
import {
  scriptEngineOptions,
  scriptParserOptions,
} from '../conformance/promqltest/script-options.ts'

const steps = 5
const value = fc.constantFrom(
  ...['_', '_', 'stale', '0', '-0', '1', '0.1', '3', 'NaN', 'Inf', '-1.7e308', '1.7e308', '1e100'],
  '{{schema:0 sum:4 count:4 buckets:[1 2 1]}}',
  '{{schema:-53 sum:5 count:3 custom_values:[5] buckets:[1 2]}}',
)
const values = fc.array(value, { minLength: steps, maxLength: steps })
const series = [
  'm{a="1"}',
  'm{a="1",b="1"}',
  'm{a="2",b="1"}',
  'n{a="1"}',
  'n{a="2"}',
  'n{a="2",b="1"}',
]
const load = fc
  .array(values, { minLength: series.length, maxLength: series.length })
  .map((rows) => `load 1m\n${rows.map((row, i) => `  ${series[i]} ${row.join(' ')}\n`).join('')}`)

const exprs = [
  'sum by (a) ({__name__=~"m|n"})',
  'avg(m or n)',
  'stddev by (b) (n or m)',
  'max(m + on (a, b) n or m)',
  'sum(topk(2, m or n))',
  'topk by (a) (1, m)',
  'limitk(2, m or n)',
  'limit_ratio(0.5, m)',
  'quantile(0.3, m or n)',
  'count_values("v", m or n)',
  'sum(count_values("v", m or n))',
  'm + on (a) group_left n',
  'm + on (a, b) n',
  'm > bool fill(1) n',
  'm != on (a, b) fill_left(0) n',
  'n * on (a) group_right (b) m',
  'm and on (a) n',
  'm unless n',
  'sum(m or on (b) n)',
  '-(m or n)',
  '2 - {__name__=~"m|n"}',
]

test.each(exprs)('%s gives the same for all steps at once as step by step', (text) => {
  fc.assert(
    fc.property(load, fc.boolean(), (script, delayedNameRemoval) => {
      const options = { ...scriptEngineOptions, delayedNameRemoval }
      const together = evaluation(script, text, options, evaluateInstants)
      expect(together).toEqual(evaluation(script, text, options, evaluateStepwise))
    }),
    { numRuns: 30 },
  )
})

function evaluation(
  script: string,
  text: string,
  options: EngineOptions,
  evaluate: typeof evaluateInstants,
): unknown {
  const storage = new Storage()
  for (const command of readScript(script))
    if (command.kind === 'load') loadSeries(command, storage)
  const { ast } = parsePromql(text, scriptParserOptions)
  const operator = ast && compile(ast, storage)
  if (operator?.kind !== 'vector') throw new Error(`${text} is no vector`)
  const times = Float64Array.from({ length: steps }, (_, i) => i * 60_000)
  const { vector, failure } = evaluate(operator, { storage, options, times })
  if (failure) return [failure.step, failure.error.message]
  return vector.columns
    .map(({ labels, kinds, values, histograms }) => [
      labels.labels,
      [...kinds],
      [...kinds].map((kind, i) => (kind === 0 ? undefined : (histograms?.[i] ?? values[i]))),
    ])
    .sort((x, y) => (JSON.stringify(x[0]) < JSON.stringify(y[0]) ? -1 : 1))
}
