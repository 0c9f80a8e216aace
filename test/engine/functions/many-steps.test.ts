import { expect, test } from 'vitest'
import type { Vector } from '../../../src/engine/column.ts'
import { compile } from '../../../src/engine/compile.ts'
import { unitTestOptions } from '../../../src/engine/engine-options.ts'
import { evaluateInstants, evaluateStepwise } from '../../../src/engine/evaluate.ts'
import { formatSeries } from '../../../src/model/labels.ts'
import { loaded, parsed } from '../../conformance/engine/loaded.ts'

const native = '{{schema:0 sum:3 count:4 buckets:[1 3]}}'
const storage = loaded(`load 1m
  m{a="1", b="x", instance="i", job="j"} 1 stale 3 _ _ 0.1 NaN stale ${native} 4
  m{a="2", b="y", instance="i", job="j"} _ 2 0.2 stale 5 ${native} 6 stale _ 7
  m{a="3", b="x", instance="k", job="j"} 0.3 stale 1 -1 ${native} 2 stale 9 NaN 1
  c{g="1", le="1"} 1 2 stale 1 _ 3 4 stale 2 3
  c{g="1", le="2"} 2 1 4 stale _ 3 5 6 7 1
  c{g="1", le="+Inf"} 4 5 6 7 stale 8 _ _ 9 9
  c{g="1"} _ _ _ ${native} _ stale ${native} stale
  c{g="2", le="1"} stale 1 1 1 stale
  c{g="2", le="+Inf"} 2 stale 2 3 4 5 stale
  target_info{instance="i", job="j", v="1"} 1 1 1 stale
  target_info{instance="i", job="j", v="2"} _ _ _ 1 1 1 1 stale
  k 0.5 0.9 2 NaN 0 0.1 0.5 0.5 -1 1
`)

function contents({ columns }: Vector): Record<string, readonly unknown[]> {
  return Object.fromEntries(
    columns.map(({ labels, kinds, values, histograms }) => [
      formatSeries(labels.labels),
      Array.from(kinds, (kind, i) => (kind === 0 ? undefined : (histograms?.[i] ?? values[i]))),
    ]),
  )
}

test.each([
  'abs(m)',
  'round(m, scalar(k))',
  'clamp(m, scalar(k), 2)',
  'topk(1, timestamp(m))',
  'sum(label_replace(m, "a", "$1", "b", "(.*)"))',
  'label_replace(m{b="x"}, "a", "", "", "")',
  'limitk(1, sort(m))',
  'sum(sort_desc(m))',
  'absent(m{a="1"})',
  'absent_over_time(m{a="2"}[1m])',
  'vector(scalar(m))',
  'histogram_quantile(scalar(k), c)',
  'histogram_quantiles(c, "q", scalar(k), 0.3)',
  'topk(1, histogram_quantile(0.9, {__name__=~"c|m"}))',
  'histogram_fraction(0, scalar(k), c)',
  'sum(histogram_count(m))',
  'info(m)',
  'avg(info(m, {v=~".+"}))',
])('%s over many steps is what each step by itself gives', (query) => {
  const operator = compile(parsed(query), storage)
  if (operator.kind !== 'vector') throw new Error('no vector')
  const times = Float64Array.from({ length: 24 }, (_, i) => i * 30_000)
  const options = { ...unitTestOptions, lookbackMs: 90_000 }
  const together = evaluateInstants(operator, { storage, options, times })
  const single = evaluateStepwise(operator, { storage, options, times })
  expect(together.failure?.step).toBe(single.failure?.step)
  expect(contents(together.vector)).toEqual(contents(single.vector))
})
