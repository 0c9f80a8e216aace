import { instantQuery } from '../../../src/engine/query.ts'
import { Storage } from '../../../src/engine/storage.ts'
import { formatFloat } from '../../../src/model/go-number.ts'
import { labelsOf } from '../../../src/model/labels.ts'
import { metricNameLabel } from '../../../src/model/metric-name.ts'
import { caseOfRun } from '../case-of-run.ts'
import { scriptEngineOptions } from '../promqltest/script-options.ts'
import type { CaseResult } from '../suite.ts'
import { parsed } from './loaded.ts'
import { type EngineData, numberOf } from './tables.ts'

const tolerance = 1e-12

/** Quantiles of classic histograms whose buckets do not rise as they should, and when that is remarked on. */
export function quantileCases({ bucketQuantile }: EngineData): readonly CaseResult[] {
  return bucketQuantile.cases.map(({ name, buckets, forcedMonotonic, values }) => {
    const storage = new Storage()
    for (const [bound, count] of buckets)
      storage.append(
        labelsOf([
          [metricNameLabel, 'm_bucket'],
          ['le', formatFloat(numberOf(bound))],
        ]),
        0,
        count,
      )
    return caseOfRun(
      `engine_cases.json bucketQuantile (${name})`,
      JSON.stringify(buckets),
      values.map(([quantile, result]) => ({ quantile, result, fixed: forcedMonotonic })),
      () =>
        values.map(([quantile, result]) => {
          const got = quantileOf(storage, quantile)
          const near = Math.abs(got.result - result) <= tolerance * Math.abs(result)
          return { quantile, ...got, result: near ? result : got.result }
        }),
    )
  })
}

function quantileOf(storage: Storage, quantile: number): { result: number; fixed: boolean } {
  const query = `histogram_quantile(${quantile}, m_bucket)`
  const got = instantQuery(storage, parsed(query), 0, scriptEngineOptions)
  if ('error' in got || got.value.kind !== 'vector') throw new Error(`no vector: ${query}`)
  const value = got.value.samples[0]?.value
  const fixed = got.annotations.some(({ message }) => message.includes('fixed for monotonicity'))
  return { result: typeof value === 'number' ? value : Number.NaN, fixed }
}
