import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile.ts'
import { evaluateInstants, evaluateStepwise } from '../../../src/engine/evaluate.ts'
import { loaded, parsed } from '../../conformance/engine/loaded.ts'
import { scriptEngineOptions } from '../../conformance/promqltest/script-options.ts'

const value = fc.constantFrom(
  ...['_', 'stale', '0', '-0', '1', '0.1', '3', 'NaN', 'Inf', '-1.7e308', '1.7e308', '1e100'],
  '{{schema:0 sum:4 count:4 buckets:[1 2 1]}}',
  '{{schema:1 sum:5 count:6 buckets:[1 2 3] counter_reset_hint:gauge}}',
  '{{schema:-53 sum:5 count:3 custom_values:[5] buckets:[1 2]}}',
)
const load = fc
  .array(value, { minLength: 9, maxLength: 9 })
  .map((values) => `load 1m\n  m_total ${values.join(' ')}\n`)

const exprs = [
  ...['rate', 'increase', 'delta', 'irate', 'idelta', 'deriv', 'changes', 'resets'].map(
    (name) => `${name}(m_total[3m])`,
  ),
  ...[
    'avg',
    'sum',
    'min',
    'max',
    'count',
    'stddev',
    'stdvar',
    'last',
    'first',
    'present',
    'mad',
  ].map((name) => `${name}_over_time(m_total[3m])`),
  ...['min', 'max', 'first', 'last'].map((name) => `ts_of_${name}_over_time(m_total[150s])`),
  'quantile_over_time(0.3, m_total[4m])',
  'predict_linear(m_total[4m], 90)',
  'double_exponential_smoothing(m_total[4m], 0.3, 0.6)',
  'rate(m_total[90s] anchored)',
  'delta(m_total[90s] smoothed)',
  'changes(m_total[2m] anchored)',
  'rate(m_total[4m] @ 240)',
  'increase(m_total[4m:30s])',
]

test.each(exprs)('%s gives the same for all steps at once as step by step', (text) => {
  fc.assert(
    fc.property(load, (script) => {
      const storage = loaded(script)
      const operator = compile(parsed(text), storage)
      if (operator.kind !== 'vector') throw new Error('not a vector')
      const times = Float64Array.from({ length: 20 }, (_, i) => i * 37_000)
      const request = { storage, options: scriptEngineOptions, times }
      const together = evaluateInstants(operator, request).vector.columns
      const single = evaluateStepwise(operator, request).vector.columns
      expect(together.map(({ kinds }) => kinds)).toEqual(single.map(({ kinds }) => kinds))
      expect(together.map(({ values }) => values)).toEqual(single.map(({ values }) => values))
      expect(together.flatMap(({ histograms }) => Object.values(histograms ?? {}))).toEqual(
        single.flatMap(({ histograms }) => Object.values(histograms ?? {})),
      )
    }),
    { numRuns: 30 },
  )
})
